"""What was changed after publication: the lines Uppdaterad and Rättelse."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from blog.documents.front_matter import line_messages
from blog.documents.front_matter.dates import DateProblem, leading_date
from blog.documents.front_matter.keys import canonical
from blog.documents.languages import words_in
from blog.swedish.dates import long_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    from blog.documents.front_matter.parts import FrontMatterEntry
    from blog.findings import Finding

NAMES = frozenset({"updated", "corrections"})
"""Our names of the lines that may stand several times, each with a date and words of its own."""

_BETWEEN = re.compile(r"^[\s:,;–-]+")


@dataclass(frozen=True, slots=True)
class Change:
    """
    One change.

    Attributes:
        name: ``updated`` or ``corrections``.
        date: Aware.
        text: What was changed, as Markdown in one line; "" when the line gives only the date.
    """

    name: str
    date: dt.datetime
    text: str

    def markdown(self, lang: str) -> str:
        """Give the paragraph that tells the reader, in a text in the language *lang*."""
        words = words_in(lang)
        name = words.corrected if self.name == "corrections" else words.updated
        said = f"{name} {long_date(self.date, words.lang)}:"
        mark = "" if lang.partition("-")[0] == words.lang else f' lang="{words.lang}"'
        return f"<strong{mark}>{escape(said)}</strong> {self.text}"


def read_changes(
    entries: Iterable[FrontMatterEntry], *, place: str, zone: ZoneInfo, findings: list[Finding]
) -> tuple[Change, ...]:
    """
    Read the changes among a text's lines on top.

    Args:
        entries: All of the lines.
        place: The file, for messages.
        zone: The time zone of dates.
        findings: Gets what is wrong with them.

    Returns:
        The changes, the oldest first.
    """
    found = []
    for entry in entries:
        name = canonical(entry.key) or ""
        for value in entry.values if name in NAMES else ():
            try:
                date, rest = leading_date(value, zone=zone)
            except DateProblem as why:
                opening = " ".join(value.split()[:3])
                findings.append(
                    line_messages.bad_date(
                        place, entry.line, name, opening, str(why), why.readings
                    )
                )
                continue
            text = _BETWEEN.sub("", rest)
            if not text and name == "corrections":
                findings.append(line_messages.empty_correction(place, entry.line, value))
            found.append(Change(name, date, text))
    return tuple(sorted(found, key=lambda change: change.date))
