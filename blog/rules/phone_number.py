"""No private phone number.  Offices have landlines; a mobile in Sweden is a person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.privacy.phone_numbers import national, phone_numbers
from blog.privacy.plain_text import forms, passages
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "telefon"

_HINT = "Ta bort numret, eller skriv kontaktcentrets eller enhetens nummer."


def check_text(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find mobile numbers, and numbers that are said to be somebody's own."""
    del context
    for line, number in _numbers(text.parts):
        message = f"”{number}” kan vara en enskild persons telefonnummer."
        yield text.error(line, NAME, message, _HINT)


def check_file(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Do the same in the text of a document or a drawing."""
    del context
    for line, number in _numbers(passages(file.scan.words)):
        message = f"”{number}” kan vara en enskild persons telefonnummer."
        yield file.error(NAME, message, _HINT, line=line)


def _numbers(parts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give each number once, whether marks stand between its digits or not."""
    told = set()
    for first, part in parts:
        for words in forms(part):
            for line, number in phone_numbers(words):
                if national(number) not in told:
                    told.add(national(number))
                    yield first + line, number


RULE = Rule(name=NAME, text=check_text, file=check_file, is_secrecy=True)
