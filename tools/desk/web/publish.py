"""Publicera: what will change, one press, what became of it, and Ångra."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse
from starlette.routing import Route

from blog.errors import BuildStopped
from blog.files import DOCUMENT_SUFFIXES
from tools.desk.web.addresses import PUBLISH
from tools.desk.web.forms import Sent, go, posted, shown
from tools.publish.api import FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from tools.desk.publication.progress import Line, Progress
    from tools.desk.store.proposal import Proposal
    from tools.desk.web.desk import Desk

_ELSEWHERE = (
    "Skrivbordet visar en annan mapp med texter än den som publiceras, så härifrån kan inget "
    "publiceras. Öppna skrivbordet utan att ange någon mapp."
)
_BUSY = "En publicering pågår redan. Vänta tills den är klar."
_STATE = f"{PUBLISH}/lage"


def routes() -> list[Route]:
    """Give the page's addresses."""
    return [
        Route(PUBLISH, shown(_page), methods=["GET"]),
        Route(PUBLISH, posted(_act), methods=["POST"]),
        Route(_STATE, _state, methods=["GET"]),
    ]


def _page(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    now = desk.publication.now
    return desk.render(
        request,
        "publish.html",
        is_settled=(desk.root / FILE).is_file(),
        waiting=desk.waiting(desk.view.texts()),
        now=now,
        is_running=desk.publication.is_running,
        lines=[(line, _text_of(desk, line)) for line in now.lines],
        state=_STATE,
        name=_name(desk, now),
    )


def _name(desk: Desk, now: Progress) -> str:
    """Name what the page shows of a publication, but for how far it has come."""
    is_waiting = now.question is not None or not desk.publication.is_running
    return f"{len(now.lines)}-{is_waiting}-{now.is_right}"


def _state(request: Request) -> Response:
    """Tell the page's script where it stands."""
    desk: Desk = request.app.state.desk
    now = desk.publication.now
    return JSONResponse(
        {"name": _name(desk, now), "doing": now.doing, "done": now.done, "total": now.total}
    )


def _act(request: Request, sent: Sent) -> Response:
    """Begin, answer, or take back."""
    desk: Desk = request.app.state.desk
    if sent["vad"] == "svar":
        number = sent["fraga"]
        desk.publication.answer(sent["svar"], int(number) if number.isdecimal() else 0)
        return go(PUBLISH)
    if sent["vad"] == "angra":
        return _begin(
            desk, lambda settings: desk.publication.undo(desk.root, settings, desk.now())
        )
    return begin_publishing(desk)


def begin_publishing(desk: Desk, proposal: Proposal | None = None) -> Response:
    """
    Begin to publish, and lead to the page that tells how it goes.

    Args:
        desk: The desk.
        proposal: A text that is to be published as it is not saved yet.
    """
    return _begin(desk, lambda settings: desk.publication.publish(desk.root, settings, proposal))


def _begin(desk: Desk, begin: Callable[[Mapping[str, Any]], bool]) -> Response:
    try:
        settings = desk.settings()
    except BuildStopped as problem:
        desk.tell(str(problem))
        return go(PUBLISH)
    if Path(desk.root, desk.own_settings()["PATH"]).absolute() != desk.site.content:
        desk.tell(_ELSEWHERE)
    elif not begin(settings):
        desk.tell(_BUSY)
    return go(PUBLISH)


def _text_of(desk: Desk, line: Line) -> str:
    """Give the path of the text that a line is about, below content/; "" for none."""
    if not line.path.lower().endswith(DOCUMENT_SUFFIXES):
        return ""
    try:
        file = Path(os.path.normpath(desk.root / line.path))
        return file.relative_to(desk.site.content).as_posix()
    except ValueError:
        return ""
