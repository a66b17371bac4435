"""A small blog with its readers, on this computer alone: what it publishes, and what they get."""

from __future__ import annotations

import datetime as dt
import http.server
import socket
import subprocess
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from blog.ledger.serialize import read_ledger
from tests import sites
from tests.places import YES, Place
from tools.publish.api import take_back
from tools.publish.run.flow import Publisher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Reply = tuple[int, bytes, dict[str, str]]
"""Status, body and headers."""


def post(
    title: str, number: int, date: str = "2026-11-20", more: str = "", body: str = "Text."
) -> str:
    """Give a post's text."""
    return (
        f"Titel: {title}\nDatum: {date}\nGuid: tag:blogg.example,2026:{number}\n"
        f"Sammanfattning: Om {title}.\n{more}\n{body}\n"
    )


FIRST: dict[str, str | bytes] = {
    "inlagg/1.md": post("Ett", 1),
    "inlagg/2.md": post("Två", 2),
    "sidor/om.md": "Titel: Om bloggen\n\nText.\n",
}


class Web(http.server.ThreadingHTTPServer):
    """
    A web server that shows what is published.

    Attributes:
        read: Gives a file's bytes by its path below the site's root; None when it is not there.
        table: What old addresses answer: where they lead, or None for 410.
        replies: Addresses that answer something of their own.
        asked: The addresses that have been asked for.
        lines: How many connections there have been.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.read: Callable[[str], bytes | None] = lambda _path: None
        self.table: dict[str, str | None] = {}
        self.replies: dict[str, Reply] = {}
        self.asked: list[str] = []
        self.lines = 0
        self._sockets: list[socket.socket] = []

    def get_request(self) -> tuple[socket.socket, Any]:
        """Count who comes."""
        found = super().get_request()
        self.lines += 1
        self._sockets.append(found[0])
        return found

    def hang_up(self) -> None:
        """Cut every line, as a server does with those that say nothing for a while."""
        for each in self._sockets:
            with suppress(OSError):  # one that is closed already
                each.shutdown(socket.SHUT_RDWR)

    @property
    def url(self) -> str:
        """The site's address."""
        return f"http://127.0.0.1:{self.server_port}"

    def answer(self, path: str) -> Reply:
        """Answer one address, decoded and with its first slash."""
        self.asked.append(path)
        if path in self.replies:
            return self.replies[path]
        if path in self.table:
            to = self.table[path]
            return (301, b"", {"Location": to}) if to else (410, b"borta", {})
        data = self.read(f"{path}index.html"[1:] if path.endswith("/") else path[1:])
        return (404, b"finns inte", {}) if data is None else (200, data, {})


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        status, body, headers = self.server.answer(unquote(self.path))  # type: ignore[attr-defined]
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: Any) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[Web]:
    """Run a web server on a port that is free."""
    with Web() as web:
        threading.Thread(target=web.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield web
        finally:
            web.shutdown()


@dataclass
class Blog:
    """
    A blog on one computer.

    Attributes:
        here: Its folder.
        place: Where it is published.
        web: What its readers ask.
        now: The moment of the next publication, on the clock of Stockholm.
        build: Whether a build succeeds.
        said: All that the last publication said.
    """

    here: Path
    place: Place
    web: Web
    now: str = sites.NOW
    can_build: bool = True
    said: list[str] = field(default_factory=list)

    @property
    def content(self) -> Path:
        """The folder of texts."""
        return self.here / "content"

    @property
    def settings(self) -> Any:
        """The site's own."""
        output = self.here / "output"
        return sites.settings(self.content, output, SITEURL=self.web.url, POSTS_NOW=self.now)

    def write(self, files: dict[str, str | bytes]) -> None:
        """Write texts."""
        sites.write(self.content, files)

    def publish(self, *, dry_run: bool = False, **options: Any) -> int:
        """Publish; give the exit code."""
        self.said.clear()
        publisher = Publisher(
            settings=self.settings,
            target=replace(self.place.settings, url=self.web.url),
            root=self.here,
            ask=YES,
            say=self.said.append,
            **{"agree": lambda: True, "build": self._build, "wait": lambda _: None, **options},
        )
        return publisher.publish(dry_run=dry_run)

    def _build(self, _options: list[str]) -> bool:
        if self.can_build:
            output = self.here / "output"
            sites.build(self.content, output, SITEURL=self.web.url, POSTS_NOW=self.now)
        return self.can_build

    def undo(self) -> tuple[str, str]:
        """Put the former version back."""
        target = self.place.open()
        try:
            return take_back(target, self.settings, self.moment)
        finally:
            target.close()

    @property
    def moment(self) -> dt.datetime:
        """The moment, aware; all are in winter."""
        return dt.datetime.fromisoformat(f"{self.now}+01:00")

    @property
    def told(self) -> str:
        """All that the last publication said."""
        return "\n".join(self.said)

    def state(self, name: str) -> bytes | None:
        """Give what is kept beside the releases."""
        target = self.place.open()
        try:
            return target.read_state(name)
        finally:
            target.close()

    def promised(self) -> set[str]:
        """Give the addresses of texts that the ledger at the target knows."""
        ledger = read_ledger(self.state("publicerat.json") or b"")
        return {address for entry in ledger if entry.file for address in entry.addresses}

    def titles(self) -> str:
        """Give the front page that readers get."""
        return self.web.answer("/")[1].decode()


def in_folder(place: Place) -> Callable[[str], bytes | None]:
    """Read what a folder publishes."""

    def read(path: str) -> bytes | None:
        file = place.folder / "live" / path
        return file.read_bytes() if file.is_file() else None

    return read


def on_branch(place: Place) -> Callable[[str], bytes | None]:
    """Read what a branch publishes."""

    def read(path: str) -> bytes | None:
        command = ["git", "-C", str(place.folder), "cat-file", "blob", f"gh-pages:{path}"]
        done = subprocess.run(command, check=False, capture_output=True)
        return done.stdout if done.returncode == 0 else None

    return read
