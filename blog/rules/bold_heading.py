"""A heading is written as one: bold type alone is no heading to those who listen (WCAG 1.3.1)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.page import TextBlock
    from blog.rules.index.text import CheckedText

NAME = "fetrubrik"

_LONGEST = 80  # characters; what is longer is an emphasised paragraph
_BOLD_LINE = re.compile(r"(\*\*|__)(?P<words>[^*_\n]+)\1[ \t]*\\?")
_TOP = ("body",)


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find a paragraph that is one line in bold, with more text below it."""
    del context
    yield from _bold_first_lines(text)
    for block, below in pairwise(text.page.blocks):
        words = " ".join(block.text.split())
        if _is_like_heading(block, words) and not _is_like_heading(below, below.text):
            follows = below.within[:1] == _TOP and "section" not in below.within
            if follows and below.tag in ("p", "li"):
                yield _finding(text, block.line(), words)


def _bold_first_lines(text: CheckedText) -> Iterator[Finding]:
    """Find paragraphs whose first line is in bold and ends in a forced break."""
    lines = text.written.body.split("\n")
    for block in text.page.blocks:
        if block.tag == "p" and block.within == _TOP and "\n" in block.text.strip():
            words = block.text.strip().split("\n")[0].strip()
            place = block.line() - text.written.body_line
            written = _BOLD_LINE.fullmatch(lines[place]) if 0 <= place < len(lines) else None
            if written and written["words"].strip() == words and _may_be_heading(words):
                yield _finding(text, block.line(), words)


def _finding(text: CheckedText, line: int, words: str) -> Finding:
    return text.warning(
        line,
        NAME,
        f"Raden ”{words}” ser ut som en rubrik men är bara fetstil.",
        f"Skriv den som en rubrik, med en tom rad efter: ## {words}",
    )


def _is_like_heading(block: TextBlock, words: str) -> bool:
    is_line = block.tag == "p" and block.within == _TOP and "\n" not in block.text.strip()
    return is_line and block.is_bold and _may_be_heading(words)


def _may_be_heading(words: str) -> bool:
    return len(words) <= _LONGEST and words[-1:] not in ".!…:;,”)"


RULE = Rule(name=NAME, text=check)
