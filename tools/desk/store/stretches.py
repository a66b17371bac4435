"""Where two texts are the same and where they differ, without getting lost in long ones."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 3_000
"""Lines between the first and the last difference that are compared with each other."""

Stretch = tuple[str, int, int, int, int]
"""As :meth:`difflib.SequenceMatcher.get_opcodes` has it: what it is, and where in each."""


def stretches(old: Sequence[str], new: Sequence[str], most: int = MOST) -> list[Stretch]:
    """
    Part two sequences in stretches that are equal and stretches that are not.

    To compare takes as long as one times the other where much is alike, as blank lines are.  So
    what is the same at both ends is left out, and what is long between is exchanged as a whole.

    Args:
        old: Pieces of a text.
        new: Those of another.
        most: How many pieces may be compared with each other.
    """
    shortest = min(len(old), len(new))
    head = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    left = shortest - head
    tail = next((n for n in range(left) if old[-1 - n] != new[-1 - n]), left)
    one, two = old[head : len(old) - tail], new[head : len(new) - tail]
    between: list[Stretch] = [("replace", 0, len(one), 0, len(two))]
    if max(len(one), len(two)) <= most:
        between = [*SequenceMatcher(None, one, two, autojunk=False).get_opcodes()]
    found = [
        ("equal", 0, head, 0, head),
        *((kind, a + head, b + head, c + head, d + head) for kind, a, b, c, d in between),
        ("equal", len(old) - tail, len(old), len(new) - tail, len(new)),
    ]
    return [each for each in found if each[1] < each[2] or each[3] < each[4]]
