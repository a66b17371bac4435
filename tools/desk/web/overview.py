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

    from tools.desk.overview import Overview
    from tools.desk.readers import Waiting
    from tools.desk.texts import TextSummary
    from tools.desk.web.desk import Desk


def routes() -> list[Route]:
    """Give the page's address."""
    return [Route(DESK, shown(_overview))]


def _overview(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    moment = desk.state.now
    texts = desk.view.texts()
    found, is_fresh = desk.view.overview(texts)
    words = " ".join(request.query_params.get("sok", "").split())
    outcome = moment.outcome
    waiting = desk.waiting(texts)
    return desk.render(
        request,
        "overview.html",
        shown=moment.turn,
        warnings=[*filter(None, (desk.texts.problem, synchronised(desk.site.content)))],
        words=words,
        hits=desk.found(words, texts),
        unsaved=[(kept.path, desk.title_of(kept.path)) for kept in desk.texts.all_kept()],
        waiting=waiting,
        found=found,
        groups=_groups(found, waiting),
        is_fresh=is_fresh,
        stopped=outcome is not None and not outcome.delivered,
        message=outcome.message if outcome and not outcome.findings else "",
    )


def _groups(found: Overview, waiting: Waiting) -> list[tuple[str, list[TextSummary]]]:
    """Put the texts that are ready in groups that say what readers see of them."""
    new = {text.path for text in (found.published if waiting.is_undone else waiting.new)}
    return [
        ("Klara att publicera", [text for text in found.published if text.path in new]),
        ("Publicerade", [text for text in found.published if text.path not in new]),
        ("Dolda", [*found.hidden]),
        ("Sidor", [*found.pages]),
    ]
