"""What is to become of a text: the words the director may write, and what they mean."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


class State(enum.StrEnum):
    """Where a text stands.  Every source file has one, or is an error."""

    PUBLISHED = "published"
    HIDDEN = "hidden"  # has its page, but stands in no list and no feed
    DRAFT = "draft"
    SCHEDULED = "scheduled"


_WORDS = {
    "published": State.PUBLISHED,
    "publicerad": State.PUBLISHED,
    "publicerat": State.PUBLISHED,
    "public": State.PUBLISHED,
    "hidden": State.HIDDEN,
    "dold": State.HIDDEN,
    "dolt": State.HIDDEN,
    "olistad": State.HIDDEN,
    "draft": State.DRAFT,
    "utkast": State.DRAFT,
}


def read_status(word: str) -> State | None:
    """Give the state that *word* stands for, or None for a word we do not know."""
    return _WORDS.get(word.strip().casefold())


def at(state: State, date: dt.datetime | None, *, now: dt.datetime) -> State:
    """Give the state at the moment *now*: what is dated later is scheduled."""
    if state is State.PUBLISHED and date is not None and date > now:
        return State.SCHEDULED
    return state
