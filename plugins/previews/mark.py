"""
The site's mark, two people side by side, as circles, boxes and quarters of circles.

The same drawing as theme/templates/partials/favicon.svg, in the shapes that Pillow can draw.
tests/unit/plugins/previews/test_mark.py holds them equal: a change there means a change here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

SIZE = (48, 44)
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
    Shape("box", 4, 21, 22, 26),
    Shape("quarter", -14, 8, 22, 44),
    Shape("box", 30, 26, 44, 30),
    Shape("quarter", 16, 16, 44, 44),
    Shape("circle", 4, 2, 20, 18),
    Shape("circle", 30, 11, 42, 23),
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
