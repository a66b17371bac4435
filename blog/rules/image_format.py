"""Pictures are of a kind and a size that suit the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.published_files import ROOT
from blog.images.formats import is_drawing, is_image, is_unsuitable, suffix_of
from blog.images.messages import next_time
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext

NAME = "bildfil"

# The build makes photos small; drawings and moving pictures reach the reader almost as they are.
_MOST = {".svg": 300_000, ".gif": 2_000_000}
_MOST_OF_OTHERS = 15_000_000


def check(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Find pictures that are far too large, or of a kind that the build will not tell of."""
    suffix = suffix_of(file.path)
    if is_unsuitable(file.path) and _is_published(file, context):
        return
    if is_unsuitable(file.path):
        yield file.warning(
            NAME,
            f"Bilder med ändelsen {suffix} går inte att visa på webben.",
            "Spara bilden som JPEG eller PNG, och ta bort den här filen." + next_time(suffix),
        )
    elif is_image(file.path) and file.size > _MOST.get(suffix, _MOST_OF_OTHERS):
        what = "Spara den som ”vanlig SVG”" if is_drawing(file.path) else "Minska bilden"
        yield file.warning(
            NAME,
            f"Bilden är {_megabytes(file.size)} stor.",
            f"{what}: högst {_megabytes(_MOST.get(suffix, _MOST_OF_OTHERS))} är lagom.",
        )


def _is_published(file: ContentFile, context: RuleContext) -> bool:
    return context.is_shown(file.path) or file.path.startswith(ROOT)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


RULE = Rule(name=NAME, file=check)
