"""The origin of the site with its drafts: its files, each page with the script that renews it."""

from __future__ import annotations

import mimetypes
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from starlette.applications import Starlette
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from tools.desk.inject import DESK, EVENTS, SCRIPT, with_script
from tools.desk.live.pages import QUESTION
from tools.desk.web.access import to_gate
from tools.desk.web.news import news

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from tools.desk.state import PreviewState, Snapshot

SCRIPT_FILE = Path(__file__).with_name("static") / "preview.js"
_OWN_KINDS = {".avif": "image/avif", ".md": "text/markdown", ".webmanifest": "application/json"}


class Site:
    """Answers for the finished site, and for pages that are newer than it."""

    def __init__(
        self,
        folder: Path,
        state: PreviewState,
        desk: str,
        *,
        moved: Callable[[str], str],
        stopped: Callable[[], Response],
        missing: Callable[[], Response],
        unsaved: Callable[[str, str], bytes | None] = lambda page, window: None,
    ) -> None:
        """
        Answer for one site.

        Args:
            folder: The finished site.
            state: What the browser should know.
            desk: The desk's origin.
            moved: From a path that is not there to where its text lives now; "" for nowhere.
            stopped: Writes the page that is shown while there is no site, or not yet this page.
            missing: Writes the page that is shown where no page is.
            unsaved: From a page, below the folder, and what names the window beside an editor to
                the HTML that this window alone shows; None for the site's own.
        """
        self._folder, self._state, self._desk = Path(os.path.realpath(folder)), state, desk
        self._moved, self._stopped, self._missing = moved, stopped, missing
        self._unsaved = unsaved

    def app(self) -> Starlette:
        """Give what answers at this origin."""
        routes = [
            Route(EVENTS, self._news),
            Route(SCRIPT, lambda _: FileResponse(SCRIPT_FILE)),
            Route(DESK, lambda _: RedirectResponse(f"{self._desk}{DESK}", 302)),
            Route("/{path:path}", self._file),
        ]
        app = Starlette(routes=routes, exception_handlers={Exception: to_gate})
        app.router.redirect_slashes = False
        return app

    def _file(self, request: Request) -> Response:
        path = request.scope["path"]
        file = self._find(path)
        if file is None:
            return self._lost(path)
        if file.is_dir():
            if not path.endswith("/"):
                return RedirectResponse(f"{quote(path)}/", 302)
            file = file / "index.html"
        if file.suffix == ".html":
            window = request.query_params.get(QUESTION, "")
            return self._beside(file, window) or self._html(file) or self._lost(path)
        return _whole(file) or self._lost(path)

    def _find(self, path: str) -> Path | None:
        """Give the file or folder at *path*; None if there is none that may be shown."""
        parts = path.removesuffix("/").split("/")[1:]
        if any(not part or part.startswith(".") or "\\" in part for part in parts):
            return None
        try:
            file = Path(os.path.realpath(self._folder.joinpath(*parts), strict=True))
        except (OSError, ValueError):  # among them a name that no disk could hold
            return None
        is_one = file.is_relative_to(self._folder) and (file.is_dir() or not path.endswith("/"))
        return file if is_one else None

    def _page(self, file: Path) -> bytes:
        """
        Give the HTML to show for a file of the site: as it was built, or newer.

        Raises:
            OSError: It cannot be read.
        """
        newer = self._state.now.newer.get(file.relative_to(self._folder).as_posix())
        return newer.page.html if newer else file.read_bytes()

    def _beside(self, file: Path, window: str) -> Response | None:
        """
        Give the page of an unsaved text, if that window shows one.

        It gets no script: the editor tells its window when there is another page.
        """
        name = file.relative_to(self._folder).as_posix()
        page = self._unsaved(name, window) if window else None
        return None if page is None else Response(page, media_type="text/html")

    def _html(self, file: Path, status: int = 200) -> Response | None:
        moment = self._state.now  # before the page: a newer look reloads once more
        try:
            page = self._page(file)
        except OSError:
            return None
        served = with_script(page, served=moment.served(page), desk=f"{self._desk}{DESK}")
        return Response(served, status, media_type="text/html")

    def _lost(self, path: str) -> Response:
        moved = self._moved(path)
        if not self._state.now.site or moved == path:
            return self._stopped()
        if moved:
            return RedirectResponse(quote(moved), 302)
        return self._html(self._folder / "404.html", 404) or self._missing()

    async def _news(self, request: Request) -> Response:
        address = unquote(request.url.query)

        def say(moment: Snapshot) -> str:
            return moment.as_json(self._seen_at(address))

        return news(self._state, say)

    def _seen_at(self, address: str) -> bytes:
        """Give the HTML that a window at *address* should show; none if it is no page's."""
        file = self._find(address or "/") or self._folder / "404.html"
        page = file / "index.html" if file.is_dir() else file
        try:
            return self._page(page) if page.suffix == ".html" else b""
        except OSError:
            return b""


def _whole(file: Path) -> Response | None:
    """Give a file, or the part of it that is asked for; None if it cannot be read."""
    try:
        found = file.stat()
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return FileResponse(file, media_type=_kind(file), stat_result=found)


def _kind(file: Path) -> str:
    kind = _OWN_KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0]
    if kind and kind.endswith(("xml", "json", "javascript")):
        return f"{kind}; charset=utf-8"
    return kind or "application/octet-stream"  # Starlette says which letters text/… has
