"""The desk's first page: what lies on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from tools.desk.inject import DESK
from tools.desk.store.folder import synchronised
from tools.desk.web.forms import shown

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from tools.desk.web.desk import Desk


def routes() -> list[Route]:
    """Give the page's address."""
    return [Route(DESK, shown(_overview))]


def _overview(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    moment = desk.state.now
    found, is_fresh = desk.view.overview()
    words = " ".join(request.query_params.get("sok", "").split())
    outcome = moment.outcome
    return desk.render(
        request,
        "overview.html",
        turn="" if words else moment.turn,
        warnings=[*filter(None, (desk.texts.problem, synchronised(desk.site.content)))],
        words=words,
        hits=desk.found(words),
        unsaved=desk.texts.all_kept(),
        waiting=desk.waiting(),
        found=found,
        is_fresh=is_fresh,
        stopped=outcome is not None and not outcome.delivered,
        message=outcome.message if outcome and not outcome.findings else "",
    )
