"""LIX, as information: how heavy a text is to read (C. H. Björnsson, Läsbarhet, 1968)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "läsbarhet"

HEAVY = 50  # from here on official prose begins; a newspaper has about 45


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find texts as heavy as official prose."""
    del context
    if text.lix is not None and text.lix > HEAVY:
        yield text.warning(
            text.sentences[0].line,
            NAME,
            f"Texten har LIX {text.lix} och är tung att läsa.",
            "Korta de längsta meningarna och byt långa ord mot vardagliga. Under 45 är lagom.",
        )


RULE = Rule(name=NAME, text=check)
