"""What is to become of a text: the words the director may write, and what they mean."""

from __future__ import annotations

import difflib
import enum
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable


class State(enum.StrEnum):
    """Where a text stands.  Every source file has one, or is an error."""

    PUBLISHED = "published"
    HIDDEN = "hidden"  # has its page, but stands in no list and no feed
    DRAFT = "draft"
    SCHEDULED = "scheduled"


_SWEDISH = {State.PUBLISHED: "publicerad", State.HIDDEN: "dold", State.DRAFT: "utkast"}
_OWN = {
    "published": State.PUBLISHED,
    "publicerad": State.PUBLISHED,
    "publicerat": State.PUBLISHED,
    "public": State.PUBLISHED,
    "publish": State.PUBLISHED,
    "hidden": State.HIDDEN,
    "dold": State.HIDDEN,
    "dolt": State.HIDDEN,
    "olistad": State.HIDDEN,
    "draft": State.DRAFT,
    "utkast": State.DRAFT,
}
# What WordPress, Ghost, Drupal and others call a text that is not public.
_OTHERS = dict.fromkeys(
    (
        *("pending", "pendingreview", "review", "inreview", "needsreview", "private", "privat"),
        *("privatepublish", "trash", "trashed", "autodraft", "inherit", "unpublished"),
        *("opublicerad", "opublicerat", "avpublicerad", "internal", "intern", "archived"),
        *("arkiverad", "deleted", "raderad", "wip", "protected", "requestconfidential"),
    ),
    State.DRAFT,
)
_WAITING = frozenset({"future", "scheduled", "schemalagd", "schemalagt", "planerad", "väntar"})


def read_status(word: str) -> State | None:
    """Give the state that *word* stands for, or None for a word we do not know."""
    return _OWN.get(word.strip().casefold()) or _OTHERS.get(folded(word))


def is_foreign(word: str) -> bool:
    """Say whether *word* is another system's, so that its meaning here is worth telling."""
    return word.strip().casefold() not in _OWN and folded(word) in _OTHERS


def is_waiting(word: str) -> bool:
    """Say whether *word* is for a text that waits for its day: here its date alone says so."""
    return folded(word) in _WAITING


def near_status(word: str) -> str | None:
    """Give the word for a status that *word* most resembles, in Swedish if it is any of ours."""
    close = difflib.get_close_matches(word.strip().casefold(), _OWN, n=1, cutoff=0.7)
    return _SWEDISH[_OWN[close[0]]] if close else None


def folded(word: str) -> str:
    """Give a word as it is compared: ``Auto-Draft`` and ``autoDraft`` are one."""
    return re.sub(r"[\s_:?-]", "", word.casefold())


def at(
    state: State, date: dt.datetime | None, *, has_come: Callable[[dt.datetime], bool]
) -> State:
    """Give the state as the clock makes it: what is dated later than now is scheduled."""
    if state is State.DRAFT or date is None or has_come(date):
        return state
    return State.SCHEDULED
