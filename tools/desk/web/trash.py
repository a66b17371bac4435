"""Papperskorgen: put a text back, or erase it for good."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.routing import Route

from tools.desk.store.trash import Trash
from tools.desk.texts import title_in
from tools.desk.web.addresses import TEXT, TRASH
from tools.desk.web.forms import Sent, go, posted, shown

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from tools.desk.store.versions import Thrown
    from tools.desk.web.desk import Desk

_ERASE, _BACK = f"{TRASH}/radera", f"{TRASH}/tillbaka"


def routes() -> list[Route]:
    """Give the pages' addresses."""
    return [
        Route(TRASH, shown(_page), methods=["GET"]),
        Route(_ERASE, shown(_ask), methods=["GET"]),
        Route(_ERASE, posted(_erase), methods=["POST"]),
        Route(_BACK, posted(_put_back), methods=["POST"]),
    ]


def _page(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    rows = [(thrown, _called(thrown)) for thrown in Trash(desk.texts).all()]
    return desk.render(request, "trash.html", rows=rows)


def _put_back(request: Request, sent: Sent) -> Response:
    desk: Desk = request.app.state.desk
    path = Trash(desk.texts).put_back(sent["name"])
    desk.tell("Texten är tillbaka.")
    return go(TEXT + quote(path))


def _ask(request: Request) -> Response:
    """Say what is erased, and what the law may want, before anything is."""
    desk: Desk = request.app.state.desk
    thrown = desk.texts.versions.thrown(request.query_params.get("name", ""))
    kept = "" if desk.texts.is_there(thrown.path) else thrown.path
    return desk.render(request, "erase.html", thrown=thrown, title=_called(thrown), kept=kept)


def _erase(request: Request, sent: Sent) -> Response:
    desk: Desk = request.app.state.desk
    thrown = Trash(desk.texts).erase(sent["name"])
    desk.tell(f"”{_called(thrown)}” är raderad för gott.")
    return go(TRASH)


def _called(thrown: Thrown) -> str:
    """Give what a text is called, or its file if it has no title."""
    return title_in(thrown.data) or thrown.path.rpartition("/")[2]
