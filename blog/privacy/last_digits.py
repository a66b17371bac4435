"""A date of birth, and the four last digits elsewhere: together they are a personal number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.privacy.columns import cells
from blog.privacy.plain_text import places_of
from blog.privacy.spelt_dates import spelt_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

# Said of the four digits.  "De fyra sista åren" says nothing of the kind.
_SAID = re.compile(
    r"(?:(?:fyra|4)\s+sista|sista\s+(?:fyra|4)|fyra\s+siffror|\bfyran\b|sista\s+siffror)"
    r"(?!\s+(?:år|veck|dag|månad|kapit|möte|gång|rad|sid|plats|match|tal|ord|punkt|steg)\w*)"
    r"|slutsiffr|slutnum|slutar\s+(?:på|med)|kontrollsiffr|andra\s+delen|x{4}|personn|\bp\.?-?nr",
    re.IGNORECASE,
)
_FOUR = re.compile(r"(?<![\w.,:/-])\d{4}(?![\w/]|[-.,:]\d)")
_BEHIND = re.compile(
    r"[\s,:(*_–—-]{1,4}(?:(?:och|nr|nummer|med\s+nummer)[.:]?\s)?(?P<four>\d{4})(?!\d)"
)
_BIRTH = re.compile(r"\bfödd?|\bf\.|födelse|födelsetid", re.IGNORECASE)
_BRACKET = re.compile(r"\((?P<date>\d{6}|\d{8}),\s(?P<four>\d{4})\)")
_DIGIT = re.compile(r"\d")
_CENTURY = re.compile(r"(?:19|20)\d\d")
_HEADING = re.compile(r"sista|siffr|\bnr|nummer", re.IGNORECASE)
_BORN = re.compile(r"född|födelse", re.IGNORECASE)
_AROUND = 45  # characters from the words to the digits
_FAR = 220  # characters from the words to the date
_MANY = 4  # columns of one kind in a table, at most
_NEAR_HINT = 60  # characters: more than what names the digits can have on either side of a hint
_HINTS = ("sista", "siffr", "slutnum", "slutar", "fyran", "delen", "xxxx", "personn", "pnr",
          "p-nr", "p.nr", "p.-nr")  # fmt: skip


def parted_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """
    Give the place of each date that may belong to four digits elsewhere, and all ten digits.

    Whether they are a number, its control digit tells.
    """
    for found in _BRACKET.finditer(text):
        yield found.start("date"), found.end("date"), found["date"][-6:] + found["four"]
    lower = text.lower()
    parts = _around_hints(lower) if len(lower) == len(text) else [(0, len(text))]
    for begin, end in parts:
        yield from _said(text, begin, end)
    if "föd" in lower or "f." in lower:
        yield from _beside(text)
        yield from _in_rows(text)


def _around_hints(lower: str) -> Iterator[tuple[int, int]]:
    """Give the parts of a text in lower case where the four digits may be named, in order."""
    places = sorted(place for hint in _HINTS for place in places_of(hint, lower))
    begin = end = 0
    for place in places:
        if place - _NEAR_HINT > end:
            if end:
                yield begin, end
            begin = place - _NEAR_HINT
        end = place + _NEAR_HINT
    if end:
        yield begin, end


def _said(text: str, begin: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Look around each place between two where the four digits are named."""
    for said in _SAID.finditer(text, begin, end):
        first = max(0, said.start() - _FAR)
        near = text[first : said.end() + _FAR]
        start, end = max(0, said.start() - _AROUND), said.end() + _AROUND
        fours = [four[0] for four in _FOUR.finditer(text, start, min(end, len(text)))]
        for begin, stop, date in spelt_dates(near) if fours else ():
            for four in fours:
                if not _is_within(four, near[begin:stop]):
                    yield first + begin, first + stop, date + four


def _beside(text: str) -> Iterator[tuple[int, int, str]]:
    """Look just behind each date that somebody is born on."""
    for birth in _BIRTH.finditer(text):
        near = text[birth.end() : birth.end() + 60]
        for begin, stop, date in spelt_dates(near) if _DIGIT.search(near) else ():
            four = _BEHIND.match(near, stop)
            if four and not _CENTURY.fullmatch(four["four"]):
                place = birth.end()
                yield place + begin, place + stop, date + four["four"]


def _in_rows(text: str) -> Iterator[tuple[int, int, str]]:
    """Look in tables where one column is dates of birth, and another numbers."""
    rows: dict[int, list[tuple[str, str]]] = {}
    for cell in cells(text):
        rows.setdefault(cell.line, []).append((cell.heading, cell.text))
    starts = [0]
    for text_line in text.split("\n"):
        starts.append(starts[-1] + len(text_line) + 1)
    for line, row in rows.items():
        born = [held for heading, held in row if _BORN.search(heading)][:_MANY]
        fours = [h for heading, h in row if _HEADING.search(heading) and _FOUR.fullmatch(h)]
        dates = [date[2] for held in born for date in spelt_dates(held[:_AROUND])]
        for number in (date + four for date in dates for four in fours[:_MANY]):
            yield starts[line], starts[line + 1] - 1, number


def _is_within(four: str, date: str) -> bool:
    """Say whether the four digits are the year of the date itself."""
    return four in date
