"""
Which older posts belong with a post.

Only older ones, and only by what the two posts themselves say: a page then never changes
because something new was written, and one edit rewrites the few pages that name the post.
See docs/decisions/0006-related.md.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 3
_TAG_WEIGHT = 0.25  # a shared tag counts as much as a quarter of the words in common


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    A post, as far as likeness goes.

    Attributes:
        key: Names the post.
        tags: The slugs of its tags.
        vocabulary: The beginnings of its long words.
    """

    key: str
    tags: frozenset[str]
    vocabulary: frozenset[str]


def related(posts: Sequence[Candidate]) -> dict[str, tuple[str, ...]]:
    """
    Give each post the older ones that are most like it.

    Args:
        posts: Newest first.

    Returns:
        For each key at most MOST keys, the most alike first; of two equally alike the newer.
        Posts without a tag in common are not related.
    """
    found = {}
    for index, post in enumerate(posts):
        older = posts[index + 1 :]
        scored = [(likeness(post, other), -place, other.key) for place, other in enumerate(older)]
        best = sorted((each for each in scored if each[0] > 0), reverse=True)[:MOST]
        found[post.key] = tuple(key for _, _, key in best)
    return found


def likeness(one: Candidate, other: Candidate) -> float:
    """Say how alike two posts are; 0 when they share no tag."""
    shared = len(one.tags & other.tags)
    if not shared:
        return 0
    size = math.sqrt(len(one.vocabulary) * len(other.vocabulary))
    words = len(one.vocabulary & other.vocabulary) / size if size else 0
    return shared * _TAG_WEIGHT + words
