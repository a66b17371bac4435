"""The table of docs/decisions/0020-speed.md: figures, and what they are to reach."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Figure:
    """
    One line of the table.

    Attributes:
        name: What was measured.
        posts: How many posts the blog had.
        value: In *unit*.
        unit: "×" for a ratio, "s", "ms" or "files".
        goal: What the value is to be at most.
        beyond: What would be better still; None when there is no such thing.
        told: What the value was made of.
    """

    name: str
    posts: int
    value: float
    unit: str
    goal: float
    beyond: float | None
    told: str = ""


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Give the median of what pairs of runs, made in turn, say: a slow moment slows both."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))


def as_table(figures: Iterable[Figure]) -> str:
    """Give figures as a table in Markdown."""
    rows = [("figure", "posts", "measured", "to reach", "beyond", "of")]
    rows += [
        (
            each.name,
            f"{each.posts:,}",
            _shown(each.value, each.unit),
            f"≤ {_shown(each.goal, each.unit)}",
            "" if each.beyond is None else f"≤ {_shown(each.beyond, each.unit)}",
            each.told,
        )
        for each in figures
    ]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:]])


def seconds(values: Sequence[float]) -> str:
    """Give the middle of some times, and the least and the most if there are several."""
    middle = f"{median(values):.2f} s"
    return middle if len(values) == 1 else f"{middle} ({min(values):.2f}–{max(values):.2f})"


def _shown(value: float, unit: str) -> str:
    if unit == "×":
        return f"{value:.2f} ×"
    return f"{value:.2f} s" if unit == "s" else f"{value:.0f} {unit}"
