"""
Which older posts belong with a post.

Only older ones, and only by what the two posts themselves say: a page then never changes
because something new was written, and one edit rewrites the few pages that name the post.
See docs/decisions/0006-related.md.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 3
NEAREST = 50  # posts of each tag that are looked at: a blog of 20,000 posts must build too
_TAG_WEIGHT = 0.25  # a shared tag counts as much as a quarter of the words in common


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    A post, as far as likeness goes.

    Attributes:
        key: Names the post.
        tags: The slugs of its tags.
        terms: The beginnings of its long words.
    """

    key: str
    tags: frozenset[str]
    terms: frozenset[str]


def related(posts: Sequence[Candidate]) -> dict[str, tuple[str, ...]]:
    """
    Give each post the older ones that are most like it.

    Args:
        posts: Newest first.

    Returns:
        For each key at most MOST keys, the most alike first; of two equally alike the newer.
        Posts without a tag in common are not related; of a tag with very many posts the
        NEAREST ones count.
    """
    found: dict[str, tuple[str, ...]] = {}
    older: dict[str, list[int]] = {}  # tag → the places of its posts so far, oldest first
    for place in reversed(range(len(posts))):
        post = posts[place]
        near = {other for tag in post.tags for other in older.get(tag, [])[-NEAREST:]}
        found[post.key] = _most_alike(post, [posts[other] for other in sorted(near)])
        for tag in post.tags:
            older.setdefault(tag, []).append(place)
    return found


def related_to(post: Candidate, older: Sequence[Candidate]) -> tuple[str, ...]:
    """
    Give one post what :func:`related` gives it.

    Args:
        post: One of them.
        older: All those that are older, newest first.
    """
    nearest = {
        other.key
        for tag in post.tags
        for other in islice((each for each in older if tag in each.tags), NEAREST)
    }
    return _most_alike(post, [other for other in older if other.key in nearest])


def _most_alike(post: Candidate, near: Sequence[Candidate]) -> tuple[str, ...]:
    """Give the keys of at most MOST of *near*, which come newest first."""
    best = sorted(near, key=lambda other: likeness(post, other), reverse=True)[:MOST]
    return tuple(other.key for other in best)  # the sort is stable: of equals the newer is first


def likeness(one: Candidate, other: Candidate) -> float:
    """Say how alike two posts are; 0 when they share no tag."""
    shared = len(one.tags & other.tags)
    if not shared:
        return 0
    size = math.sqrt(len(one.terms) * len(other.terms))
    words = len(one.terms & other.terms) / size if size else 0
    return shared * _TAG_WEIGHT + words
