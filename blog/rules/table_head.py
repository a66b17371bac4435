"""The columns of a table have headings (WCAG 2.1, 1.3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "tabellrubrik"


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find tables whose first row has no words."""
    del context
    for table in text.page.tables:
        if not table.has_headings:
            yield text.warning(
                table.line,
                NAME,
                "Tabellen har ingen rubrikrad, så den som lyssnar vet inte vad kolumnerna är.",
                "Skriv kolumnernas namn på första raden, ovanför raden med streck.",
            )


RULE = Rule(name=NAME, text=check)
