"""Documents tell nothing but what they say: no writer's name, no machine, no hidden picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.images.formats import is_image
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext

NAME = "dokumentuppgift"


def check(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Find what a writing program or a scanner has written into a document."""
    del context
    if file.scan.metadata and not is_image(file.path):
        yield file.error(
            NAME,
            f"Dokumentet bär på uppgifter som inte syns: {', '.join(file.scan.metadata)}.",
            "Kör inv check --fix, som tar bort dem utan att röra innehållet.",
        )


RULE = Rule(name=NAME, file=check, is_secrecy=True)
