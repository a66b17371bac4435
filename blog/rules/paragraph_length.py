"""Paragraphs that leave room to breathe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "styckelängd"

MOST = 150  # words: about a screenful on a phone


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find paragraphs of more words."""
    del context
    for block in text.blocks:
        count = len(block.text.split()) if block.tag in ("p", "li", "dd") else 0
        if count > MOST:
            opening = " ".join(block.text.split()[:6])
            yield text.warning(
                block.line(),
                NAME,
                f"Stycket ”{opening} …” har {count} ord.",
                "Dela det med en tom rad där en ny tanke börjar.",
            )


RULE = Rule(name=NAME, text=check)
