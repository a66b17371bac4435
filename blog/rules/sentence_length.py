"""Sentences that can be read in one breath (språklagen 11 §: vårdat, enkelt och begripligt)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "meningslängd"

MOST = 35  # words


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find sentences of more words."""
    del context
    for sentence in text.sentences:
        count = sum(any(map(str.isalnum, word)) for word in sentence.text.split())
        if count > MOST:
            opening = " ".join(sentence.text.split()[:6])
            yield text.warning(
                sentence.line,
                NAME,
                f"Meningen ”{opening} …” har {count} ord.",
                "Dela den i två, gärna där det står och, men eller som.",
            )


RULE = Rule(name=NAME, text=check)
