"""Serve the site, the desk and the news of every build, to this machine only."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path

    from tools.desk.pages import DeskPage
    from tools.desk.state import PreviewState

HOST = "127.0.0.1"
_TRIES = 50


@dataclass(frozen=True, slots=True)
class Answers:
    """
    What the server asks others for.

    Attributes:
        desk: Writes the desk's page.
        stopped: Writes the page that is shown while there is no site.
        missing: Writes the page that is shown where no page is.
        moved: From a path that is not there to where its text lives now; "" for nowhere.
        broken: Keeps what went wrong, and says in Swedish that something did.
    """

    desk: Callable[[], DeskPage]
    stopped: Callable[[], DeskPage]
    missing: Callable[[], DeskPage]
    moved: Callable[[str], str]
    broken: Callable[[BaseException], str]


class PreviewServer(ThreadingHTTPServer):
    """
    The server of one preview.

    Attributes:
        folder: The finished site.
        state: What the browser should know.
        answers: What it asks others for.
    """

    daemon_threads = True
    # On Windows "reuse" would let two previews answer at one address.
    allow_reuse_address = os.name != "nt"

    def __init__(
        self,
        port: int,
        handler: type[BaseHTTPRequestHandler],
        folder: Path,
        state: PreviewState,
        answers: Answers,
    ) -> None:
        """
        Begin to listen.

        Raises:
            OSError: The port is busy.
        """
        self.folder, self.state, self.answers = folder, state, answers
        super().__init__((HOST, port), handler)

    def page(self, file: Path) -> bytes:
        """
        Give the HTML to show for a file of the site: as it was built, or newer.

        Raises:
            OSError: It cannot be read.
        """
        newer = self.state.now.newer.get(file.relative_to(self.folder).as_posix())
        return newer.page.html if newer else file.read_bytes()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a window that closes while it is answered is no mistake."""


def free_port(wanted: int) -> int:
    """
    Give the first port from *wanted* that nobody answers at; 0 lets the system choose.

    A program that listens at ``localhost`` by IPv6 only would be shown instead of ours.
    """
    for port in range(max(wanted, 0), min(wanted + _TRIES, 65536)):
        if not port or not any(_answers(host, port) for host in ("127.0.0.1", "::1")):
            return port
    return 0


def _answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=0.2):
            return True
    except OSError:
        return False
