"""No space before a full stop, a comma, a question mark or an exclamation mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "mellanslag"

_STRAY = re.compile(r"(?P<word>[^\W_][”’)]?)[^\S\n]+(?P<mark>[?!,.]|[?!]{2,3})(?=[\s”’)]|$)")


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find such spaces in the text and in the title."""
    del context
    for block in text.blocks:
        if block.is_swedish:
            for match in _STRAY.finditer(block.own):
                yield _finding(text, block.line(match.start()), block.own, match)
    title = text.source.title
    for match in _STRAY.finditer(title):
        yield _finding(text, text.line_of_entry("title"), title, match)


def _finding(text: CheckedText, line: int, words: str, match: re.Match[str]) -> Finding:
    word = words[: match.end("word")].split()[-1]
    mark = match["mark"]
    return text.warning(
        line,
        NAME,
        f"Det står ett mellanslag före tecknet i ”{word} {mark}”.",
        f"Skriv {word}{mark}",
    )


RULE = Rule(name=NAME, text=check)
