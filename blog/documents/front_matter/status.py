"""What is to become of a text: the words the director may write, and what they mean."""

from __future__ import annotations

import datetime as dt
import enum


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
    # Compared in UTC: within one zone Python compares the hands of the clock, and on the
    # night in October when they go back, an hour comes twice.
    if state is State.DRAFT or date is None or date.astimezone(dt.UTC) <= now.astimezone(dt.UTC):
        return state
    return State.SCHEDULED
