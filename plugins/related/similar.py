"""
Which older posts belong with a post.

Only older ones, and only by what the two posts themselves say: a page then never changes
because something new was written, and one edit rewrites the few pages that name the post.
See docs/decisions/0006-related.md.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

from blog.files import digest

from .overlap import Overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from blog.memory import Shelves

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
        terms: The beginnings of its long words, each once, sorted, with spaces between.
        series: The name of its series, whose parts its page lists anyway; "" for none.
    """

    key: str
    tags: frozenset[str]
    terms: str
    series: str = ""

    def is_listed_with(self, other: Candidate) -> bool:
        """Say whether the two are parts of one series."""
        return bool(self.series) and self.series == other.series

    @property
    def fingerprint(self) -> bytes:
        """Name all that likeness depends on, in bytes of always the same number."""
        return sha256(f"{' '.join(sorted(self.tags))}\n{self.terms}".encode()).digest()


def related(posts: Sequence[Candidate], shelves: Shelves) -> dict[str, tuple[str, ...]]:
    """
    Give each post the older ones that are most like it.

    Args:
        posts: Newest first.
        shelves: What former builds found: for a post and those near it, which of these are
            most like it, as their places among them.

    Returns:
        For each key at most MOST keys, the most alike first; of two equally alike the newer.
        Posts without a tag in common are not related, nor are parts of one series; of a tag with
        very many posts the NEAREST ones count.
    """
    names = [post.fingerprint for post in posts]
    keys: dict[int, str] = {}
    found: dict[int, list[int]] = {}
    unknown: dict[int, list[int]] = {}
    for place, near in _near(posts):
        keys[place] = digest(b"".join((names[place], *map(names.__getitem__, near))))
        known = shelves.get(keys[place])
        if known is None:
            unknown[place] = near
        else:
            found[place] = [near[int(number)] for number in known.split()]
    for place, best in _most_alike(posts, unknown):
        shelves.put(keys[place], " ".join(map(str, best)))
        found[place] = [unknown[place][number] for number in best]
    shelves.save(set(keys.values()))
    return {posts[place].key: tuple(posts[other].key for other in found[place]) for place in keys}


def related_to(post: Candidate, older: Sequence[Candidate]) -> tuple[str, ...]:
    """
    Give one post what :func:`related` gives it.

    Args:
        post: One of them.
        older: All those that are older, newest first.
    """
    near = {
        place
        for tag in post.tags
        for place in islice((n for n, each in enumerate(older) if tag in each.tags), NEAREST)
    }
    near_by = (older[place] for place in sorted(near))
    nearest = [each for each in near_by if not post.is_listed_with(each)]
    [(_, best)] = _most_alike([post, *nearest], {0: range(1, len(nearest) + 1)})
    return tuple(nearest[place].key for place in best)


def _near(posts: Sequence[Candidate]) -> Iterator[tuple[int, list[int]]]:
    """Give the place of each post, with those of the nearest older ones of its tags, in order."""
    older: defaultdict[str, list[int]] = defaultdict(list)  # the places of a tag's, oldest first
    for place in reversed(range(len(posts))):
        tags = posts[place].tags
        near = {other for tag in tags for other in older[tag][-NEAREST:]}
        if posts[place].series:
            near = {n for n in near if not posts[place].is_listed_with(posts[n])}
        yield place, sorted(near)
        for tag in tags:
            older[tag].append(place)


def _most_alike(
    posts: Sequence[Candidate], near: Mapping[int, Sequence[int]]
) -> Iterator[tuple[int, list[int]]]:
    """Give each post of *near*, and where in it the most alike stand, the most alike first."""
    places = sorted({*near, *(other for others in near.values() for other in others)})
    overlap = Overlap({place: posts[place].terms for place in places})
    for place, others in near.items():
        tags, size = posts[place].tags, overlap.sizes[place]
        scores = [
            len(tags & posts[other].tags) * _TAG_WEIGHT
            + (shared and shared / math.sqrt(size * overlap.sizes[other]))
            for other, shared in zip(others, overlap.counts(place, others), strict=True)
        ]
        # Sorting leaves equals in order, the newer before the older.
        yield place, sorted(range(len(others)), key=scores.__getitem__, reverse=True)[:MOST]
