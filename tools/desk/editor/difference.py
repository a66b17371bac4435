"""Two versions of a text side by side, with what differs marked word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\s+|[^\W_]+|.", re.DOTALL)
_LONGEST = 4000  # characters of two lines that are compared word by word
_MOST = 3000  # lines between the first and the last difference that are compared with each other


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
    for kind, a, b, c, d in _stretches(own, other):
        if kind == "equal":
            rows += [Row((Piece(line, False),), (Piece(line, False),), False) for line in own[a:b]]
            continue
        for step in range(max(b - a, d - c)):
            one = own[a + step] if a + step < b else None
            two = other[c + step] if c + step < d else None
            rows.append(Row(*_words(one, two), differs=True))
    return rows


def _stretches(own: list[str], other: list[str]) -> list[tuple[str, int, int, int, int]]:
    """Give the stretches that are equal and those that differ; of a long text, roughly."""
    shortest = min(len(own), len(other))
    head = next((n for n in range(shortest) if own[n] != other[n]), shortest)
    left = shortest - head
    tail = next((n for n in range(left) if own[-1 - n] != other[-1 - n]), left)
    one, two = own[head : len(own) - tail], other[head : len(other) - tail]
    between: list[tuple[str, int, int, int, int]] = [("replace", 0, len(one), 0, len(two))]
    if max(len(one), len(two)) <= _MOST:
        between = [*SequenceMatcher(None, one, two, autojunk=False).get_opcodes()]
    return [
        ("equal", 0, head, 0, head),
        *((kind, a + head, b + head, c + head, d + head) for kind, a, b, c, d in between),
        ("equal", len(own) - tail, len(own), len(other) - tail, len(other)),
    ]


def _words(mine: str | None, theirs: str | None) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    if mine is None or theirs is None or len(mine) + len(theirs) > _LONGEST:
        return (
            () if mine is None else (Piece(mine, True),),
            () if theirs is None else (Piece(theirs, True),),
        )
    own, other = _WORD.findall(mine), _WORD.findall(theirs)
    left: list[Piece] = []
    right: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, own, other, autojunk=False).get_opcodes():
        left += [Piece("".join(own[a:b]), kind != "equal")] if b > a else []
        right += [Piece("".join(other[c:d]), kind != "equal")] if d > c else []
    return tuple(left), tuple(right)
