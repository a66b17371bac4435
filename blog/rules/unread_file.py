"""A file that can be read only in part may hold what no rule has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext

NAME = "oläst"


def check(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Find documents and archives that are locked, damaged, or packed too deep or too tightly."""
    del context
    if not file.scan.is_read:
        yield file.warning(
            NAME,
            f"Allt i ”{file.name}” går inte att granska: filen är låst med lösenord, skadad "
            "eller packad i för många lager.",
            "Öppna den, se efter att inget hemligt står där, och spara den utan lösenord, "
            "till exempel som pdf.",
        )


RULE = Rule(name=NAME, file=check)
