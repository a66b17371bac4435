"""
The site's mark, two people side by side, as circles, boxes and quarters of circles.

The same drawing as theme/static/favicon.svg, whose path tests/unit/previews/test_mark.py
compares; a change there means a change here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

PATH = (
    "M6 1a4 4 0 1 1 0 8 4 4 0 0 1 0-8M2 10.5h9V13a9 9 0 0 1-9 9z"
    "M18 5.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M15 13h7v2a7 7 0 0 1-7 7z"
)
"""The outline, in SVG's words, that the shapes below describe."""

SIZE = (24, 22)
"""The space that the mark takes, in its own units, from 0."""


@dataclass(frozen=True, slots=True)
class Shape:
    """
    A part of the mark, in its own units.

    Attributes:
        kind: "circle", "box", or "quarter" (the lower right one of a circle).
        left: Of the whole circle or the box.
        top: Likewise.
        right: Likewise.
        bottom: Likewise.
    """

    kind: str
    left: float
    top: float
    right: float
    bottom: float


SHAPES = (
    Shape("circle", 2, 1, 10, 9),
    Shape("box", 2, 10.5, 11, 13),
    Shape("quarter", -7, 4, 11, 22),
    Shape("circle", 15, 5.5, 21, 11.5),
    Shape("box", 15, 13, 22, 15),
    Shape("quarter", 8, 8, 22, 22),
)


def corners(shape: Shape) -> list[tuple[float, float]]:
    """Give the corners of a box, or of a quarter of a circle with its bow in 24 steps."""
    if shape.kind == "box":
        left, top, right, bottom = shape.left, shape.top, shape.right, shape.bottom
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
    x, y = (shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2
    radius = (shape.right - shape.left) / 2
    turns = [math.pi / 2 * step / 24 for step in range(25)]
    return [(x, y), *((x + radius * math.cos(t), y + radius * math.sin(t)) for t in turns)]
