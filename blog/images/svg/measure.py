"""How large a drawing is, in CSS pixels."""

from __future__ import annotations

import math
import re

# A browser's size for a picture that does not tell its own (CSS 2.2, 10.3.2).
_USUAL = (300, 150)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)\s*([a-z%]*)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?[0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?", re.IGNORECASE)
_PIXELS = {"": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 4 / 3, "pc": 16}
_MOST = 100_000


def size_of(
    width: str | None, height: str | None, view_box: str | None, *, default_width: int
) -> tuple[int, int]:
    """
    Give a drawing's width and height in CSS pixels, at least 1 each.

    Its own lengths come first; one that is missing or relative follows from the shape of the
    view box.  A drawing with a shape and no lengths is *default_width* wide, as browsers fill
    the room they have: the units of a view box are no pixels.

    Args:
        width: The attribute, such as ``480``, ``12cm`` or ``100%``; None when there is none.
        height: The attribute, such as ``270``.
        view_box: Such as ``0 0 480 270``.
        default_width: How wide a drawing without lengths of its own becomes, in CSS pixels.
    """
    own = (_pixels(width), _pixels(height))
    box = _box(view_box)
    if own[0] and own[1]:
        return _whole(own[0]), _whole(own[1])
    if not box:
        return _whole(own[0] or _USUAL[0]), _whole(own[1] or _USUAL[1])
    if own[0]:
        return _whole(own[0]), _whole(own[0] * box[1] / box[0])
    if own[1]:
        return _whole(own[1] * box[0] / box[1]), _whole(own[1])
    return default_width, _whole(default_width * box[1] / box[0])


def _pixels(length: str | None) -> float:
    match = _LENGTH.fullmatch(length or "")
    pixels = float(match[1]) * _PIXELS.get(match[2].lower(), 0) if match else 0
    return pixels if math.isfinite(pixels) else 0


def _box(view_box: str | None) -> tuple[float, float] | None:
    numbers = [float(number) for number in _NUMBER.findall(view_box or "")]
    if len(numbers) != 4 or not all(0 < number < math.inf for number in numbers[2:]):
        return None
    return numbers[2], numbers[3]


def _whole(length: float) -> int:
    return round(min(max(length, 1), _MOST))
