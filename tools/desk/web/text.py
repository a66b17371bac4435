"""What can be done with one text: write, look, schedule, take back from readers, throw away."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.routing import Route

from blog.documents.front_matter.said import values_of
from blog.documents.front_matter.status import State, read_status
from blog.documents.front_matter.write import Unwritable
from blog.documents.notes.read_parts import read_parts
from tools.desk.inject import DESK
from tools.desk.readers import address_of, is_for_unknown, successor
from tools.desk.store.errors import StoreError
from tools.desk.web.addresses import TEXT
from tools.desk.web.forms import Sent, go, posted, shown
from tools.desk.web.publish import begin_publishing
from tools.desk.web.schedule import (
    chosen_moment,
    raise_if_held_back,
    raise_what_stops,
    with_keys,
)

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from tools.desk.store.proposal import Proposal
    from tools.desk.texts import TextSummary
    from tools.desk.web.desk import Desk

_USUAL = "07:30"  # before the day begins, when nothing else has been chosen


def routes() -> list[Route]:
    """Give the pages' addresses."""
    return [
        Route(f"{TEXT}{{path:path}}", shown(_page), methods=["GET"]),
        Route(f"{TEXT}{{path:path}}", posted(_change), methods=["POST"]),
    ]


def _page(request: Request) -> Response:
    return _show(request)


def _show(
    request: Request, problem: Exception | None = None, sent: Sent | None = None
) -> Response:
    desk: Desk = request.app.state.desk
    path = request.path_params["path"]
    opened = desk.texts.open(path)
    summary = desk.summary(path)
    day, time = _moment_shown(summary, sent)
    return desk.render(
        request,
        "text.html",
        status=422 if problem else 200,
        opened=opened,
        title=(summary and summary.title) or path.rpartition("/")[2],
        text=summary,
        problem=problem or "",
        errors=getattr(problem, "errors", []),
        has_unsaved=bool(desk.texts.unsaved.kept(path)),
        day=day,
        time=time,
        now=desk.now(),
        public=address_of(desk.ledger(), path),
        successor=summary and successor(summary, desk.view.texts()),
        is_undone=desk.is_undone,
        is_for_unknown=summary is not None and is_for_unknown(summary),
        may_schedule=summary is not None and not summary.is_page,
    )


def _moment_shown(summary: TextSummary | None, sent: Sent | None) -> tuple[str, str]:
    """Give what the fields hold: what was sent, the moment that a text has, or the usual time."""
    if sent and sent["vad"] == "schemalagg":
        return sent["dag"], sent["tid"]
    if summary and summary.date and summary.state is State.SCHEDULED:
        return f"{summary.date:%Y-%m-%d}", f"{summary.date:%H:%M}"
    return "", _USUAL


def _change(request: Request, sent: Sent) -> Response:
    """Do what was asked for with the text."""
    desk: Desk = request.app.state.desk
    path = request.path_params["path"]
    actions = {"schemalagg": _schedule, "utkast": _draft}
    try:
        if sent["vad"] == "slang":
            title = desk.title_of(path)
            desk.texts.throw_away(path, sent["digest"])
            desk.tell(f"”{title}” ligger i Papperskorgen.")
            return go(DESK)
        if sent["vad"] == "publicera":
            return begin_publishing(desk, _ready(desk, path, sent))
        if sent["vad"] in actions:
            desk.tell(actions[sent["vad"]](desk, path, sent))
    except (Unwritable, StoreError, ValueError) as problem:
        return _show(request, problem, sent)
    return go(TEXT + quote(path))


def _schedule(desk: Desk, path: str, sent: Sent) -> str:
    """Let the text come out at a moment."""
    text = desk.texts.open(path).text
    moment = chosen_moment(desk, sent)
    raise_if_held_back(desk, text, moment)
    keys = {"date": f"{moment:%Y-%m-%d %H:%M}", **_no_draft(text)}
    raise_what_stops(desk, path, text, keys)
    _write(desk, path, sent, keys)
    return (
        "Inlägget är schemalagt. Det kommer ut när någon publicerar efter den tiden, eller av sig "
        "självt om en dator är inställd på det."
    )


def _ready(desk: Desk, path: str, sent: Sent) -> Proposal | None:
    """Give the text as it would be among those that are published next; None if it is."""
    date = desk.now()
    summary, text = desk.summary(path), desk.texts.open(path).text
    raise_if_held_back(desk, text, date)
    keys = _no_draft(text)
    if summary and summary.date and summary.date > date:
        keys["date"] = f"{date:%Y-%m-%d %H:%M}"
    return desk.texts.propose(path, with_keys(text, keys), sent["digest"])


def _no_draft(text: str) -> dict[str, str]:
    """Give the lines that let a text out; one that stands in no list stays so."""
    said = values_of(read_parts(text), "status")
    return {} if said and read_status(said[0]) is State.HIDDEN else {"status": ""}


def _draft(desk: Desk, path: str, sent: Sent) -> str:
    """Make the text a draft: readers have it until the next publication."""
    summary = desk.summary(path)
    _write(desk, path, sent, {"status": "utkast"})
    said = ["Texten är ett utkast."]
    if address_of(desk.ledger(), path) and not desk.is_undone:
        said.append("Läsarna ser den tills du publicerar.")
    if summary and summary.state is State.SCHEDULED:
        said.append("Dagen står kvar i fältet Datum.")
    return " ".join(said)


def _write(desk: Desk, path: str, sent: Sent, keys: dict[str, str]) -> None:
    """Write keys of the front matter, also in what was typed and is not saved."""
    opened = desk.texts.open(path)
    saved = desk.texts.save(path, with_keys(opened.text, keys), sent["digest"])
    for kept in reversed(desk.texts.unsaved.kept(path)):
        if kept.digest == opened.digest:
            with suppress(Unwritable, StoreError):  # then both versions are shown when it is saved
                typed = with_keys(kept.text, keys)
                desk.texts.unsaved.keep(path, typed, saved.digest, kept.window)
