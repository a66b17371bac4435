"""The description: a post in one line for search results and link previews."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .delimiters import closers
from .protected import (
    TRAILING,
    bound_spans,
    held_spans,
    introduces,
    is_bound,
    is_inside,
    leans,
)
from .sentences import sentence_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .opening import Opening

# Search engines show 150 to 160 characters.
MAX_CHARACTERS = 155

_ELLIPSIS = "\N{NO-BREAK SPACE}…"
_WORD = re.compile("[^ ]+")
_LATE_CLAUSE = 110  # a clause that ends before this leaves too little


def describe(opening: Opening) -> str:
    """
    Describe a post in at most 155 characters of plain text.

    Takes as many whole sentences as fit.  If not even the first one does, it is cut
    between words and ends with an ellipsis.
    """
    text = opening.text
    if opening.is_whole and len(text) <= MAX_CHARACTERS:
        return text
    ends = list(_fitting_sentences(opening))
    held = held_spans(opening.starts, opening.blocks)
    free = [end for end in ends if not is_inside(end, held)]
    if free:
        return text[: free[-1]]
    closed = (text[:end] + closers(text[:end]) for end in reversed(ends))
    whole = next((line for line in closed if len(line) <= MAX_CHARACTERS), None)
    return whole if whole is not None else _cut_between_words(text)


def _fitting_sentences(opening: Opening) -> Iterator[int]:
    for start, block in zip(opening.starts, opening.blocks, strict=True):
        for end in sentence_ends(block.text, is_deep=True):
            if start + end > MAX_CHARACTERS:
                return
            if block.text[end - 1] != ":":
                yield start + end


def _cut_between_words(text: str) -> str:
    """Cut after a clause near the limit, else after the last word that can stand last."""
    bound = bound_spans(text[: MAX_CHARACTERS * 2])
    ends = [match.end() for match in _WORD.finditer(text[:MAX_CHARACTERS])]
    fitting = [end for end in reversed(ends) if len(_ended(text[:end])) <= MAX_CHARACTERS]
    fitting = [end for end in fitting if not introduces(text, end - 1)] or fitting
    clauses = [end for end in fitting if end >= _LATE_CLAUSE and text[end - 1] in TRAILING]
    firm = (end for end in fitting if not leans(text, end))
    for end in (*clauses, *firm, *fitting):
        if not is_bound(text, end, bound):
            return _ended(text[:end])
    return text[: MAX_CHARACTERS - len(_ELLIPSIS)] + _ELLIPSIS


def _ended(text: str) -> str:
    trimmed = text.rstrip(TRAILING)
    return trimmed + closers(trimmed) + _ELLIPSIS
