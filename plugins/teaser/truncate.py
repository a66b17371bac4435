"""
Where an automatic teaser ends: at the sentence nearest the aim, else the best there is.

The order of preference: a sentence's end, a clause's end (; : – ,), both outside
quotations, brackets, links and list items; the same inside them; then any word outside
or inside them.  Of equals the one nearest the aim wins, and of two as near the shorter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .abbreviations import CLAUSE_OPENERS
from .markup.exclude import is_short_line
from .protected import bound_spans, held_spans, introduces, is_bound, is_inside, leans
from .sentences import sentence_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .opening import Opening
    from .settings import TeaserSettings

# A rest as short as this is not worth a click.
MIN_REST = 8

_WORD = re.compile("[^ ]+")
_WORD_OF_ORDINARY_SPACES = re.compile("[^ \u00a0]+")
_CLAUSE = re.compile(r"(?P<strong>;(?= )| [–—](?= )|:(?= ))|,(?= (?P<next>\w+))")
_LOOK_AHEAD = 12  # words after the window that tell whether its last one is bound


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place to end: its offset, the words before it, and how much worse than it looks."""

    offset: int
    words: int
    penalty: int = 0


class _Text:
    """The opening's text with its words counted and what must not be parted."""

    def __init__(self, opening: Opening, settings: TeaserSettings) -> None:
        self.opening = opening
        self.text = opening.text
        self.settings = settings
        self.word_ends = [match.end() for match in _WORD.finditer(self.text)]
        self.held = held_spans(opening.starts, opening.blocks)
        self.held += _items(opening) + _attributions(opening)
        self.near = self.text[: self._offset_of(settings.max_words + _LOOK_AHEAD)]

    def _offset_of(self, word: int) -> int:
        return self.word_ends[word] if word < len(self.word_ends) else len(self.text)

    def cut(self, offset: int, penalty: int = 0) -> _Cut:
        """Describe a cut."""
        # The word that holds the offset counts: a clause is cut before its comma.
        return _Cut(offset, bisect_left(self.word_ends, offset) + 1, penalty)

    def is_free(self, cut: _Cut) -> bool:
        """Tell whether a cut parts no quotation, bracket, link or list item."""
        return not is_inside(cut.offset, self.held)

    def is_apt(self, cut: _Cut) -> bool:
        """Tell whether a cut lies in the window."""
        return self.settings.min_words <= cut.words <= self.settings.max_words


def choose_end(opening: Opening, settings: TeaserSettings) -> int:
    """
    Choose where the teaser of an opening ends.

    Args:
        opening: Read at least ``settings.max_words + MIN_REST`` words far.
        settings: The aim and the window around it.

    Returns:
        An offset in ``opening.text``; its length when everything is shown.
    """
    text = _Text(opening, settings)
    total = len(text.word_ends)
    if opening.is_whole and total <= settings.min_words:
        return len(text.text)
    best = _best(text)
    if opening.is_whole and total - best.words < MIN_REST:
        return len(text.text)
    return best.offset


def count_end(opening: Opening, words: int, *, typed: bool) -> int:
    """
    Give the offset after exactly this many words, or of the end if there are fewer.

    Args:
        opening: The post's opening.
        words: How many.
        typed: True when the writer typed the no-break spaces herself: they part no words.
    """
    word = _WORD if typed else _WORD_OF_ORDINARY_SPACES
    ends = [match.end() for match in word.finditer(opening.text)]
    return ends[words - 1] if len(ends) > words else len(opening.text)


def _best(text: _Text) -> _Cut:
    aim = text.settings.words
    for cuts in _tiers(text):
        apt = [cut for cut in cuts if text.is_apt(cut)]
        if apt:
            return min(apt, key=lambda cut: (abs(cut.words - aim) + cut.penalty, cut.words))
    everywhere = _word_cuts(text, text.text)
    beyond = (cut for cut in everywhere if cut.words > text.settings.max_words)
    return next(beyond, text.cut(len(text.text)))


def _tiers(text: _Text) -> Iterator[list[_Cut]]:
    """Yield the kinds of cut in their order of preference, each only when asked for."""
    sentences = list(_sentence_cuts(text))
    yield list(filter(text.is_free, sentences))
    clauses = list(_clause_cuts(text))
    yield list(filter(text.is_free, clauses))
    yield sentences
    yield clauses
    words = list(_word_cuts(text, text.near))
    yield list(filter(text.is_free, words))
    yield words


def _sentence_cuts(text: _Text) -> Iterator[_Cut]:
    """Yield the sentences' ends, as far as the window reaches."""
    for start, block in zip(text.opening.starts, text.opening.blocks, strict=True):
        for end in sentence_ends(block.text, is_deep=True):
            cut = text.cut(start + end)
            if cut.words > text.settings.max_words:
                return
            if block.text[end - 1] != ":" or start + end == len(text.text):
                yield cut  # a colon promises more


def _clause_cuts(text: _Text) -> Iterator[_Cut]:
    bound = bound_spans(text.near)
    breaks = [
        start + place
        for start, block in zip(text.opening.starts, text.opening.blocks, strict=True)
        for place in block.breaks
    ]
    ends = {
        start + len(b.text)
        for start, b in zip(text.opening.starts, text.opening.blocks, strict=True)
    }
    for match in _CLAUSE.finditer(text.near):
        if introduces(text.text, match.end() - 1) or match.end() in ends:
            continue
        opens = match["strong"] or match["next"].lower() in CLAUSE_OPENERS
        yield from _unbound(text, match.start(), 1 if opens else 6, bound)
    for place in breaks:
        if place < len(text.near):
            yield from _unbound(text, place, 2, bound)


def _word_cuts(text: _Text, part: str) -> Iterator[_Cut]:
    """Yield the words' ends in the beginning *part* of the text."""
    bound = bound_spans(part)
    for end in text.word_ends:
        if end >= len(part):
            return
        yield from _unbound(text, end, 0, bound)


def _unbound(
    text: _Text, offset: int, penalty: int, bound: list[tuple[int, int]]
) -> Iterator[_Cut]:
    """Yield the cut at *offset* unless it parts what belongs together."""
    if is_bound(text.text, offset, bound) or introduces(text.text, offset - 1):
        return
    before, after = text.text[:offset].rpartition(" ")[2], text.text[offset + 1 : offset + 2]
    is_name = before[:1].isupper() and after.isupper()
    penalty += 4 * leans(text.text, offset) + 2 * is_name
    yield text.cut(offset, penalty)


def _items(opening: Opening) -> list[tuple[int, int]]:
    """Give the stretches of whole list items; a term goes with its explanation."""
    found: dict[tuple[str, int], tuple[int, int]] = {}
    term = -1
    for start, block in zip(opening.starts, opening.blocks, strict=True):
        item = next((part for part in block.path if part.tag in {"li", "dt", "dd"}), None)
        if item is None:
            continue
        term = item.number if item.tag == "dt" else term
        key = ("li", item.number) if item.tag == "li" else ("dt", term)
        first = found.get(key, (start, 0))[0]
        found[key] = (first, start + len(block.text))
    return list(found.values())


def _attributions(opening: Opening) -> list[tuple[int, int]]:
    """Give the stretches of a quotation's end and the name below it."""
    found = []
    for index in range(1, len(opening.blocks)):
        said, name = opening.blocks[index - 1], opening.blocks[index]
        is_same = "blockquote" in {part.tag for part in said.path if part in name.path}
        if is_same and is_short_line(name.text):
            start = opening.starts[index]
            found.append((start - 2, start + len(name.text)))
    return found
