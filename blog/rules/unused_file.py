"""What no text shows or links to is never published, and only in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.published_files import ROOT
from blog.images.formats import is_image, is_unsuitable
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile, ContentIndex

NAME = "oanvänd"


def check(file: ContentFile, index: ContentIndex) -> Iterator[Finding]:
    """Find pictures that no text has a use for, drafts included."""
    could_be_shown = is_image(file.path) and not is_unsuitable(file.path)
    is_apart = file.path.startswith(ROOT) or file.path in index.users or _is_meant(file, index)
    if could_be_shown and not is_apart:
        yield file.warning(
            NAME,
            "Ingen text visar bilden.",
            "Ta bort filen, eller visa den: ![Vad den visar](/" + file.path + ").",
        )


def _is_meant(file: ContentFile, index: ContentIndex) -> bool:
    """Say whether a text names it almost rightly: then the text's link is told, with its name."""
    links = (link for text in index.texts for link in text.source.links)
    return any(link.near == file.path for link in links)


RULE = Rule(name=NAME, file=check)
