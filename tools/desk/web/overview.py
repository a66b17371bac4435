"""The desk's first page: what lies on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from tools.desk.inject import DESK

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from tools.desk.web.desk import Desk


def routes() -> list[Route]:
    """Give the page's address."""
    return [Route(DESK, _overview)]


def _overview(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    moment = desk.state.now
    found, is_fresh = desk.overview()
    outcome = moment.outcome
    return desk.render(
        request,
        "overview.html",
        turn=moment.turn,
        found=found,
        is_fresh=is_fresh,
        stopped=outcome is not None and not outcome.delivered,
        message=outcome.message if outcome and not outcome.findings else "",
    )
