"""
What the front matter of other systems means: which of our keys, and that a text is not public.

Hugo, Jekyll, WordPress, Ghost, Eleventy, Astro, Obsidian, Decap and others each have keys of
their own for it.  A text that another system would not publish is never published here: it is
a draft where the key says so clearly, and where it may say so, an error stops the build.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from blog.documents.front_matter import foreign_keys as keys
from blog.documents.front_matter.dates import DateProblem, parse_date
from blog.documents.front_matter.status import State, folded, is_waiting, read_status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from blog.documents.front_matter.parts import FrontMatterEntry


class Verdict(enum.Enum):
    """What a key of another system says about publishing."""

    PUBLIC = enum.auto()  # nothing against it
    DRAFT = enum.auto()
    LATER = enum.auto()  # not before a date that has not come
    OVER = enum.auto()  # not after a date that has passed
    ENDS = enum.auto()  # not after a date that has not come yet
    DOUBTFUL = enum.auto()


def is_known(key: str) -> bool:
    """Say whether *key* is one of another system's."""
    return folded(key) in keys.KNOWN


def offered(key: str) -> str | None:
    """Give our name for what another system calls *key*, if we have the same."""
    return keys.MEANT.get(folded(key))


def says_no(key: str, value: str) -> bool:
    """Say whether a key and a value surely keep a text from the public, whatever the day."""
    return _verdict(folded(key), value, None, None) is Verdict.DRAFT


def is_withheld_folder(path: str) -> bool:
    """Say whether a text lies in a folder whose name is for texts that are not public."""
    return not keys.FOLDERS.isdisjoint(path.casefold().split("/")[:-1])


def verdict(
    entry: FrontMatterEntry, *, zone: ZoneInfo, has_come: Callable[[dt.datetime], bool]
) -> Verdict:
    """
    Say whether a key that is none of ours keeps the text from the public.

    Args:
        entry: The key and its value.
        zone: The time zone of dates without one.
        has_come: Says whether a moment is now or past.
    """
    found = {_verdict(folded(entry.key), value, zone, has_come) for value in entry.values or ("",)}
    if entry.nested and folded(entry.key) in keys.WITHHOLD | keys.PUBLISH | keys.ACCESS:
        found.add(Verdict.DOUBTFUL)
    heard = keys.ANYWHERE | (keys.OF_BUILD if folded(entry.key) == "build" else frozenset())
    nested = [(folded(key), value) for key, value in entry.nested]
    within = {_verdict(key, value, zone, has_come) for key, value in nested if key in heard}
    if within - {Verdict.PUBLIC}:  # it belongs to something, who knows to what
        found.add(Verdict.DOUBTFUL)
    for worst in (Verdict.DRAFT, Verdict.OVER, Verdict.LATER, Verdict.DOUBTFUL, Verdict.ENDS):
        if worst in found:
            return worst
    return Verdict.PUBLIC


def _verdict(
    key: str, value: str, zone: ZoneInfo | None, has_come: Callable[[dt.datetime], bool] | None
) -> Verdict:
    word = keys.COMMENT.sub("", value).strip(keys.AROUND).casefold()
    date = _date(value, zone) if zone else None
    if date and has_come and key in keys.UNTIL:
        return Verdict.OVER if has_come(date) else Verdict.ENDS
    if date and has_come and key in keys.FROM | keys.PUBLISH:
        return Verdict.PUBLIC if has_come(date) else Verdict.LATER
    return _of_word(key, word)


def _of_word(key: str, word: str) -> Verdict:
    """Judge a value that is no date."""
    if key in keys.WITHHOLD | keys.WITHHOLD_IF_YES | keys.NO_INDEX and word in keys.YES:
        return Verdict.DOUBTFUL if key in keys.NO_INDEX else Verdict.DRAFT
    if key in keys.PUBLISH | keys.PUBLISH_IF_NOT_NO and word in keys.NO:
        return Verdict.DRAFT
    if key in keys.PASSWORD and word and word not in keys.NO:
        return Verdict.DRAFT
    if key in keys.STATUSES:
        return Verdict.DRAFT if _is_unfinished(word) else Verdict.PUBLIC
    if key in keys.ACCESS:
        return _of_access(key, word)
    return Verdict.DOUBTFUL if _is_doubtful(key, word) else Verdict.PUBLIC


def _of_access(key: str, word: str) -> Verdict:
    if word in keys.CLOSED | keys.NO or _is_unfinished(word):
        return Verdict.DRAFT
    if (
        not word
        or word in keys.OPEN | keys.YES
        or key in {"audience", "permissions", "permission"}
    ):
        return Verdict.PUBLIC
    return Verdict.DOUBTFUL


def _is_unfinished(word: str) -> bool:
    return read_status(word) in {State.DRAFT, State.HIDDEN} or is_waiting(word)


def _is_doubtful(key: str, word: str) -> bool:
    if key in keys.WITHHOLD:
        return bool(word) and word not in keys.NO
    if key in keys.PUBLISH:
        return word not in keys.YES | keys.OPEN
    if key in keys.FROM:
        return bool(word)
    if key in keys.UNTIL:
        return bool(word) and word not in keys.NO
    if key in keys.ROBOTS:
        return "noindex" in word or word == "none"
    return word in keys.UNFINISHED


def _date(value: str, zone: ZoneInfo | None) -> dt.datetime | None:
    """Give a date; None for what is none, or could be two."""
    try:
        return parse_date(value, zone=zone) if zone else None
    except DateProblem:
        return None
