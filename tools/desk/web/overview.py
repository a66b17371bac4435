"""The desk's first page: what lies on it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.routing import Route

from blog.files import shown as shown_path
from blog.rules.index.strip import strip_files
from tools.desk.inject import DESK
from tools.desk.store.folder import synchronised
from tools.desk.web.forms import Sent, go, posted, shown

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from tools.desk.overview import Overview
    from tools.desk.readers import Waiting
    from tools.desk.texts import TextSummary
    from tools.desk.web.desk import Desk

_NOT_TOLD = (
    "Filen bär inte på några gömda uppgifter som skrivbordet känner till. Välj en i listan."
)


def routes() -> list[Route]:
    """Give the page's addresses."""
    return [
        Route(DESK, shown(_overview), methods=["GET"]),
        Route(DESK, posted(_strip), methods=["POST"]),
    ]


def _overview(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    moment = desk.state.now
    texts = desk.view.texts()
    found, is_fresh = desk.view.overview(texts)
    words = " ".join(request.query_params.get("sok", "").split())
    outcome = moment.outcome
    waiting = desk.waiting(texts)
    titles = {text.path: text.title for text in texts}
    return desk.render(
        request,
        "overview.html",
        shown=moment.turn,
        warnings=[*filter(None, (desk.texts.problem, synchronised(desk.site.content)))],
        words=words,
        hits=desk.found(words, texts),
        unsaved=[(k, titles.get(k.path) or k.path) for k in desk.texts.unsaved.all_kept()],
        waiting=waiting,
        found=found,
        groups=_groups(found, waiting),
        is_fresh=is_fresh,
        stopped=outcome is not None and not outcome.delivered,
        message=outcome.message if outcome and not outcome.findings else "",
    )


def _strip(request: Request, sent: Sent) -> Response:
    """Take what does not show out of a file that the check has told of."""
    desk: Desk = request.app.state.desk
    found, _ = desk.view.overview(desk.view.texts())
    told = {pile.source for pile in found.piles if pile.has_metadata}
    content, place = desk.site.content, shown_path(desk.site.content)
    path = sent["fil"].removeprefix(f"{place}/")
    real = Path(os.path.realpath(content / path))
    if sent["fil"] not in told or not real.is_relative_to(os.path.realpath(content)):
        desk.tell(_NOT_TOLD)
    elif strip_files(content, place, [path])[0]:
        desk.tell(f"De gömda uppgifterna är borttagna ur {path}. Granskningen görs om.")
    else:
        desk.tell(
            f"Uppgifterna går inte att ta bort ur {path} utan att ändra något annat. Spara filen "
            "på nytt i programmet som den gjordes i."
        )
    return go(DESK)


def _groups(found: Overview, waiting: Waiting) -> list[tuple[str, list[TextSummary]]]:
    """Put the texts that are ready in groups that say what readers see of them."""
    new = {text.path for text in (found.published if waiting.is_undone else waiting.new)}
    return [
        ("Klara att publicera", [text for text in found.published if text.path in new]),
        ("Publicerade", [text for text in found.published if text.path not in new]),
        ("Dolda", [*found.hidden]),
        ("Sidor", [*found.pages]),
    ]
