"""Pictures tell nothing but what they show: no place, no person, no device, no thumbnail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.images.formats import is_image
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext

NAME = "bilduppgift"


def check(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Find what a camera or a drawing program has written into a picture."""
    del context
    if file.scan.metadata and is_image(file.path):
        yield file.error(
            NAME,
            f"Bilden bär på uppgifter som inte syns: {', '.join(file.scan.metadata)}.",
            "Kör inv check --fix, som tar bort dem utan att röra bilden.",
        )


RULE = Rule(name=NAME, file=check, is_secrecy=True)
