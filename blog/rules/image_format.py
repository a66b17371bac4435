"""Pictures are of a kind and a size that suit the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.images.formats import is_drawing, is_image, is_unsuitable, suffix_of
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile, ContentIndex

NAME = "bildfil"

# The build makes photos small; drawings and moving pictures reach the reader almost as they are.
_MOST = {".svg": 300_000, ".gif": 2_000_000}
_MOST_OF_OTHERS = 15_000_000


def check(file: ContentFile, index: ContentIndex) -> Iterator[Finding]:
    """Find pictures that no page can show, or that are far too large."""
    del index
    suffix = suffix_of(file.path)
    if is_unsuitable(file.path):
        yield file.warning(
            NAME,
            f"Bilder med ändelsen {suffix} går inte att visa på webben.",
            "Spara bilden som JPEG eller PNG, och ta bort den här filen.",
        )
    elif is_image(file.path) and file.size > _MOST.get(suffix, _MOST_OF_OTHERS):
        what = "Spara den som ”vanlig SVG”" if is_drawing(file.path) else "Minska bilden"
        yield file.warning(
            NAME,
            f"Bilden är {_megabytes(file.size)} stor.",
            f"{what}: högst {_megabytes(_MOST.get(suffix, _MOST_OF_OTHERS))} är lagom.",
        )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


RULE = Rule(name=NAME, file=check)
