"""
Which words stand in which posts.

An index is not made but changed: only the words of posts that are not where they were are looked
at.  That of a new blog is what the empty one becomes.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nlargest
from itertools import zip_longest
from typing import TYPE_CHECKING

from .coding import read_hits, write_hits
from .grades import GRADES
from .keys import Tally, by_key, changed, lines, tallies, with_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Grades = Mapping[str, int]


@dataclass(frozen=True)
class Index:
    """
    The words of a list of posts.

    Attributes:
        posts: The fingerprint of each, oldest first.
        hits: The words in alphabetical order (by code point), each with where it stands, as
            plugins.search.coding writes it.
        known_tallies: Those of the words, if they are known already.
    """

    posts: tuple[str, ...] = ()
    hits: Mapping[str, str] = field(default_factory=dict)
    known_tallies: Mapping[str, Tally] | None = field(default=None, compare=False)

    @cached_property
    def words(self) -> list[str]:
        """The words alone."""
        return list(self.hits)

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """The places of the words that lie with each key; takes a while."""
        return by_key(self._folded)

    @cached_property
    def _folded(self) -> str:
        return lines(self.hits)

    @cached_property
    def tallies(self) -> Mapping[str, Tally]:
        """What there is of each key; takes a while unless it is known."""
        return self.known_tallies or tallies(self.hits, self.places)

    @property
    def is_tallied(self) -> bool:
        """Say whether the tallies are known, or somebody has asked for them."""
        return self.known_tallies is not None or "tallies" in vars(self)

    def words_with(self, keys: Iterable[str]) -> list[str]:
        """Give the words that lie with one of *keys*, in order."""
        if "places" in vars(self):
            found = sorted(set[int]().union(*(self.places[key] for key in keys)))
        else:  # a few pieces of what was made before
            found = [*with_keys(self._folded, keys)]
        return [self.words[place] for place in found]


def update(
    former: Index,
    posts: Sequence[str],
    *,
    grades_at: Callable[[int], Grades],
    former_grades: Callable[[str], Grades | None],
) -> Index:
    """
    Find every word of the posts.

    Args:
        former: The words of other posts.  It decides what there is to do, never the result.
        posts: The fingerprint of each, oldest first.
        grades_at: Gives every word of the post at a place in *posts*, with its grade.
        former_grades: The same for a fingerprint of *former*; None if nobody knows any longer.
    """
    pairs = enumerate(zip_longest(former.posts, posts))
    moved = [place for place, (old, new) in pairs if old != new]
    if not moved:
        return former
    gone = _gone(former, moved, former_grades) if 2 * len(moved) <= len(posts) else None
    if gone is None:
        former, moved, gone = Index(), [*range(len(posts))], {}
    added: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    removed: defaultdict[str, set[int]] = defaultdict(set)
    for place in moved:
        old, new = gone.get(place, {}), grades_at(place) if place < len(posts) else {}
        for word, grade in new.items():
            if old.get(word) != grade:
                added[word].append(place * GRADES + grade)
        for word, grade in old.items():
            if new.get(word) != grade:
                removed[word].add(place * GRADES + grade)
    if not former.hits:  # a large blog's index takes much room: never two of them at once
        words_in_order = sorted(added)
        return Index(tuple(posts), {w: write_hits(added.pop(w)) for w in words_in_order})
    hits, words = dict(former.hits), added.keys() | removed.keys()
    before = {word: hits.pop(word) for word in words if word in hits}
    after = {}
    for word in words:
        stayed = set(read_hits(before.get(word, ""))).difference(removed.get(word, ()))
        if now := sorted(stayed.union(added[word])) if stayed else added[word]:
            after[word] = write_hits(now)
    hits.update(after)
    tallies = former.known_tallies and changed(former.known_tallies, before, after)
    return Index(tuple(posts), {word: hits[word] for word in sorted(hits)}, tallies)


def most_usual(hits: Mapping[str, str], number: int, *, longer_than: int = 0) -> list[str]:
    """
    Give the words in most posts, those in most first; equals in alphabetical order.

    Args:
        hits: As an :class:`Index` has them.
        number: How many words at most.
        longer_than: How many letters are too few.
    """
    posts: dict[str, int] = {}
    # Counting takes time, and no word stands in more posts than its hits have characters.  So many
    # as are wanted do stand in so many posts: one with shorter hits is none of the most usual.
    least = _last(nlargest(number, (len(t) for w, t in hits.items() if len(w) > longer_than)))
    for _ in range(2):
        long = (w for w, text in hits.items() if len(w) > longer_than and len(text) >= least)
        posts = {word: _count(hits[word]) for word in long}
        least = _last(nlargest(number, posts.values()))
    return sorted(posts, key=posts.__getitem__, reverse=True)[:number]  # leaves equals in order


def _last(numbers: Sequence[int]) -> int:
    return numbers[-1] if numbers else 0


def pack(index: Index) -> bytes:
    """Write an index: a line for its posts, for its words, for where they stand, for its keys."""
    tallies = index.tallies if index.is_tallied else {}
    keys = (f"{key} {weight} {name:x}" for key, (weight, name) in tallies.items())
    lines = (index.posts, index.hits, index.hits.values(), keys)
    return "\n".join(map(" ".join, lines)).encode()


def unpack(packed: bytes) -> Index:
    """Read what :func:`pack` wrote."""
    posts, words, hits, keys = (line.split() for line in packed.decode().split("\n"))
    triples = zip(keys[::3], keys[1::3], keys[2::3], strict=True)
    tallies = {key: Tally(int(weight), int(name, 16)) for key, weight, name in triples}
    return Index(tuple(posts), dict(zip(words, hits, strict=True)), tallies or None)


def _count(hits: str) -> int:
    return len(hits.encode().translate(None, b"0123456789"))  # a letter for each


def _gone(
    former: Index, moved: Iterable[int], former_grades: Callable[[str], Grades | None]
) -> dict[int, Grades] | None:
    """Give the words of the posts that left their places; None if those of some are unknown."""
    gone = {}
    for place in moved:
        if place < len(former.posts):
            words = former_grades(former.posts[place])
            if words is None:
                return None
            gone[place] = words
    return gone
