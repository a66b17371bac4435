"""The columns of a table have headings (WCAG 2.1, 1.3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from tools.lint.desk import Desk
    from tools.lint.text import Text

NAME = "tabellrubrik"


def check(text: Text, desk: Desk) -> Iterator[Finding]:
    """Find tables whose first row has no words."""
    del desk
    for table in text.page.tables:
        if not table.has_headings:
            yield text.remark(
                table.line,
                NAME,
                "Tabellen har ingen rubrikrad, så den som lyssnar vet inte vad kolumnerna är.",
                "Skriv kolumnernas namn på första raden, ovanför raden med streck.",
            )


RULE = Rule(name=NAME, text=check)
