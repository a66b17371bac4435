"""Two versions of a text side by side, with what differs marked word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tools.desk.store.stretches import stretches

_WORD = re.compile(r"\s+|[^\W_]+|.", re.DOTALL)
_LONGEST = 4000  # characters of two lines that are compared word by word


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line, and whether the other version lacks it."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Row:
    """
    A line in both versions.

    Attributes:
        mine: What she has written; nothing where the other has a line of its own.
        theirs: What the file holds.
        differs: True when the two are not the same.
    """

    mine: tuple[Piece, ...]
    theirs: tuple[Piece, ...]
    differs: bool


def side_by_side(mine: str, theirs: str) -> list[Row]:
    """Put the lines of two texts beside each other; both are there, whole and in order."""
    own, other = mine.split("\n"), theirs.split("\n")
    rows = []
    for kind, a, b, c, d in stretches(own, other):
        if kind == "equal":
            rows += [Row((Piece(line, False),), (Piece(line, False),), False) for line in own[a:b]]
            continue
        for step in range(max(b - a, d - c)):
            one = own[a + step] if a + step < b else None
            two = other[c + step] if c + step < d else None
            rows.append(Row(*_words(one, two), differs=True))
    return rows


def _words(mine: str | None, theirs: str | None) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    if mine is None or theirs is None or len(mine) + len(theirs) > _LONGEST:
        return (
            () if mine is None else (Piece(mine, True),),
            () if theirs is None else (Piece(theirs, True),),
        )
    own, other = _WORD.findall(mine), _WORD.findall(theirs)
    left: list[Piece] = []
    right: list[Piece] = []
    for kind, a, b, c, d in stretches(own, other, _LONGEST):
        left += [Piece("".join(own[a:b]), kind != "equal")] if b > a else []
        right += [Piece("".join(other[c:d]), kind != "equal")] if d > c else []
    return tuple(left), tuple(right)
