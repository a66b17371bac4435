"""The description: a post in one line for search results and link previews."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.teaser.pairs import closers
from plugins.teaser.protected import binds, bound_spans, held_spans, is_inside
from plugins.teaser.sentences import sentence_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.teaser.opening import Opening

# Search engines show 150 to 160 characters.
MAX_CHARACTERS = 155

_ELLIPSIS = "\N{NO-BREAK SPACE}…"
_WORD = re.compile("[^ ]+")
_TRAILING = " ,;:–—-"


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
    """Cut so that the closing marks and the ellipsis fit; a single endless word is cut."""
    bound = bound_spans(text[: MAX_CHARACTERS * 2])
    line = ""
    for match in _WORD.finditer(text[:MAX_CHARACTERS]):
        end = match.end()
        if is_inside(end, bound) or binds(text[:end].split()[-3:], text[end:].split(None, 2)[:2]):
            continue
        candidate = _ended(text[:end])
        if len(candidate) > MAX_CHARACTERS:
            break
        line = candidate
    return line or text[: MAX_CHARACTERS - len(_ELLIPSIS)] + _ELLIPSIS


def _ended(text: str) -> str:
    trimmed = text.rstrip(_TRAILING)
    return trimmed + closers(trimmed) + _ELLIPSIS
