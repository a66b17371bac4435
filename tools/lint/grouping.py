"""How people group the digits of a personal number, and how other numbers look."""

from __future__ import annotations

import re
from itertools import pairwise

_SPACES = " \t\n\u00a0\u2000-\u200a\u202f\u205f\u3000"
_DASHES = r"\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00b7"
BETWEEN = rf"[{_SPACES}{_DASHES}+./:_()|]{{0,5}}"
# How the digits may be grouped, from the year on; the century may stand before or apart.
_PLAIN = frozenset({(6, 4), (8, 4)})
SHAPES = frozenset(
    {
        *((10,), (12,), *_PLAIN),
        *((2, 2, 2, 4), (4, 2, 2, 4), (2, 2, 2, 2, 4), (2, 6, 4), (2, 10)),
        *((6, 2, 2), (8, 2, 2), (6, 3, 1), (8, 3, 1), (2, 4, 4), (4, 4, 4)),
        *((2, 2, 2, 2, 2), (4, 2, 2, 2, 2), (2, 2, 2, 2, 2, 2), (1,) * 10, (1,) * 12),
    }
)
_ONLY_PLAIN = re.compile(r"[:()|]")  # between the groups of six and four only

# Numbers of other kinds say so in the words before them.
_OTHER_KIND = re.compile(
    r"(?:\b(?:isbn|issn|ean|gtin|ocr|doi|iban|bg|pg|bankgiro|plusgiro|postgiro|konto|clearing)"
    r"|(?:konto|faktura|artikel|serie|order|kund|giro|bok)(?:nummer|nr)|97[89])"
    r"(?:nummer|nr)?[-.:]*\s*(?:nr[.:]?|är)?[\s-]*\Z",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?:telefon|mobil|\b(?:tel|tfn|fax|växel|ring|sms|nås|numret|nummer))\w*\b[^\d.]{0,16}\Z"
    r"|\+46[\s(0)-]*\Z",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"07[02369]")
_PERSON = re.compile(r"(?:person|p(?:ers)?\.?nr|född|samordnings)[^\d]*\Z", re.IGNORECASE)
_SUM = re.compile(
    r"\s*(?:kr|kronor|tkr|mnkr|mkr|mdkr|sek|eur|euro|dollar|procent|st|€|\$|%)(?!\w)",
    re.IGNORECASE,
)
_DECIMALS = re.compile(r"[.,]\d")
_DIARY = re.compile(
    r"\b(?:dnr|diarienr|diarienummer|d:nr)\b[\s.:]*(?:\w{1,6}[\s-])?\Z", re.IGNORECASE
)
_CASE_YEAR = re.compile(r"/(?:19|20)?\d{2}(?!\d)")
_TIGHT_BEFORE = re.compile(r"\d[.,/:]\Z")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_LONGEST_SPAN = 40  # years from a date to a year
_REACH = 24  # so many characters before a number may tell its kind


def is_written_so(
    text: str, run: list[re.Match[str]], shape: tuple[int, ...], *, is_name: bool
) -> bool:
    """Say whether the signs between the groups are those of a number."""
    signs = [text[one.end() : other.start()] for one, other in pairwise(run)]
    if any(sign.count("\n") > 1 for sign in signs):
        return False
    if shape in _PLAIN:
        return signs[0].strip() != "/" or not _YEAR.fullmatch(run[-1][0])
    if any(_ONLY_PLAIN.search(sign) for sign in signs):
        return False
    if set(shape) == {1}:
        return not any("\n" in sign for sign in signs)
    date, serial = _parted(signs, shape)
    if any("\n" in sign or "+" in sign for sign in date):
        return False
    is_even = len({sign.strip(" \u00a0") for sign in date}) < 2
    return is_even and not _is_moment(serial, run, shape, is_name=is_name)


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
    if shape == (4, 2, 2, 4) and is_name and serial[0] in (" ", "_") and _TIME.fullmatch(last):
        return True
    if shape == (4, 2, 2, 2, 2) and serial[-1] == ".":
        return True
    figures = [int(group[0]) for group in run]
    return set(shape) == {2} and figures == sorted(set(figures))


def stands_free(text: str, run: list[re.Match[str]], shape: tuple[int, ...]) -> bool:
    """Tell a number from a part of something longer, and from what other words name."""
    start, end = run[0].start(), run[-1].end()
    before = text[max(0, start - _REACH) : start]
    if _TIGHT_BEFORE.search(before):
        return False
    if shape in _PLAIN:
        return not (_DIARY.search(before) and _CASE_YEAR.match(text, end))
    if _OTHER_KIND.search(before) or _SUM.match(text, end) or _DECIMALS.match(text, end):
        return False
    if run[0][0].startswith("0") and not _PERSON.search(before):
        is_mobile = shape == (10,) and _MOBILE.match(run[0][0])
        if is_mobile or _PHONE.search(before):
            return False
    return len(run) == 1 or not _has_company(text, start, end)


def _has_company(text: str, start: int, end: int) -> bool:
    """Say whether more numbers stand close: then the groups are items of a row."""
    row = rf"[{_SPACES}{_DASHES}/.,;]{{1,3}}"
    return bool(
        re.search(rf"\d{row}\Z", text[max(0, start - 5) : start])
        or re.match(rf"{row}\d", text[end : end + 5])
    )
