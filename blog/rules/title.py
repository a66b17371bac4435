"""A title that fits in a list of results, and belongs to one post only (WCAG 2.1, 2.4.2)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentIndex
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "titel"

MOST = 70  # characters: what search engines show
_FULL_STOP = re.compile(r"(?<![\w.])(?P<word>[^\W\d_]+)\.\s*\Z")


def check_text(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find titles that are too long, or end like a sentence."""
    title, line = text.source.title, text.line_of_entry("title")
    if len(title) > MOST:
        yield text.warning(
            line,
            NAME,
            f"Titeln har {len(title)} tecken och klipps av i sökresultat.",
            f"Korta den till högst {MOST} tecken.",
        )
    language, last = context.language, _FULL_STOP.search(title)
    if language and last and not language.is_abbreviation(last["word"].lower()):
        yield text.warning(
            line, NAME, f"Titeln ”{title}” slutar med punkt.", "Ta bort punkten efter titeln."
        )


def check_whole(index: ContentIndex) -> Iterator[Finding]:
    """Find titles that several posts have."""
    owners: defaultdict[str, list[CheckedText]] = defaultdict(list)
    for text in index.texts:
        words = re.sub(r"[\W_]+", " ", text.source.title.casefold()).strip()
        if words and not text.source.is_page:
            owners[words].append(text)
    for sharing in owners.values():
        for text in sharing:
            others = ", ".join(other.place for other in sharing if other is not text)
            if others:
                yield text.warning(
                    text.line_of_entry("title"),
                    NAME,
                    f"Titeln ”{text.source.title}” har också {others}.",
                    "Ge det ena inlägget en annan titel, så går de att skilja åt i listorna.",
                )


RULE = Rule(name=NAME, text=check_text, whole=check_whole)
