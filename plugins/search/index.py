"""Which words stand in which posts, and how much each says about the post."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from .text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .model import SearchPost

GRADES = 5
"""A word's grade in a post: 0 once in the text, 1 or 2 more often, 3 a tag's, 4 the title's."""

_TAG, _TITLE = 3, 4
_OFTEN, _VERY_OFTEN = 2, 5
_TWICE = 2  # what opens a post or a part of it says more than the rest


class Posting(NamedTuple):
    """
    A word in a post.

    Attributes:
        post: The post's place in the list, from 0.
        grade: How much the word says about the post; see GRADES.
    """

    post: int
    grade: int


def make_index(posts: Sequence[SearchPost]) -> dict[str, tuple[Posting, ...]]:
    """
    Find every word of the posts.

    Args:
        posts: Oldest first.

    Returns:
        The words in alphabetical order (by code point), each with its posts in their order.
    """
    found: defaultdict[str, list[Posting]] = defaultdict(list)
    for number, post in enumerate(posts):
        for word, grade in grades(post).items():
            found[word].append(Posting(number, grade))
    return {word: tuple(found[word]) for word in sorted(found)}


def grades(post: SearchPost) -> dict[str, int]:
    """Give every word of *post* with its grade."""
    often = Counter(words(post.body))
    for opening in (post.teaser, post.headings):
        _add(often, words(opening))
    graded = {word: _by_number(number) for word, number in often.items()}
    graded.update(dict.fromkeys(words(" ".join(post.tags)), _TAG))
    graded.update(dict.fromkeys(words(post.title), _TITLE))
    return graded


def by_frequency(index: Mapping[str, Sequence[Posting]]) -> list[str]:
    """Give the words of *index*, those in most posts first; equals in alphabetical order."""
    return sorted(index, key=lambda word: (-len(index[word]), word))


def _add(often: Counter[str], opening: Iterable[str]) -> None:
    for word in opening:
        often[word] += _TWICE


def _by_number(number: int) -> int:
    return (number >= _OFTEN) + (number >= _VERY_OFTEN)
