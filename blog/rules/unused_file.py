"""What no text shows or links to is never published, and only in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.published_files import ROOT
from blog.images.formats import is_image, is_unsuitable
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext

NAME = "oanvänd"


def check(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Find pictures that no text has a use for, drafts included."""
    could_be_shown = is_image(file.path) and not is_unsuitable(file.path)
    if could_be_shown and not _is_apart(file.path, context):
        yield file.warning(
            NAME,
            "Ingen text visar bilden.",
            "Ta bort filen, eller visa den: ![Vad den visar](/" + file.path + ").",
        )


def _is_apart(path: str, context: RuleContext) -> bool:
    """Say whether a file has its use, or a text names it almost rightly: then the link is told."""
    return path.startswith(ROOT) or context.is_used(path) or context.is_meant(path)


RULE = Rule(name=NAME, file=check)
