"""No case number of an individual matter: whoever knows it can find the person (OSL 26 kap.)."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from blog.privacy.case_numbers import case_numbers, named_case_numbers
from blog.privacy.plain_text import forms, passages, plain
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "ärendenummer"

_HINT = (
    "Ta bort numret. Gäller det en offentlig handling: skriv vems den är, som "
    "Socialstyrelsen dnr 1.2-3456/2026."
)
_IN_NAME = "Filens namn innehåller numret på en enskild persons ärende."
_NAME_HINT = "Byt namn på filen, och ändra namnet i texten."


def check_text(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find numbers of single matters; those of public papers are left alone."""
    del context
    for line, words in _numbers(text.parts):
        message = f"”{words}” kan vara numret på en enskild persons ärende."
        yield text.error(line, NAME, message, _HINT)
    if _in_name(text.source.path):
        yield text.error(1, NAME, _IN_NAME, _NAME_HINT)


def check_file(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Do the same in the text of a document or a drawing, and in a file's name."""
    del context
    for line, words in _numbers(passages(file.scan.words)):
        message = f"”{words}” kan vara numret på en enskild persons ärende."
        yield file.error(NAME, message, _HINT, line=line)
    if _in_name(file.path):
        yield file.error(NAME, _IN_NAME, _NAME_HINT)


def _numbers(parts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give each line's numbers once, whether marks stand around them or not."""
    told = set()
    for first, part in parts:
        for words in forms(part):
            for line, number in case_numbers(words):
                digits = (first + line, re.sub(r"\D", "", number))
                if digits not in told:
                    told.add(digits)
                    yield first + line, number


def _in_name(path: str) -> bool:
    """Look in a name, where signs stand for spaces: ``arende_2019-004711.pdf``."""
    words = plain(posixpath.splitext(posixpath.basename(path))[0]).replace("_", " ")
    words = re.sub(r"(?<=[^\W\d])-(?=\d)", " ", words)
    words = re.sub(r"\barende", "ärende", words, flags=re.IGNORECASE)
    return named_case_numbers(words)


RULE = Rule(name=NAME, text=check_text, file=check_file, is_secrecy=True)
