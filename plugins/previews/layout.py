"""A title in at most three lines, as large as it can be, and even."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Sizes of the letters, in pixels, and how many lines of each leave air around them.
SIZES = ((116, 2), (104, 2), (92, 3), (82, 3), (74, 3), (66, 3), (60, 3), (54, 3))
LINES = 3
_MOST = 1000  # characters: three lines of the thinnest letters hold a third of that
_NBSP = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Layout:
    """
    A title as it is set.

    Attributes:
        size: Of the letters, in pixels.
        lines: One to three.
    """

    size: int
    lines: tuple[str, ...]


def set_title(title: str, width: int, measure: Callable[[str, int], float]) -> Layout:
    """
    Choose a size and break the lines.

    A title that is too long in the smallest size ends with an ellipsis, after a space, as
    Swedish has it where words are left out.  A word wider than the line is divided.

    Args:
        title: Words with single spaces between them.
        width: Of the lines, in pixels.
        measure: Gives how wide a text is in a size.
    """
    # A dash ends a line, and never begins one.
    words = title[:_MOST].replace(" –", f"{_NBSP}–").split(" ")
    for size, most in SIZES:
        width_of = partial(_width, measure, size)
        lines = _wrap(words, width, width_of)
        if len(lines) <= most and all(width_of(word) <= width for word in words):
            return Layout(size, _evened(words, lines, width, width_of))
    pieces = [piece for word in words for piece in _divided(word, width, width_of)]
    return Layout(size, _cut(_wrap(pieces, width, width_of), width, width_of))


def _width(measure: Callable[[str, int], float], size: int, text: str) -> float:
    return measure(text, size)


def _wrap(words: Sequence[str], width: float, width_of: Callable[[str], float]) -> tuple[str, ...]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if width_of(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _evened(
    words: Sequence[str],
    lines: tuple[str, ...],
    width: int,
    width_of: Callable[[str], float],
) -> tuple[str, ...]:
    """Break as late as gives no more lines than there must be: no word is left alone."""
    low, high = 0, width
    best = lines
    while high - low > 4:
        middle = (low + high) // 2
        tried = _wrap(words, middle, width_of)
        if len(tried) == len(lines) and all(width_of(line) <= middle for line in tried):
            best, high = tried, middle
        else:
            low = middle
    return best


def _divided(word: str, width: float, width_of: Callable[[str], float]) -> list[str]:
    """Divide a word that is wider than the line."""
    pieces = []
    while width_of(word) > width:
        lengths = range(2, len(word))
        end = max(1, bisect(lengths, width, key=lambda length: width_of(f"{word[:length]}-")) + 1)
        pieces.append(f"{word[:end]}-")
        word = word[end:]
    return [*pieces, word]


def _cut(
    lines: tuple[str, ...], width: float, width_of: Callable[[str], float]
) -> tuple[str, ...]:
    if len(lines) <= LINES:
        return lines
    last = lines[LINES - 1]
    while width_of(f"{last}{_NBSP}…") > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*lines[: LINES - 1], f"{last.rstrip(' ,;:–-')}{_NBSP}…")
