"""No personal identity number, ever: secrecy (OSL 26 kap. 1 §) and dataskyddslagen 3 kap. 10 §."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.privacy.identity_numbers import find_identities
from blog.privacy.plain_text import forms, line_counter, passages, plain, without_comments
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from blog.findings import Finding
    from blog.privacy.identity_numbers import IdentityMatch
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext, Today
    from blog.rules.index.text import CheckedText

NAME = "personnummer"

_HINT = "Ta bort numret. Behöver du ett exempel: skriv ÅÅMMDD-XXXX."
_NAME_HINT = "Byt namn på filen, och ändra namnet i texten."


def check_text(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find numbers anywhere in the file, comments and addresses included, and in its name."""
    for line, hit in _numbers(text.parts, context.today):
        message = f"”{hit.masked}” ser ut som ett personnummer eller samordningsnummer."
        yield text.error(line, NAME, message, _HINT)
    if _in_name(text.source.path, context.today):
        yield text.error(1, NAME, "Filens namn innehåller ett personnummer.", _NAME_HINT)


def check_file(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Find numbers in the text of a file, and in its name."""
    for line, hit in _numbers(passages(file.scan.words), context.today):
        message = f"”{hit.masked}” ser ut som ett personnummer eller samordningsnummer."
        yield file.error(NAME, message, _HINT, line=line)
    if _in_name(file.path, context.today):
        yield file.error(NAME, "Filens namn innehåller ett personnummer.", _NAME_HINT)


def _numbers(
    parts: Iterable[tuple[int, str]], today: Today
) -> Iterator[tuple[int, IdentityMatch]]:
    """Give each line's numbers once, whether marks stand between their digits or not."""
    told = set()
    for first, part in parts:
        hidden = [without_comments(part)] if "-->" in part else []
        for words in (form for shown in (part, *hidden) for form in forms(shown)):
            line_of = line_counter(words)
            for hit in find_identities(words, today=today):
                line = first + line_of(hit.start)
                if (line, hit.digits[-10:]) not in told:
                    told.add((line, hit.digits[-10:]))
                    yield line, hit


def _in_name(path: str, today: Today) -> bool:
    return any(
        next(find_identities(plain(part), today=today, is_name=True), None)
        for part in posixpath.splitext(path)[0].split("/")
    )


RULE = Rule(name=NAME, text=check_text, file=check_file, is_secrecy=True)
