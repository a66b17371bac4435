"""One tag for one subject: a typo or another form makes a second page about the same."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from blog.rules.rule import Rule
from blog.swedish.sorting import swedish_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentIndex

NAME = "etikettnamn"

_SHORTEST = 5  # letters; in shorter words one letter makes another word
_ALIKE = 0.87
_ENDINGS = ("en", "et", "n", "t", "na", "s", "ar", "er", "or", "r", "arna", "erna", "orna", "et")
_OFFERED = 5  # tags to choose from


def check(index: ContentIndex) -> Iterator[Finding]:
    """Find tags that look like a more used one, and posts without any."""
    uses = Counter(tag for text in index.texts for tag in text.source.tags)
    order = sorted(uses, key=lambda tag: (-uses[tag], swedish_key(tag)))
    likeness = {
        tag: next((kept for kept in order[:index] if is_alike(tag, kept)), "")
        for index, tag in enumerate(order)
    }
    for text in index.texts:
        source = text.source
        for tag in source.tags:
            if likeness[tag]:
                yield text.warning(
                    text.line_of_entry("tags"),
                    NAME,
                    f"Etiketten ”{tag}” liknar ”{likeness[tag]}”, som också används.",
                    f"Menade du {likeness[tag]}? Skriv i så fall det.",
                )
        if not source.tags and not source.is_page and "tags" not in source.lines and order:
            offered = ", ".join(order[:_OFFERED])
            yield text.warning(
                1,
                NAME,
                "Inlägget har ingen etikett och hamnar inte under något ämne.",
                f"Skriv en rad Etiketter: och välj gärna bland dem som finns: {offered}.",
            )


def is_alike(tag: str, kept: str) -> bool:
    """Say whether *tag* is *kept* with a typo, or in another form; Ohälsa and Hälsa are not."""
    one, other = tag.casefold(), kept.casefold()
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or one == other or long.endswith(short):
        return False
    if long.startswith(short):
        return long[len(short) :] in _ENDINGS
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


RULE = Rule(name=NAME, whole=check)
