"""How many terms two of many posts have in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_RARE = 32  # posts: a term in no more than that many is looked up, any other compared as a bit


class Overlap:
    """
    Counts the terms that two posts have in common, a hundred times for each post.

    A number whose bits are the terms of a post is a tenth of a set in size, and compared in a
    tenth of the time, if most of the terms, which few posts have, are kept out of it.

    Args:
        terms: Of each post, each term once, with spaces between.

    Attributes:
        sizes: How many terms each post has.
    """

    def __init__(self, terms: Mapping[int, str]) -> None:
        # Divided twice rather than kept: of all posts they are far more than all else here.
        frequency = Counter(chain.from_iterable(map(str.split, terms.values())))
        usual = [term for term, posts in frequency.items() if posts > _RARE]
        bits = {term: bit for bit, term in enumerate(usual)}
        sharing: defaultdict[str, list[int]] = defaultdict(list)
        self._usual: dict[int, int] = {}
        self._rare: dict[int, list[list[int]]] = {}  # for each rare term the posts that share it
        self.sizes: dict[int, int] = {}
        for post, text in terms.items():
            own = text.split()
            self.sizes[post] = len(own)
            rare = [sharing[term] for term in own if term not in bits]
            for posts in rare:
                posts.append(post)
            self._usual[post] = _number(bits[term] for term in own if term in bits)
            self._rare[post] = rare

    def counts(self, post: int, others: Sequence[int]) -> list[int]:
        """Say how many terms each of *others* has in common with *post*."""
        usual, numbers = self._usual[post], self._usual
        rare = dict(Counter(chain.from_iterable(self._rare[post]))).get
        return [(usual & numbers[other]).bit_count() + rare(other, 0) for other in others]


def _number(bits: Iterable[int]) -> int:
    """Give the number in which these bits are set."""
    number = 0
    for bit in bits:
        number |= 1 << bit
    return number
