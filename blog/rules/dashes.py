"""
A dash where a hyphen was written (Svenska skrivregler).

The build fixes a hyphen between spaces and the intervals it is sure of, so this is about the
hyphens that it must leave alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "tankstreck"

# in- och utgående, för- eller nackdelar: there the hyphen stands for a word to come.
_HALF = re.compile(
    r"-(?<=[^\W\d_]{2}-)\s+(?!(?:och|eller|samt|som|men|till|resp|respektive|kontra|än|inte|utan"
    r"|snarare|et|og|and|or|mot|via|plus|alternativt|båda|både|i|liksom)\b)"
    r"(?P<after>[^\W\d_]+)(?![^\W\d_]|-\s)"  # data- nano- och bioteknik
)
_LOOSE = re.compile(
    r"-(?<=[^\W\d_]\s-)(?P<after>(?:och|men|att|det|som|en|ett|jag|vi|han|hon|den|de|så"
    r"|för|inte|om|när|då|ja|nej|kanske|utan)\b)",
    re.IGNORECASE,
)
_AGES = re.compile(r"-(?<=\d-)(?P<after>\d{1,4}-?(?:årig|åring|års|tal|gradig|månaders)\w*)")
_BEFORE = re.compile(r"[^\W_]+\s?\Z")


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find hyphens that stand loose between words, and those between two ages."""
    del context
    for block in text.blocks:
        if not block.is_swedish or "-" not in block.own:
            continue
        for pattern in (_HALF, _LOOSE):
            for match in pattern.finditer(block.own):
                before, after = _word_before(match), match["after"]
                yield text.warning(
                    block.line(match.start()),
                    NAME,
                    f"Bindestrecket i ”{before}{' '.join(match[0].split())}” ser ut att vara ett "
                    "tankstreck, eller ett ord som har delats.",
                    f"Skriv {before.strip()} – {after} om det är en paus, annars ordet helt.",
                )
        for match in _AGES.finditer(block.own):
            before = _word_before(match)
            yield text.warning(
                block.line(match.start()),
                NAME,
                f"I ”{before}{match[0]}” ska det stå ett tankstreck mellan talen.",
                f"Skriv {before}–{match['after']}",
            )


def _word_before(match: re.Match[str]) -> str:
    before = _BEFORE.search(match.string, max(0, match.start() - 40), match.start())
    return before[0] if before else ""


RULE = Rule(name=NAME, text=check)
