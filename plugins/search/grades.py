"""The words of one post, and how much each says about it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from .passages import passages
from .text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .model import SearchPost

GRADES = 5
"""A word's grade in a post: 0 once in the text, 1 or 2 more often, 3 a tag's, 4 the title's."""

_TAG, _TITLE = 3, 4
_OFTEN, _VERY_OFTEN = 2, 5
_TWICE = 2  # what opens a post or a part of it says more than the rest


def grades(post: SearchPost) -> dict[str, int]:
    """Give every word of *post* with its grade."""
    found = passages(post.html)
    often = Counter(word for passage in found for word in words(passage.text))
    headings = (passage.text for passage in found if passage.is_heading)
    for opening in (post.teaser, *headings):
        _add(often, words(opening))
    graded = {word: (number >= _OFTEN) + (number >= _VERY_OFTEN) for word, number in often.items()}
    graded.update(dict.fromkeys(words(" ".join(post.tags)), _TAG))
    graded.update(dict.fromkeys(words(post.title), _TITLE))
    return graded


def pack(graded: Mapping[str, int]) -> str:
    """Write graded words: a line for each grade, from 0."""
    lines: list[list[str]] = [[] for _ in range(GRADES)]
    for word, grade in graded.items():
        lines[grade].append(word)
    return "\n".join(map(" ".join, lines))


def unpack(packed: str) -> dict[str, int]:
    """Read what :func:`pack` wrote."""
    lines = enumerate(packed.split("\n"))
    return {word: grade for grade, line in lines for word in line.split()}


def _add(often: Counter[str], opening: Iterable[str]) -> None:
    for word in opening:
        often[word] += _TWICE
