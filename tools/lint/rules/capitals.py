"""Words in capitals only are hard to read, and some are read aloud letter by letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from tools.lint.desk import Desk
    from tools.lint.text import Text

NAME = "versaler"

_WORD = re.compile(r"[^\W\d_]+")
_LISTED = re.compile(r"[^\W\d_]+(?:\s*(?:[,/–]|OCH)\s*[^\W\d_]+)+\.?")  # SABO, SKL, GIRFEC
_LONG = 5  # letters; shorter words in capitals are often short forms: LSS, SABO


def check(text: Text, desk: Desk) -> Iterator[Finding]:
    """Find lines of several words, some of them long, without a small letter."""
    del desk
    if _shouts(text.source.title):
        yield _finding(text, text.line_of_entry("title"), text.source.title)
    for block in text.blocks:
        offset = 0
        for line in block.own.split("\n"):
            if _shouts(line):
                yield _finding(text, block.line(offset), line)
            offset += len(line) + 1


def _finding(text: Text, number: int, line: str) -> Finding:
    return text.remark(
        number,
        NAME,
        f"”{line.strip()[:60]}” är skrivet med bara versaler.",
        "Skriv med vanliga bokstäver, och gör en rubrik av det som ska synas.",
    )


def _shouts(line: str) -> bool:
    if line != line.upper() or _LISTED.fullmatch(line.strip()):
        return False
    words = _WORD.findall(line)
    long = sum(len(word) >= _LONG for word in words)
    return (len(words) > 2 and long > 1) or (len(words) > 3 and long > 0)


RULE = Rule(name=NAME, text=check)
