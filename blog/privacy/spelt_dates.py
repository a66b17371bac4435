"""Days as people write them, in figures and in words: 3 maj 1976, 21/9-65, tredje maj -76."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ORDINALS = re.findall(
    r"\w+",
    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde "
    "fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra "
    "tjugotredje tjugofjärde tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde "
    "trettionde trettioförsta",
)
_MONTH = (
    r"(?P<month>jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = rf"(?<![\w-])(?P<day>[0-3]?\d(?::?[ea])?|{'|'.join(_ORDINALS)})\s{{1,2}}"
_NAMED = re.compile(
    rf"(?:(?<!\d)(?P<before>(?:19|20)\d\d)\s(?:den\s)?)?{_DAY}{_MONTH}"
    r"(?:,?\s{1,2}(?:år\s)?(?P<year>(?:19|20)\d\d(?!\d)|[-’']\d\d(?!\d)))?",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?<![\d/-])(?:(?P<year>(?:19|20)?\d\d)(?P<sign>[-./ ]?)(?P<month>[01]\d)(?P=sign)"
    r"(?P<day>\d\d)"
    r"|(?P<day2>[0-3]?\d)[./]\s?(?P<month2>[01]?\d)[-./ ]{1,2}(?P<year2>(?:19|20)?\d\d))(?![\d/])"
)
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])|(?<=[\s(])[-’']\d\d(?!\d)")
_NEAR = 60  # characters from a day and a month to their year


def spelt_dates(text: str) -> Iterator[tuple[int, int, str]]:
    """Give where each day of a year stands, and its six figures: year, month, day."""
    for found in _FIGURES.finditer(text):
        year = found["year"] or found["year2"]
        month, day = found["month"] or found["month2"], found["day"] or found["day2"]
        yield found.start(), found.end(), f"{year[-2:]}{int(month):02}{int(day):02}"
    for found in _NAMED.finditer(text):
        month = f"{_MONTHS.index(found['month'][:3].lower()) + 1:02}"
        day = _number(found["day"].lower())
        for year in _years(text, found):
            yield found.start(), found.end(), f"{year[-2:]}{month}{day}"


def _number(day: str) -> str:
    if day in _ORDINALS:
        return f"{_ORDINALS.index(day) + 1:02}"
    return f"{int(day.rstrip('ea:')):02}"


def _years(text: str, found: re.Match[str]) -> list[str]:
    """Give the year beside a day, or else each one that stands close to it."""
    year = found["year"] or found["before"]
    if year:
        return [year]
    near = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    return _YEAR.findall(near)
