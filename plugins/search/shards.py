"""A large index in pieces, so that a reader fetches only the one that answers her word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from blog.files import digest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .keys import Tally

_LONGEST = 20_000  # characters of a piece: some 9 kB when compressed


class Piece(NamedTuple):
    """
    A part of an index.

    Attributes:
        first: The letters that it begins with; the first piece begins before all letters.
        keys: Its words are those that lie with one of these.
        made_of: Names all that it holds.
    """

    first: str
    keys: tuple[str, ...]
    made_of: str


def divide(tallies: Mapping[str, Tally], longest: int = _LONGEST) -> list[Piece]:
    """
    Divide an index by the letters that its words, and the parts of its words, begin with.

    Args:
        tallies: What there is of each key.
        longest: About how many characters a piece may have.  Words with the same key stay
            together, however many they are.

    Returns:
        The pieces in order.
    """
    pieces: list[list[str]] = []
    room = 0
    for key in sorted(tallies):
        weight = tallies[key].weight
        if not pieces or weight > room:
            pieces.append([])
            room = longest
        pieces[-1].append(key)
        room -= weight
    return [_piece(keys, tallies, is_first=not number) for number, keys in enumerate(pieces)]


def _piece(keys: Sequence[str], tallies: Mapping[str, Tally], *, is_first: bool) -> Piece:
    names = " ".join(f"{tallies[key].name:x}" for key in keys)
    return Piece("" if is_first else keys[0], tuple(keys), digest(names.encode()))
