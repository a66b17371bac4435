"""Read the dates that people in Sweden write.  In digits the month never comes before the day."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb febr",
            "mars march mar",
            "april apr",
            "maj may",
            "juni june jun",
            "juli july jul",
            "augusti august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

_WEEKDAY = (
    r"(?:(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?"
    r"|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?)\.?,?\s+)?"
)
_TIME = (
    r"(?:(?:T|,?\s+)(?:kl\.?\s*)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
    r"(?:[.,]\d+)?\s*(?P<offset>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?"
    r"|,?\s+kl\.?\s*(?P<full_hour>\d{1,2}))?"
)
_FORMS = tuple(
    re.compile(rf"{_WEEKDAY}(?:den\s+)?{form}{_TIME}", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        r"(?P<day>\d{1,2})(?:\.|:[ae]|st|nd|rd|th)?\s+(?P<name>[a-zåäö]+)\.?,?\s+(?P<year>\d{4})",
        r"(?P<name>[a-zåäö]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
        r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:\s+|\s*-\s*)(?P<year>\d{4})",
    )
)
_MONTH_OR_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})(?:\s.*)?")


class DateProblem(ValueError):
    """
    A date cannot be used.  Its text is a Swedish clause: "går inte att tolka".

    Attributes:
        readings: The days that it could be, as ``2018-04-03``; empty when nobody can tell.
    """

    def __init__(self, why: str, readings: tuple[str, ...] = ()) -> None:
        super().__init__(why)
        self.readings = readings


def parse_date(text: str, *, zone: ZoneInfo) -> dt.datetime:
    """
    Read a date, with or without a time of day.

    Understands ``2018-05-13``, ``2018-05-13 07:30``, ISO 8601 with an offset,
    ``13 maj 2018``, ``söndag den 13 maj 2018 kl. 7.30``, ``13/5 2018`` and ``May 13, 2018``.

    Args:
        text: What the director wrote.
        zone: The time zone of a date without an offset, and of the result.

    Returns:
        An aware moment in *zone*; midnight when no time was given.

    Raises:
        DateProblem: The text is no date, could be two dates, or names a day that
            does not exist.
    """
    stripped = " ".join(text.split())
    for form in _FORMS:
        if match := form.fullmatch(stripped):
            return _moment(match, zone)
    if unclear := _MONTH_OR_DAY_FIRST.fullmatch(stripped):
        raise DateProblem("kan läsas på flera sätt", _readings(*unclear.groups()))
    raise DateProblem("går inte att tolka")


def is_date(text: str, zone: ZoneInfo) -> bool:
    """Say whether *text* is a date that can be used."""
    try:
        parse_date(text, zone=zone)
    except DateProblem:
        return False
    return True


def leading_date(text: str, *, zone: ZoneInfo) -> tuple[dt.datetime, str]:
    """
    Read the date that a line begins with.

    Args:
        text: ``2018-05-13 Siffran är rättad``, ``13 maj 2018: Siffran är rättad``.
        zone: The time zone of a date without an offset, and of the result.

    Returns:
        The moment, as of :func:`parse_date`, and what follows it.

    Raises:
        DateProblem: The line begins with no date, or with one that cannot be used.
    """
    stripped = " ".join(text.split())
    found = [match for form in _FORMS if (match := form.match(stripped))]
    date = max(found, key=re.Match.end, default=None)
    end = len(date[0].rstrip()) if date else 0
    if date is None or stripped[end : end + 1].isalnum():
        first, _, rest = stripped.partition(" ")
        return parse_date(first, zone=zone), rest
    return _moment(date, zone), stripped[end:]


def _readings(one: str, other: str, year: str) -> tuple[str, ...]:
    found = []
    for day, month in ((one, other), (other, one)):
        try:
            found.append(dt.date(int(year), int(month), int(day)).isoformat())
        except ValueError:
            continue
    return tuple(dict.fromkeys(found)) if len(year) == 4 else ()


def _moment(match: re.Match[str], zone: ZoneInfo) -> dt.datetime:
    parts = match.groupdict()
    month = _MONTHS.get(parts["name"].lower(), 0) if parts.get("name") else int(parts["month"])
    if not month and parts.get("name"):
        raise DateProblem("går inte att tolka")
    year = int(parts["year"])
    if not 1900 <= year <= 2200:
        raise DateProblem("ligger utanför åren 1900–2200")
    try:
        local = dt.datetime(
            year,
            month,
            int(parts["day"]),
            int(parts["hour"] or parts["full_hour"] or 0),
            int(parts["minute"] or 0),
            int(parts["second"] or 0),
            tzinfo=zone,
        )
    except ValueError:
        raise DateProblem("finns inte i kalendern") from None
    return _with_offset(local, parts["offset"], zone)


def _with_offset(local: dt.datetime, offset: str | None, zone: ZoneInfo) -> dt.datetime:
    """Take *local* for the time at *offset* from UTC, and give it in *zone*."""
    if offset is None:
        return local
    if offset.upper() in {"Z", "UTC", "GMT"}:
        return local.replace(tzinfo=dt.UTC).astimezone(zone)
    hours, minutes = int(offset[1:3]), int(offset[3:].removeprefix(":") or 0)
    if hours > 14 or minutes > 59:
        raise DateProblem("har en tidsskillnad som inte finns")
    delta = dt.timedelta(hours=hours, minutes=minutes)
    return local.replace(tzinfo=dt.timezone(-delta if offset[0] == "-" else delta)).astimezone(
        zone
    )
