"""Listen to this machine only, at two ports, in a thread of its own."""

from __future__ import annotations

import logging
import socket
import threading
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from tools.desk.web.peers import is_another_account

if TYPE_CHECKING:
    import asyncio

    from starlette.types import ASGIApp

HOST = "127.0.0.1"
_TRIES = 50
_PATIENCE = 2  # seconds that answers under way are given at the end


class OwnAccount(H11Protocol):
    """Speaks HTTP with programs of this account; a connection of another's is cut at once."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Look once at who connects, before anything is read."""
        super().connection_made(transport)
        port = transport.get_extra_info("sockname")[1]
        if is_another_account(transport.get_extra_info("peername"), port):
            transport.abort()


class WebServer:
    """
    One server at two ports.

    Attributes:
        ports: Where it listens: the desk, and the site.
    """

    def __init__(self, wanted: int) -> None:
        """
        Take two ports; nothing is answered yet.

        Args:
            wanted: The first port to try; 0 lets the system choose.

        Raises:
            OSError: No port is free.
        """
        first = _listen(free_port(wanted))
        try:
            port = first.getsockname()[1]
            second = _listen(free_port(port + 1 if wanted else 0))
        except OSError:
            first.close()
            raise
        self._sockets = [first, second]
        self.ports: tuple[int, int] = (port, second.getsockname()[1])
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    def start(self, app: ASGIApp) -> None:
        """Begin to answer."""
        # Addresses may hold a key, and the terminal is for what the director should know.
        logging.getLogger("uvicorn").addHandler(logging.NullHandler())
        logging.getLogger("uvicorn").propagate = False
        config = uvicorn.Config(
            app,
            access_log=False,
            http=OwnAccount,
            lifespan="off",
            log_config=None,
            loop="asyncio",
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=_PATIENCE,
            ws="none",
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, args=(self._sockets,), daemon=True, name="webben"
        )
        self._thread.start()

    def close(self) -> None:
        """Stop answering; what is being sent is given a moment."""
        if self._server and self._thread:
            self._server.should_exit = True
            self._thread.join(2 * _PATIENCE)
        for each in self._sockets:
            each.close()


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


def _listen(port: int) -> socket.socket:
    """Listen; on Windows "reuse" would let two programs answer at one address."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        alone = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)  # Windows'
        listening.setsockopt(socket.SOL_SOCKET, alone or socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening
