"""A large index in pieces, so that a reader fetches only the one that answers her word."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from .text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

KEY = 3
"""So many letters of a word, without their marks, decide where it lies; search.js knows it."""

_PART = 3  # letters of the shortest part of a compound
_LONGEST = 20_000  # characters of a piece: some 9 kB when compressed
_UNSHARED = 6  # about how many letters of a word the former word does not have


def divide(places: Mapping[str, str], longest: int = _LONGEST) -> list[tuple[str, dict[str, str]]]:
    """
    Divide an index by how its words begin, and by how everything in them begins.

    ”äldreomsorg” lies with the words that begin as ”äldre”, and once more with those that
    begin as ”omsorg”: one piece then answers a question.  Where a part begins cannot be
    known, so the word lies with every place in it; pieces that nobody asks for cost a
    reader nothing.

    Args:
        places: The words in order, each with where it stands.
        longest: About how many characters a piece may have.  Words with the same first
            letters stay together, however many they are.

    Returns:
        The pieces in order, each with the letters that its first word begins with; the
        first begins before all letters.
    """
    pieces: list[tuple[str, dict[str, str]]] = []
    room = 0
    for key, words in sorted(_by_key(places).items()):
        weight = sum(len(places[word]) + _UNSHARED for word in words)
        if not pieces or weight > room:
            pieces.append((key if pieces else "", {}))
            room = longest
        pieces[-1][1].update((word, places[word]) for word in words)
        room -= weight
    return [(key, dict(sorted(piece.items()))) for key, piece in pieces]


def _by_key(words: Mapping[str, str]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        folded = fold(word)
        starts = (0, *range(_PART, len(folded) - _PART + 1))
        for key in {folded[start : start + KEY] for start in starts}:
            found[key].append(word)
    return dict(found)
