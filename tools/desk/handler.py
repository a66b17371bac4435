"""Answer the browser: pages of the site, the desk, and the news of every build."""

from __future__ import annotations

import os
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from tools.desk.inject import DESK, EVENTS, SCRIPT, with_script
from tools.desk.ranges import wanted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.desk.pages import DeskPage
    from tools.desk.server import PreviewServer

_HERE = frozenset({"localhost", "127.0.0.1", "[::1]"})
_SCRIPT_FILE = Path(__file__).with_name("templates") / "preview.js"
_PIECE = 1 << 16  # bytes
_HEARTBEAT = 15  # seconds; by it a closed window is noticed


class Handler(SimpleHTTPRequestHandler):
    """Answers one request."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def __init__(self, request: Any, client_address: Any, server: PreviewServer) -> None:
        """Serve the server's folder."""
        super().__init__(request, client_address, server, directory=str(server.folder))

    def do_GET(self) -> None:
        """Answer with a file of the site, or with one of the preview's own pages."""
        try:
            self._answer(unquote(self._raw_path()))
        except ConnectionError:
            self.close_connection = True  # the window was closed
        except Exception as error:  # noqa: BLE001  (the director must never meet a traceback)
            self.close_connection = True
            said = self.server.answers.broken(error)
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, said.encode())

    def _answer(self, path: str) -> None:
        if not self._is_from_here():
            self._send(HTTPStatus.FORBIDDEN, "Förhandsvisningen syns bara här.".encode())
        elif path == EVENTS:
            self._send_news(self.path.partition("?")[2])
        elif path == SCRIPT:
            self._send(HTTPStatus.OK, _SCRIPT_FILE.read_bytes(), "text/javascript; charset=utf-8")
        elif path == DESK:
            self._send_page(HTTPStatus.OK, self.server.answers.desk())
        elif path == DESK.rstrip("/"):
            self._redirect(DESK)
        else:
            self._send_file(path)

    def do_HEAD(self) -> None:
        """Answer as to GET, without the body."""
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for what the director should know."""

    def _raw_path(self) -> str:
        """Give the path as it was asked for, without a question."""
        return self.path.partition("#")[0].partition("?")[0]

    def _is_from_here(self) -> bool:
        """Refuse what another site's name leads here: a draft is nobody else's business."""
        host = self.headers.get("Host", "").strip().lower()
        return host.rpartition(":")[0] in _HERE or host in _HERE

    def _send_file(self, path: str) -> None:
        file = Path(self.translate_path(self._raw_path()))
        if _is_hidden(path) or not _exists(file):
            self._send_missing(path)
        elif file.is_dir() and not path.endswith("/"):
            self._redirect(f"{path}/")
        elif (file / "index.html" if file.is_dir() else file).suffix == ".html":
            self._send_html(path, file / "index.html" if file.is_dir() else file)
        elif file.is_file():
            self._send_bytes(file)
        else:
            self._send_missing(path)

    def _send_bytes(self, file: Path) -> None:
        """Send a file, or the part of it that is asked for, without holding all of it."""
        with file.open("rb") as source:
            size = os.fstat(source.fileno()).st_size
            asked = self.headers.get("Range", "")
            part = wanted(asked, size)
            headers = [("Accept-Ranges", "bytes")]
            if part is None:
                headers.append(("Content-Range", f"bytes */{size}"))
                self._send(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, b"", headers=headers)
                return
            status = HTTPStatus.OK
            if len(part) < size:
                status = HTTPStatus.PARTIAL_CONTENT
                headers.append(("Content-Range", f"bytes {part.start}-{part.stop - 1}/{size}"))
            self._send_head(status, len(part), self._type_of(file), headers)
            source.seek(part.start)
            left = 0 if self.command == "HEAD" else len(part)
            while left and (piece := source.read(min(left, _PIECE))):
                self.wfile.write(piece)
                left -= len(piece)
            self.close_connection |= bool(left) and self.command != "HEAD"  # it became shorter

    def _type_of(self, file: Path) -> str:
        kind = self.guess_type(str(file))
        is_text = kind.startswith("text/") or kind.endswith(("xml", "json", "javascript"))
        return f"{kind}; charset=utf-8" if is_text else kind

    def _send_html(self, path: str, file: Path, status: HTTPStatus = HTTPStatus.OK) -> None:
        moment = self.server.state.now  # before the page: a newer look reloads once more
        try:
            page = self.server.page(file)
        except OSError:
            self._send_missing(path)
            return
        served = moment.served(page)
        self._send(status, with_script(page, served=served), "text/html; charset=utf-8")

    def _send_missing(self, path: str) -> None:
        moved = self.server.answers.moved(path)
        page = self.server.folder / "404.html"
        if not self.server.state.now.site:
            self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, self.server.answers.stopped())
        elif moved and moved != path:
            self._redirect(moved)
        elif page.is_file():
            self._send_html(path, page, HTTPStatus.NOT_FOUND)
        else:
            self._send_page(HTTPStatus.NOT_FOUND, self.server.answers.missing())

    def _send_page(self, status: HTTPStatus, page: DeskPage) -> None:
        headers = [("Content-Security-Policy", page.policy)]
        self._send(status, page.html.encode(), "text/html; charset=utf-8", headers)

    def _redirect(self, path: str) -> None:
        self._send(HTTPStatus.FOUND, b"", headers=[("Location", quote(path))])

    def _send(
        self,
        status: HTTPStatus,
        body: bytes,
        kind: str = "text/plain; charset=utf-8",
        headers: Iterable[tuple[str, str]] = (),
    ) -> None:
        self._send_head(status, len(body), kind, headers)
        if self.command != "HEAD":
            self.wfile.write(body)

    def _send_head(
        self, status: HTTPStatus, length: int, kind: str, headers: Iterable[tuple[str, str]]
    ) -> None:
        self.send_response(status)
        for name, value in (
            ("Content-Type", kind),
            ("Content-Length", str(length)),
            ("Cache-Control", "no-store"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("X-Content-Type-Options", "nosniff"),
            *headers,
        ):
            self.send_header(name, value)
        self.end_headers()

    def _page_at(self, address: str) -> bytes:
        """Give the HTML that a window at *address* should show; none if it is no page's."""
        file = Path(self.translate_path(address))
        if _is_hidden(unquote(address)) or not _exists(file):
            file = self.server.folder / "404.html"
        page = file / "index.html" if file.is_dir() else file
        try:
            return self.server.page(page) if page.suffix == ".html" else b""
        except OSError:
            return b""

    def _send_news(self, address: str) -> None:
        """Send a window at *address* the present moment, and those that follow, till it closes."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        number = -1
        while self.command != "HEAD":
            moment = self.server.state.after(number, _HEARTBEAT)
            number = moment.number if moment else number
            told = moment.as_json(self._page_at(address)) if moment else ""
            self.wfile.write(f"data: {told}\n\n".encode() if moment else b": \n\n")


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _exists(file: Path) -> bool:
    """Say whether there is such a file; there is none whose name no disk could hold."""
    try:
        return file.exists()
    except (OSError, ValueError):
        return False
