"""The lists of words that are right though no dictionary has them."""

from __future__ import annotations

import unicodedata

OWN_WORDS = "ordlista.txt"
"""The director's own list, in content/."""


def read_list(text: str) -> frozenset[str]:
    """Read one word a line; what follows ``#`` is a comment.  Capitals do not count."""
    composed = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    lines = (line.partition("#")[0].strip() for line in composed.splitlines())
    return frozenset(word.lower() for line in lines for word in line.replace(",", " ").split())
