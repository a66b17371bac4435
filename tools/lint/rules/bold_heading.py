"""A heading is written as one: bold type alone is no heading to those who listen (WCAG 1.3.1)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tools.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from tools.lint.desk import Desk
    from tools.lint.page import Block
    from tools.lint.text import Text

NAME = "fetrubrik"

_LONGEST = 80  # characters; what is longer is an emphasised paragraph
_TOP = ("body",)


def check(text: Text, desk: Desk) -> Iterator[Finding]:
    """Find a paragraph that is one line in bold, with more text below it."""
    del desk
    for block, below in pairwise(text.page.blocks):
        words = " ".join(block.text.split())
        if _is_like_heading(block, words) and not _is_like_heading(below, below.text):
            follows = below.within[:1] == _TOP and "section" not in below.within
            if follows and below.tag in ("p", "li"):
                yield text.remark(
                    block.line(),
                    NAME,
                    f"Raden ”{words}” ser ut som en rubrik men är bara fetstil.",
                    f"Skriv den som en rubrik: ## {words}",
                )


def _is_like_heading(block: Block, words: str) -> bool:
    is_line = block.tag == "p" and block.within == _TOP and "\n" not in block.text.strip()
    return is_line and block.is_bold and len(words) <= _LONGEST and words[-1:] not in ".!…:;,”)"


RULE = Rule(name=NAME, text=check)
