"""How people group the digits of a personal number, and how other numbers look."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from blog.privacy.other_numbers import says_other

if TYPE_CHECKING:
    from collections.abc import Callable

_SPACES = " \t\n\u00a0\u2000-\u200a\u202f\u205f\u3000"
_DASHES = r"\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00b7\u2022\u2023\u2027\u2043"
BETWEEN = rf"[{_SPACES}{_DASHES}+./:;_()|]{{0,5}}"
# How the digits may be grouped, from the year on; the century may stand before or apart.
_PLAIN = frozenset({(6, 4), (8, 4)})
SHAPES = frozenset(
    {
        *((10,), (12,), *_PLAIN),
        *((2, 2, 2, 4), (4, 2, 2, 4), (2, 2, 2, 2, 4), (2, 6, 4), (2, 10)),
        *((6, 2, 2), (8, 2, 2), (6, 3, 1), (8, 3, 1), (2, 4, 4), (4, 4, 4)),
        *((2, 2, 2, 2, 2), (4, 2, 2, 2, 2), (2, 2, 2, 2, 2, 2), (1,) * 10, (1,) * 12),
        *((6, 1, 1, 1, 1), (8, 1, 1, 1, 1), (2, 2, 2, 1, 1, 1, 1), (4, 2, 2, 1, 1, 1, 1)),
    }
)
_DATED = frozenset({(4, 2, 2, 4), (2, 2, 2, 4)})
_ONLY_PLAIN = re.compile(r"[:;()|]")  # between the groups of six and four only

# Signs between two cells, fields or items, which any two figures may have between them.
_CELLS = re.compile(r"[|;\t]|(?<![\-\u2010-\u2015\u2212])\s*\n")
_PAIR = re.compile(rf"(?<!\d)(?P<date>\d{{6}}|\d{{8}}){BETWEEN}(?P<serial>\d{{4}})(?!\d)")
_BIRTH = re.compile(
    r"född\b|födelse|personn|\bp(?:ers)?\.?-?nr|fyra sista|sista fyra|samordnings", re.IGNORECASE
)
# Cameras, phones and scanners name a file by the day and the minute.
_CAMERA = re.compile(
    r"(?:img|vid|pxl|mvimg|pano|dji|dsc|cam|wa|scan\w*?|skann\w*?|screen\s?shot|skärm\w*?"
    r"|inspelning|recording)[ _-]*\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_FEW = 2  # pairs of other figures in a text; more are a table without marks
_AROUND = 400  # so many characters before and behind are read as one paragraph at most
_LONGEST_SPAN = 40  # years from a date to a year


def is_written_so(
    text: str,
    run: list[re.Match[str]],
    shape: tuple[int, ...],
    *,
    is_name: bool,
    is_identity: Callable[[str], bool],
) -> bool:
    """
    Say whether the signs between the groups are those of a number.

    Args:
        text: Where they stand.
        run: The groups.
        shape: How many digits each has.
        is_name: The text is a file's name.
        is_identity: Checks the date and the control digit.
    """
    signs = [text[one.end() : other.start()] for one, other in pairwise(run)]
    if any(sign.count("\n") > 1 for sign in signs):
        return False
    if shape in _PLAIN:
        if is_name and _TIME.fullmatch(run[-1][0]) and _CAMERA.search(text[: run[0].start()]):
            return False
        if signs[0].strip() == "/" and _YEAR.fullmatch(run[-1][0]):
            return False
        if _CELLS.search(signs[0]):
            return _rows_agree(text, run, is_identity, others=0)
        if signs[0].isspace():
            is_row = _has_company(text, run[0].start(), run[-1].end())
            return _rows_agree(text, run, is_identity, others=0 if is_row else _FEW)
        return True
    if shape in _DATED and _CELLS.search(signs[-1]):
        return bool(_BIRTH.search(_paragraph(text, run)))
    if any(_ONLY_PLAIN.search(sign) for sign in signs):
        return False
    if set(shape) == {1}:
        return not any("\n" in sign for sign in signs)
    date, serial = _parted(signs, shape)
    if any("\n" in sign or "+" in sign for sign in date):
        return False
    is_even = len({sign.strip(" \u00a0") for sign in date}) < 2
    return is_even and not _is_moment(serial, run, shape, is_name=is_name)


def _rows_agree(
    text: str, run: list[re.Match[str]], is_identity: Callable[[str], bool], *, others: int
) -> bool:
    """
    Tell a column of dates beside a column of last digits from a table of amounts.

    Args:
        text: Where the number stands.
        run: Its two groups.
        is_identity: Checks the date and the control digit.
        others: So many pairs of other figures may stand in the same paragraph.
    """
    paragraph = _paragraph(text, run)
    if _BIRTH.search(paragraph):
        return True
    pairs = _PAIR.finditer(paragraph)
    return sum(not is_identity(pair["date"] + pair["serial"]) for pair in pairs) <= others


def _paragraph(text: str, run: list[re.Match[str]]) -> str:
    """Give the lines around a number, up to the nearest empty ones and not too far away."""
    first, last = max(0, run[0].start() - _AROUND), run[-1].end() + _AROUND
    start, end = text.rfind("\n\n", first, run[0].start()), text.find("\n\n", run[-1].end(), last)
    return text[start + 1 if start >= 0 else first : end if end >= 0 else last]


def _parted(signs: list[str], shape: tuple[int, ...]) -> tuple[list[str], list[str]]:
    """Part the signs within the date from the one before the last four digits and beyond."""
    within: list[str] = []
    passed, total = 0, sum(shape)
    for index, (sign, size) in enumerate(zip(signs, shape, strict=False)):
        passed += size
        if passed >= total - 4:
            return within, signs[index:]
        if not (passed == 2 and total == 12):  # a century apart
            within.append(sign)
    return within, []


def _is_moment(
    serial: list[str], run: list[re.Match[str]], shape: tuple[int, ...], *, is_name: bool
) -> bool:
    """Tell 2016-12-13–2018, 2016-12-13 14.30 and a row of rising figures from a number."""
    last = run[-1][0]
    if shape == (4, 2, 2, 4) and "\u2013" in serial[0]:
        return 0 <= int(last) - int(run[0][0]) <= _LONGEST_SPAN
    if shape == (4, 2, 2, 4) and "\n" in serial[0] and serial[0].isspace():
        return _YEAR.fullmatch(last) is not None
    if shape in ((6, 2, 2), (8, 2, 2)) and (serial[-1] == "." or is_name):
        return _TIME.fullmatch(run[-2][0] + last) is not None
    if shape == (4, 2, 2, 4) and is_name and serial[0] in (" ", "_") and _TIME.fullmatch(last):
        return True
    if shape == (4, 2, 2, 2, 2) and serial[-1] == ".":
        return True
    figures = [int(group[0]) for group in run]
    return set(shape) == {2} and figures == sorted(set(figures))


def stands_free(text: str, run: list[re.Match[str]], shape: tuple[int, ...]) -> bool:
    """Tell a number from a part of something longer, and from what other words name."""
    start, end = run[0].start(), run[-1].end()
    if says_other(text, start, end, shape=shape):
        return False
    return shape in _PLAIN or len(run) == 1 or not _has_company(text, start, end)


def _has_company(text: str, start: int, end: int) -> bool:
    """Say whether more numbers stand close: then the groups are items of a row."""
    row = rf"[{_SPACES}{_DASHES}/.,;]{{1,3}}"
    return bool(
        re.search(rf"\d{row}\Z", text[max(0, start - 5) : start])
        or re.match(rf"{row}\d", text[end : end + 5])
    )
