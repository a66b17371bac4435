"""The desk's own origin: the way in, the news, and the pages."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from tools.desk.editor import routes as editor
from tools.desk.inject import DESK, EVENTS, SCRIPT
from tools.desk.web import begin, history, overview, publish, settings, text, trash
from tools.desk.web.access import ENTER, to_gate
from tools.desk.web.news import news
from tools.desk.web.refusals import instead
from tools.desk.web.site import SCRIPT_FILE

if TYPE_CHECKING:
    from starlette.requests import Request

    from tools.desk.state import Snapshot
    from tools.desk.web.desk import Desk

_PAGES = (overview, begin, text, history, trash, publish, settings)
_FILES = dict.fromkeys(("erase.js", "once.js", "publish.js", "renew.js"), "text/javascript")
_STATIC = SCRIPT_FILE.parent

_USED = (
    "Adressen har redan använts: den gäller en enda gång. Öppna skrivbordet på nytt från datorn. "
    "Om du inte har öppnat det i ett annat fönster kan någon annan på datorn ha gjort det: "
    "avsluta då skrivbordet först."
)


def desk_app(desk: Desk) -> Starlette:
    """
    Give what answers at the desk's origin.

    Args:
        desk: What the pages are made of.
    """
    app = Starlette(
        routes=[
            Route(ENTER, _enter),
            Route(EVENTS, _news),
            Route(SCRIPT, lambda _: FileResponse(SCRIPT_FILE)),
            Route(f"{DESK}filer/{{name}}", _file),
            *chain.from_iterable(page.routes() for page in _PAGES),
            *editor.routes(),
            Route(DESK.rstrip("/"), lambda _: RedirectResponse(DESK, 302)),
            Route("/{path:path}", _elsewhere),
        ],
        exception_handlers={
            HTTPException: _refused,
            Exception: to_gate,
        },
    )
    app.router.redirect_slashes = False
    app.state.desk = desk
    return app


def _enter(request: Request) -> Response:
    """
    Exchange a key for the cookie.

    The page leads on by itself: a browser that was sent here by another program holds a strict
    cookie back from a redirect, but not from where our own page goes.
    """
    desk: Desk = request.app.state.desk
    if request.method != "GET" or not desk.keys.use(request.query_params.get("nyckel", "")):
        return instead(request.headers, 403, _USED)
    answer = desk.render(request, "enter.html", to=DESK)
    answer.set_cookie(desk.keys.cookie_name, desk.keys.cookie, httponly=True, samesite="strict")
    return answer


def _file(request: Request) -> Response:
    """Give a file of the desk's own pages."""
    name = request.path_params["name"]
    if name not in _FILES:
        raise HTTPException(404)
    return FileResponse(_STATIC / name, media_type=_FILES[name])


def _news(request: Request) -> Response:
    desk: Desk = request.app.state.desk

    def say(moment: Snapshot) -> str:
        return moment.as_json(b"")

    return news(desk.state, say)


def _elsewhere(request: Request) -> Response:
    """Lead an address of the site to the site; both once lay at one port."""
    path = request.scope["path"]
    if path.startswith(DESK):
        raise HTTPException(404)
    desk: Desk = request.app.state.desk
    return RedirectResponse(desk.preview + quote(path) if path != "/" else DESK, 302)


def _refused(request: Request, error: Exception) -> Response:
    """Say in Swedish that there is no such page, or that it takes no such request."""
    status = error.status_code if isinstance(error, HTTPException) else 404
    desk: Desk = request.app.state.desk
    return desk.render(
        request,
        "told.html",
        status=status,
        heading="Sidan finns inte",
        message="Adressen leder inte till någon sida på skrivbordet.",
        errors=[],
    )
