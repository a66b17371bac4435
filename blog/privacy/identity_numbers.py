"""
Swedish personal identity numbers and co-ordination numbers, however they are written.

A number is one when its digits have a date and a control digit (folkbokföringslagen 18 §,
lag 2022:1697 om samordningsnummer) and stand in groups that a person would write.  Phone
numbers, dates, amounts, book numbers and case numbers have other groups; where they do not,
the words around them tell (blog.privacy.grouping).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from stdnum import luhn

from blog.privacy.grouping import BETWEEN, SHAPES, is_written_so, stands_free
from blog.privacy.last_digits import parted_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

# Ten digits or more with little between them.
_CLUSTER = re.compile(rf"\d(?:{BETWEEN}\d){{9,}}")
_GROUP = re.compile(r"\d+")
# In the VAT number of a sole trader the personal number stands between SE and 01.
_TRADER = re.compile(
    r"\bSE(?=[ -]?\d)[ -]?(?P<date>\d{6})[ -]?(?P<serial>\d{4})[ -]?01(?!\d)", re.IGNORECASE
)
# With one of its last digits hidden, which the others tell.
_HIDDEN = "[xX\u2022]"
_NEARLY = re.compile(
    r"(?<!\d)(?:19|20)?(?P<date>\d{6})[+\u2010-\u2015\u2212-]"
    rf"(?P<serial>{_HIDDEN}\d{{3}}|\d{_HIDDEN}\d\d|\d\d{_HIDDEN}\d|\d{{3}}{_HIDDEN})(?![\w-])"
)
_DIGIT = re.compile(r"\d")
_SHORTEST, _LONGEST = 10, 12


class Day(Protocol):
    """A day, such as a date, that can be asked whether another has come."""

    def __ge__(self, day: dt.date, /) -> bool:
        """Say whether *day* is this one or an earlier one."""


@dataclass(frozen=True, slots=True)
class IdentityMatch:
    """
    A personal identity number or co-ordination number in a text.

    Attributes:
        start: Where its first digit stands.
        end: Just behind its last digit.
        digits: Ten or twelve digits.
    """

    start: int
    end: int
    digits: str

    @property
    def masked(self) -> str:
        """What a message may say of it: enough to find it, too little to know it."""
        return f"{self.digits[-10:-8]}••••-••{self.digits[-2:]}"


def find_identities(text: str, *, today: Day, is_name: bool = False) -> Iterator[IdentityMatch]:
    """
    Find every number: those in one place first, then those with the last digits apart.

    Args:
        text: Plain text (blog.privacy.plain_text).
        today: Nobody is born after it.
        is_name: The text is a file's name, where a date is often followed by a time.
    """
    for cluster in _CLUSTER.finditer(text):
        groups = list(_GROUP.finditer(text, cluster.start(), cluster.end()))
        first = 0
        while first < len(groups):
            count = _length(text, groups, first, today, is_name=is_name)
            if count:
                run = groups[first : first + count]
                yield IdentityMatch(
                    run[0].start(), run[-1].end(), "".join(group[0] for group in run)
                )
            first += count or 1
    for trader in _TRADER.finditer(text):
        parted = (trader.start("date"), trader.end("date"), trader["date"] + trader["serial"])
        yield from _if_valid(*parted, today=today)
    for nearly in _NEARLY.finditer(text):
        for digit in "0123456789":
            serial = re.sub(_HIDDEN, digit, nearly["serial"])
            yield from _if_valid(*nearly.span(), nearly["date"] + serial, today=today)
    for begin, end, digits in dict.fromkeys(parted_numbers(text)):
        yield from _if_valid(begin, end, digits, today=today)


def _if_valid(begin: int, end: int, digits: str, *, today: Day) -> Iterator[IdentityMatch]:
    """Give the number that stands in two places if its date and control digit are right."""
    if _is_identity(digits, today):
        yield IdentityMatch(begin, end, digits)


def masked(words: str, *, today: Day) -> str:
    """Give *words* with every number masked, so that they can be shown."""
    if len(_DIGIT.findall(words)) < _SHORTEST:
        return words
    hits = [(hit.start, hit.end, hit.masked) for hit in find_identities(words, today=today)]
    for start, end, mask in sorted(hits, reverse=True):
        words = words[:start] + mask + words[end:]
    return words


def _length(
    text: str, groups: list[re.Match[str]], first: int, today: Day, *, is_name: bool
) -> int:
    """Say how many groups from *first* on are a number; 0 when none are."""
    digits, sizes = "", []
    for count, group in enumerate(groups[first : first + _LONGEST], start=1):
        digits += group[0]
        sizes.append(len(group[0]))
        if len(digits) > _LONGEST:
            return 0
        shape = tuple(sizes)
        if shape in SHAPES and _is_identity(digits, today):
            run, is_identity = groups[first : first + count], partial(_is_identity, today=today)
            if is_written_so(
                text, run, shape, is_name=is_name, is_identity=is_identity
            ) and stands_free(text, run, shape):
                return count
    return 0


def _is_identity(digits: str, today: Day) -> bool:
    """Check the date and the control digit."""
    centuries = (digits[:2],) if len(digits) == _LONGEST else ("20", "19")
    short = digits[-10:]
    return (
        short[6:9] != "000"
        and luhn.is_valid(short)
        and any(_is_date(century + short[:6], today) for century in centuries)
    )


def _is_date(digits: str, today: Day) -> bool:
    """Say whether somebody can be born on a day; 60 is added to it in co-ordination numbers."""
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if digits[:2] not in ("18", "19", "20") or month > 12 or day > 91:
        return False
    try:
        return today >= dt.date(year, month, day - 60 if day > 60 else day)
    except ValueError:
        return False
