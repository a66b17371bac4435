"""No private phone number.  Offices have landlines; a mobile in Sweden is a person's."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from blog.privacy.other_numbers import is_named
from blog.privacy.plain_text import forms, passages
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile, ContentIndex
    from blog.rules.index.text import CheckedText

NAME = "telefon"

_SIGN = r"[ \t\n\u00a0\u2009\u202f./()_\u2010-\u2015\u2212-]{0,3}"
_MOBILE = re.compile(
    rf"(?<![\w+/=.-])(?:(?:\+|00){_SIGN}46{_SIGN}(?:\(0\){_SIGN})?|0)7{_SIGN}[02369]"
    rf"(?:{_SIGN}\d){{7}}(?![\w/]|[-.]\d)"
)
_HOME = re.compile(
    r"\b(?:hem(?:telefon|nummer)|privat(?:a|t)?[ \u00a0]+(?:telefon|nummer|mobil)\w*"
    r"|(?:hennes|hans|deras|familjens|mamman?s|pappan?s|dotterns|sonens|barnets|flickans|pojkens"
    r"|kvinnans|mannens|klientens|brukarens|patientens|anhörigas)[ \u00a0]+"
    r"(?:telefon(?:nummer)?|mobil(?:nummer)?|nummer|tel)"
    r"|tel(?:efon)?(?:nummer)?[.:]?[ \u00a0]*\(?(?:hem|bost(?:ad)?|privat))"
    rf"\b[^\d\n]{{0,20}}(?P<number>(?:\+46|0)(?:{_SIGN}\d){{7,10}})(?!\d)",
    re.IGNORECASE,
)
# Without the plus that a number abroad begins with, other words must tell.
_ABROAD = re.compile(
    r"(?:wa\.me/|phone=|\b(?:tel|sms):|\b(?:mobil|sms|whatsapp|signal)\w*\b[^\d\n]{0,12})"
    rf"\+?(?P<number>46{_SIGN}7{_SIGN}[02369](?:{_SIGN}\d){{7}})(?!\d)"
    r"|(?<![\d+])(?P<named>467[02369]\d{7})(?=[^\w\n]{1,3}mobil)",
    re.IGNORECASE,
)
_KINDS = (_MOBILE, _HOME, _ABROAD)
_LIKELY = re.compile(rf"(?<!\d)[+0](?:{_SIGN}\d){{7}}|46{_SIGN}7")
# Kept free for books and films by PTS: 070-174 06 05 to 070-174 06 99.
_INVENTED = re.compile(r"0701740(?:60[5-9]|6[1-9]\d)")
_HINT = "Ta bort numret, eller skriv kontaktcentrets eller enhetens nummer."


def check_text(text: CheckedText, index: ContentIndex) -> Iterator[Finding]:
    """Find mobile numbers, and numbers that are said to be somebody's own."""
    del index
    for line, number in _numbers(text.parts):
        message = f"”{number}” kan vara en enskild persons telefonnummer."
        yield text.error(line, NAME, message, _HINT)


def check_file(file: ContentFile, index: ContentIndex) -> Iterator[Finding]:
    """Do the same in the text of a document or a drawing."""
    del index
    for line, number in _numbers(passages(file.words)):
        message = f"”{number}” kan vara en enskild persons telefonnummer."
        yield file.error(NAME, message, _HINT, line=line)


def _numbers(parts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give each number once, whether marks stand between its digits or not."""
    told = set()
    for first, part in parts:
        for words in filter(_LIKELY.search, forms(part)):
            for match in chain.from_iterable(kind.finditer(words) for kind in _KINDS):
                number = next(filter(None, [*match.groupdict().values(), match[0]])).strip()
                national = re.sub(r"^(?:00)?460?", "0", re.sub(r"\D", "", number))
                is_told = national in told or _is_invented(national)
                if not is_told and not is_named(words, match.start()):
                    told.add(national)
                    yield first + words.count("\n", 0, match.start()), " ".join(number.split())


def _is_invented(digits: str) -> bool:
    """Say whether a number is meant for examples: reserved, or of zeros only."""
    return bool(_INVENTED.fullmatch(digits)) or len(set(digits[3:])) == 1


RULE = Rule(name=NAME, text=check_text, file=check_file, is_secrecy=True, can_stop=True)
