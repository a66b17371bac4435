"""A picture has words for those who do not see it (WCAG 2.1, 1.1.1)."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from blog.documents.slug import slugify
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "alttext"

_FILE_NAME = re.compile(
    r"[\w ()+.-]+\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)"
    r"|(?:img|dsc|dscn|dscf|p|image|picture|bild|foto|photo|skärmbild|skärmavbild|screenshot"
    r"|whatsapp image|namnlös|untitled|unnamed)[\s_-]*(?:[\d_().: -]|kl\b|at\b)*"
    r"|\d[\d_() .:-]{7,}"
    r"|alt|alt-?text|bildtext|bildbeskrivning",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:en |ett |denna |den här )?(?:bild(?:en)?|foto(?:t|grafi|grafiet)?|illustration(?:en)?"
    r"|figur(?:en)?|teckning(?:en)?)"
    r"(?:\s+(?:på|av|från|(?:som )?(?:visar|föreställer)|föreställande)\b|:(?=\s))",
    re.IGNORECASE,
)
_HINT = "Skriv vad bilden visar inom hakparentesen: ![Ett barn på väg till skolan](/bilder/…)."


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find pictures without words, or with words that say nothing."""
    del context
    for picture in text.page.pictures:
        name = posixpath.basename(picture.src)
        if not picture.alt and not picture.is_decoration:
            yield text.error(picture.line, NAME, f"Bilden ”{name}” saknar alt-text.", _HINT)
        elif picture.alt and _is_file_name(picture.alt, name):
            message = f"Alt-texten ”{picture.alt}” är ett filnamn."
            yield text.error(picture.line, NAME, message, _HINT)
        elif lead := _LEAD.match(picture.alt):
            yield text.warning(
                picture.line,
                NAME,
                f"Alt-texten börjar med ”{lead[0]}”, och att det är en bild hörs ändå.",
                "Börja direkt med det som syns: Ett barn på väg till skolan.",
            )


def _is_file_name(alt: str, name: str) -> bool:
    stem = posixpath.splitext(name)[0]
    is_name = slugify(alt) == slugify(stem) and bool(re.search(r"[\d_-]", alt))
    return bool(_FILE_NAME.fullmatch(alt)) or is_name


RULE = Rule(name=NAME, text=check)
