"""
A list is written as one, so that it is heard as one (WCAG 2.1, 1.3.1).

The build makes lists of most that is pasted from Word; this is about what it cannot fix.
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

NAME = "punktlista"

_BULLET = re.compile(r"(?:^|(?<=\s))[•‣▪▫●○◦∙■□►▶➢➤✓✔\uf0b7\uf0a7](?=\s)")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+\S", re.MULTILINE)
_PLACES = frozenset({"p", "td", "dd", "blockquote", "body", "div"})


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find paragraphs that hold bullets, or lines that look like items."""
    del context
    for block in text.page.blocks:
        if block.tag not in _PLACES:
            continue
        bullets = list(_BULLET.finditer(block.own))
        items = list(_ITEM.finditer(block.own))
        if len(bullets) > 1:
            yield text.warning(
                block.line(bullets[0].start()),
                NAME,
                f"Punkterna ”{bullets[0][0]}” står mitt i texten och blir ingen lista.",
                "Skriv varje punkt på en egen rad som börjar med ett streck och ett mellanslag.",
            )
        elif len(items) > 1:
            yield text.warning(
                block.line(items[0].start()),
                NAME,
                "Raderna ser ut som en lista men hör till stycket ovanför.",
                "Lägg en tom rad före den första punkten.",
            )


RULE = Rule(name=NAME, text=check)
