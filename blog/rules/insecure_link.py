"""Links go by https, so that nobody on the way sees or changes what is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "http"

_PLAIN = re.compile(r"http://(?!localhost\b|127\.)", re.IGNORECASE)


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find links that begin with http:."""
    del context
    for anchor in text.page.anchors:
        if _PLAIN.match(anchor.href):
            yield text.warning(
                anchor.line,
                NAME,
                f"Länken ”{anchor.href[:80]}” är inte skyddad.",
                f"Prova adressen {anchor.href[:4]}s{anchor.href[4:80]} och byt om den fungerar.",
            )


RULE = Rule(name=NAME, text=check)
