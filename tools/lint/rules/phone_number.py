"""No private phone number.  Offices have landlines; a mobile in Sweden is a person's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.lint.bare import without_markup
from tools.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from tools.lint.desk import Desk, File
    from tools.lint.text import Text

NAME = "telefon"

_SIGN = r"[ \t\u00a0\u2009\u202f./()\u2010-\u2015-]{0,3}"
_MOBILE = re.compile(
    rf"(?<![\w+/=.-])(?:(?:\+|00){_SIGN}46{_SIGN}(?:\(0\){_SIGN})?|0)7{_SIGN}[02369]"
    rf"(?:{_SIGN}\d){{7}}(?![\w/]|[-.]\d)"
)
_HOME = re.compile(
    r"\b(?:hem(?:telefon|nummer)|privat(?:a|t)?[ \u00a0]+(?:telefon|nummer|mobil)\w*"
    r"|(?:hennes|hans|mammans|pappans|klientens|brukarens)[ \u00a0]+(?:telefon|mobil)?nummer)"
    rf"[^\d\n]{{0,20}}(?P<number>(?:\+46|0)(?:{_SIGN}\d){{7,10}})(?!\d)",
    re.IGNORECASE,
)
_LIKELY = re.compile(r"[+0][\d\s./()\u2010-\u2015-]{8}")
# Kept free for books and films by PTS: 070-174 06 05 to 070-174 06 99.
_INVENTED = re.compile(r"0701740(?:60[5-9]|6[1-9]\d)")
_HINT = "Ta bort numret, eller skriv kontaktcentrets eller enhetens nummer."


def check_text(text: Text, desk: Desk) -> Iterator[Finding]:
    """Find mobile numbers, and numbers that are said to be somebody's own."""
    del desk
    for line, number in _numbers(text.bare):
        message = f"”{number}” kan vara en enskild persons telefonnummer."
        yield text.fault(line, NAME, message, _HINT)


def check_file(file: File, desk: Desk) -> Iterator[Finding]:
    """Do the same in the text of a document or a drawing."""
    del desk
    for line, number in _numbers(file.words):
        message = f"”{number}” kan vara en enskild persons telefonnummer."
        yield file.fault(NAME, message, _HINT, line=line)


def _numbers(bare: str) -> Iterator[tuple[int, str]]:
    if not _LIKELY.search(bare):
        return
    told = set()
    for words in (bare, without_markup(bare)):
        for pattern in (_MOBILE, _HOME):
            for match in pattern.finditer(words):
                number = (match.groupdict().get("number") or match[0]).strip()
                digits = re.sub(r"\D", "", number)
                national = re.sub(r"^(?:00)?460?", "0", digits)
                if national not in told and not _is_invented(national):
                    told.add(national)
                    yield words.count("\n", 0, match.start()) + 1, number


def _is_invented(digits: str) -> bool:
    """Say whether a number is meant for examples: reserved, or of zeros only."""
    return bool(_INVENTED.fullmatch(digits)) or len(set(digits[3:])) == 1


RULE = Rule(name=NAME, text=check_text, file=check_file, is_secrecy=True)
