"""A large index in pieces, so that a reader fetches only the one that answers her word."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from .text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

KEY = 3
"""So many letters of a word, without their marks, decide where it lies; search.js knows it."""

_PART = 3  # letters of the shortest part of a compound
_LONGEST = 20_000  # characters of a piece: some 9 kB when compressed
_UNSHARED = 6  # about how many letters of a word the former word does not have


def divide(hits: Mapping[str, str], longest: int = _LONGEST) -> list[tuple[str, list[str]]]:
    """
    Divide an index by how its words begin, and by how everything in them begins.

    ”äldreomsorg” lies with the words that begin as ”äldre”, and once more with those that
    begin as ”omsorg”: one piece then answers a question.  Where a part begins cannot be
    known, so the word lies with every place in it; pieces that nobody asks for cost a
    reader nothing.

    Args:
        hits: The words in order, each with where it stands.
        longest: About how many characters a piece may have.  Words with the same first
            letters stay together, however many they are.

    Returns:
        The words of each piece in order, with the letters that the first begins with; the
        first piece begins before all letters.
    """
    known, weights = [*hits], [len(text) + _UNSHARED for text in hits.values()]
    pieces: list[tuple[str, set[int]]] = []
    room = 0
    for key, places in sorted(_by_key(known).items()):
        weight = sum([weights[place] for place in places])
        if not pieces or weight > room:
            pieces.append((key if pieces else "", set()))
            room = longest
        pieces[-1][1].update(places)
        room -= weight
    return [(key, [known[place] for place in sorted(places)]) for key, places in pieces]


def _by_key(words: Sequence[str]) -> dict[str, list[int]]:
    """Give the places in *words* of those in which something begins with the same letters."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, folded in enumerate(fold("\n".join(words)).split("\n")):
        for key in set(_keys_in(len(folded))(folded)):
            found[key].append(place)
    return found


@cache
def _keys_in(length: int) -> Callable[[str], tuple[str, ...]]:
    """Give what takes the keys out of a word of that length."""
    starts = (0, *range(_PART, length - _PART + 1))
    # Of one slice itemgetter would give a text and no tuple.
    return itemgetter(slice(KEY), *(slice(start, start + KEY) for start in starts))
