"""
Dates in Swedish, without asking the operating system for a locale.

The forms are those of the Swedish web guidelines (webbriktlinjer.se, R66).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

_NBSP = "\N{NO-BREAK SPACE}"
_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")


def month_name(number: int) -> str:
    """
    Name a month, in lower case as Swedish writes it: 1 is ``januari``.

    Raises:
        ValueError: *number* is not from 1 to 12.
    """
    if not 1 <= number <= len(_MONTHS):
        raise ValueError(f"a month is from 1 to 12, got {number}")
    return _MONTHS[number - 1]


def long_date(date: dt.date, lang: str = "sv") -> str:
    """
    Write a date the way it is read aloud: ``13 januari 2017``.

    A datetime is taken at its own time zone's word.  The day keeps to its month with a
    no-break space.  The build machine may lack sv_SE, so this must not use ``strftime``.

    Args:
        date: The date.
        lang: ``en`` for a date beside an English text: ``13 January 2017``.
    """
    month = _ENGLISH_MONTHS[date.month - 1] if lang == "en" else month_name(date.month)
    return f"{date.day}{_NBSP}{month} {date.year}"


def clock(when: dt.time | dt.datetime) -> str:
    """Write a time of day: ``7.30``."""
    return f"{when.hour}.{when.minute:02}"


def moment(when: dt.datetime) -> str:
    """Write a day and a time of day, at the moment's own time zone: ``3 mars 2027 kl. 7.30``."""
    return f"{long_date(when)} kl. {clock(when)}"


def iso_date(date: dt.date) -> str:
    """Write a date for machines: ``2017-01-13``, also when *date* knows its time."""
    return f"{date.year:04d}-{date.month:02d}-{date.day:02d}"
