"""A date that can be read, but is hardly the one that was meant."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.rules.rule import Rule
from blog.swedish.dates import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "tidpunkt"

_FIRST = dt.date(1995, 1, 1)  # before that nobody had a blog
_FAR = dt.timedelta(days=366)
# A file is named before its text is published, so a later date is no mistake, and a corrected
# one differs by days.  A date that is most of a year earlier has the wrong year.
_SLIP = dt.timedelta(days=300)
_NAMED = re.compile(r"(?:^|/)(\d{4})-(\d{2})-(\d{2})[^/]*$")
_WEEKDAY = re.compile(r"\b(mån|tis|ons|tors|fre|lör|sön)", re.IGNORECASE)


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find dates out of all reason, and those that something else in the text contradicts."""
    source, line = text.source, text.line_of_entry("date")
    for why, hint in _doubts(text, context) if source.date and not source.is_page else ():
        yield text.warning(line, NAME, f"Datumet {source.date:%Y-%m-%d} {why}.", hint)
    if source.updated and source.date and source.updated.date() < source.date.date():
        yield text.warning(
            text.line_of_entry("updated"),
            NAME,
            f"Inlägget är uppdaterat {source.updated:%Y-%m-%d}, innan det publicerades.",
            "Rätta datumet på raden Uppdaterad eller Datum.",
        )
    if source.updated and not context.today >= source.updated.date():
        yield text.warning(
            text.line_of_entry("updated"),
            NAME,
            f"Uppdateringen {source.updated:%Y-%m-%d} ligger framåt i tiden.",
            "Rätta datumet på raden Uppdaterad.",
        )


def _doubts(text: CheckedText, context: RuleContext) -> Iterator[tuple[str, str]]:
    moment = text.source.date
    if moment is None:
        return
    date = moment.date()
    if date < _FIRST:
        yield "ligger före bloggarnas tid", "Kontrollera året på raden Datum."
    if date > _FIRST and not context.today >= date - _FAR:
        yield "ligger mer än ett år framåt", "Kontrollera året på raden Datum."
    named = _named(text.source.path)
    if named and named - date > _SLIP and context.today >= named:
        yield (
            f"stämmer inte med filens namn, {named}",
            "Rätta året på raden Datum, eller byt namn på filen.",
        )
    if text.source.state is State.DRAFT and context.today > date:
        yield (
            "har passerat",
            "När du publicerar: ska datumet vara i dag? Skriv i så fall den dagen på raden Datum.",
        )
    written = next(
        (e.value for e in text.written.entries if e.line == text.line_of_entry("date")), ""
    )
    weekday = _WEEKDAY.search(written)
    if weekday and not WEEKDAYS[date.weekday()].startswith(weekday[1].lower()):
        yield (
            f"är en {WEEKDAYS[date.weekday()]}, inte en {_full(weekday[1])}",
            "Rätta veckodagen eller datumet på raden Datum.",
        )


def _named(path: str) -> dt.date | None:
    """Give the day that a file's name begins with."""
    found = _NAMED.search(path)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _full(short: str) -> str:
    return next(day for day in WEEKDAYS if day.startswith(short.lower()))


RULE = Rule(name=NAME, text=check)
