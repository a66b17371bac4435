"""Phone numbers of persons: mobiles, and those that are said to be somebody's own."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from blog.privacy.columns import cells
from blog.privacy.other_numbers import is_named
from blog.privacy.plain_text import line_counter

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN = r"[ \t\n\u00a0\u2009\u202f./()_\u2010-\u2015\u2212-]{0,3}"
# Not those that nobody has at home: 010, 020, 0200, 0771 and the like.
_LAND = rf"(?P<number>(?!(?:\+46|0)[ -]?(?:10|20|77|900|99))(?:\+46|0)(?:{_SIGN}\d){{7,10}})(?!\d)"
_MOBILE = re.compile(
    rf"(?<![\w+/=.-])(?:(?:\+|00){_SIGN}46{_SIGN}(?:\(0\){_SIGN})?|0)7{_SIGN}[02369]"
    rf"(?:{_SIGN}\d){{7}}(?![\w/]|[-.]\d)"
)
# Digits that stand apart from the first, a few of them written in letters.
_WORDS = r"(?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)"
_APART = re.compile(
    r"(?<![\w+/=.,-])(?:0(?:[ -]{1,3}\d){9}|0 7[02369]?-\d(?:[ -]?\d){6,7}"
    r"|0-7[02369](?:[ -]?\d){7})"
    r"(?![\w/]|[-.,]\d)"
    r"|\bnoll[ -](?:sju(?:ttio(?:två|tre|sex|nio)?)?|7)"
    rf"(?:[ -](?:{_WORDS}|\d{{1,3}})(?!\w)){{3,8}}",
    re.IGNORECASE,
)
_KIN = (
    r"(?:hon|han|hen|henne|honom|hennes|hans|deras|familjens?|anhörig[as]?|anhörigas"
    r"|släkting(?:en|s|ens)?|mamma(?:n|ns|s)?|pappa(?:n|ns|s)?|mor|far|moderns?|faderns?"
    r"|(?:mor|far)(?:mor|far)s?|syster(?:n|ns)?|bro(?:r|dern|derns)|dotter(?:n|ns)?|son(?:en|ens)?"
    r"|barnets?|flickan?s?|pojkens?|kvinnans?|mannens?|klientens?|brukarens?|patientens?"
    r"|granne(?:n|ns|s)?)"
)
# Between a person and her number: no office, whose number it then is.
_NO_OFFICE = (
    r"(?:(?!jour|växel|mottagning|central|kontor|enhet|kommun|socialtjänst|stöd|team|linje|akut"
    r"|förvaltning|polis|telefonen|rådgiv|handläggar|sekreterar|byrå|ombud|service|myndighet"
    r"|avdelning|klinik|förening|hemtjänst|boende|skola|rektor|chef|\bring(?:er|a|de)?\b|\bsvarar\b|\bnår\b"
    r"|\bkontakta)[^\d\n.!?]){0,40}?"
)
_OWN = re.compile(
    r"\b(?:hem(?:telefon|nummer|nr)|privat(?:a|t)?[ \u00a0]+(?:telefon|nummer|mobil)\w*"
    r"|(?:hennes|hans|deras|familjens|mamman?s|pappan?s|dotterns|sonens|barnets|flickans|pojkens"
    r"|kvinnans|mannens|klientens|brukarens|patientens|anhörigas)[ \u00a0]+"
    r"(?:telefon(?:nummer)?|mobil(?:nummer)?|nummer|tel)"
    r"|tel(?:efon)?(?:nummer)?[.:]?[ \u00a0]*\(?(?:hem|bost(?:ad)?|privat))"
    rf"\b[^\d\n]{{0,20}}{_LAND}",
    re.IGNORECASE,
)
_AT_HOME = re.compile(
    r"\b(?:hem(?:ma|nr|nummer)?|bost(?:ad(?:en)?)?|privat|t(?:fn|el(?:efon)?)\.?[ \u00a0]?\(hem\))"
    rf"[ \u00a0]?[:.)(–,-]?[ \u00a0]?(?:på|nr|tel\w{{0,7}}|tfn)?[.:]?[ \u00a0]?{_LAND}"
    rf"|(?<![\w+/=.-])(?P<before>(?:\+46|0)(?:{_SIGN}\d){{7,10}})[ \u00a0]?[,(]?[ \u00a0]?"
    r"(?:hem(?:ma)?|bost(?:ad(?:en)?)?|privat)\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    rf"\b(?!barnets\sbästa){_KIN}\b{_NO_OFFICE}(?<![\w+/=.-]){_LAND}", re.IGNORECASE
)
# Without the plus or the zero that a number begins with, other words must tell.
_SAID = r"(?:wa\.me/|phone=|\b(?:tel|sms):|\b(?:mobil|sms|whatsapp|signal)\w{0,20}\b[^\d\n]{0,12})"
_ABROAD = re.compile(
    rf"{_SAID}\+?(?P<number>46{_SIGN}7{_SIGN}[02369](?:{_SIGN}\d){{7}})(?!\d)"
    r"|(?<![\d+])(?P<named>467[02369]\d{7})(?=[^\w\n]{1,3}mobil)"
    r"|\b(?:mobil(?:en|nr|nummer)?|sms)\b[^\w\n]{1,3}"
    rf"(?P<zeroless>7{_SIGN}[02369](?:{_SIGN}\d){{7}})(?![\w/]|[-.,]\d)",
    re.IGNORECASE,
)
_KINDS = (_MOBILE, _APART, _OWN, _AT_HOME, _OF_SOMEBODY, _ABROAD)
_LIKELY = re.compile(
    rf"(?<!\d)[+0](?:{_SIGN}\d){{7}}|46{_SIGN}7|\b[Nn]oll[ -]|7(?:{_SIGN}\d){{8}}"
)
_HEADING = re.compile(r"(?:mobil(?:nr|nummer|telefon)?|hem(?:nr|nummer|telefon)?|bostad)\.?", re.I)
_IN_CELL = re.compile(r"(?:(?:\+|00)46|0)?[1-9](?:[ /-]{0,2}\d){6,9}")
# Kept free for books and films by PTS: 070-174 06 05 to 070-174 06 99.
_INVENTED = re.compile(r"0701740(?:60[5-9]|6[1-9]\d)")


def phone_numbers(text: str) -> Iterator[tuple[int, str]]:
    """
    Give the line, from 0, and the signs of each number that is likely to be a person's.

    Args:
        text: Plain text (blog.privacy.plain_text).
    """
    if not _LIKELY.search(text):
        return
    line = line_counter(text)
    for match in chain.from_iterable(kind.finditer(text) for kind in _KINDS):
        number = next(filter(None, [*match.groupdict().values(), match[0]])).strip()
        if not _is_invented(number) and not is_named(text, match.start()):
            yield line(match.start()), " ".join(number.split())
    for cell in cells(text):
        is_number = _HEADING.fullmatch(cell.heading) and _IN_CELL.fullmatch(cell.text)
        if is_number and not _is_invented(cell.text):
            yield cell.line, cell.text


def national(number: str) -> str:
    """Give the digits of a number as they are dialled in Sweden, however it is written."""
    return re.sub(r"^(?:00)?460?", "0", re.sub(r"\D", "", number))


def _is_invented(number: str) -> bool:
    """Say whether a number is meant for examples: reserved, or of zeros only."""
    digits = national(number)
    return bool(_INVENTED.fullmatch(digits)) or len(set(digits[3:])) == 1
