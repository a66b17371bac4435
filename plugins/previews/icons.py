"""The site's icons: the mark as systems want it where a page has no say."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from .mark import SHAPES, SIZE, corners

TOUCH_SIZE = 180  # pixels: what telephones show for a page kept on their first screen
FAVICON_SIZES = ((16, 16), (32, 32), (48, 48))

_FINER = 4  # drawn so many times larger, for soft edges
_ROOM = 0.62  # how much of an icon the mark takes


def touch_icon(ground: str, mark: str) -> bytes:
    """Draw the mark on a square of *ground*, as PNG: systems round the corners themselves."""
    return _saved(_drawn(TOUCH_SIZE, _ROOM, ground, mark), "PNG")


def favicon(mark: str) -> bytes:
    """Draw the mark on nothing, in three sizes, as ICO."""
    largest = _drawn(FAVICON_SIZES[-1][0], 1, "", mark)
    return _saved(largest, "ICO", sizes=list(FAVICON_SIZES))


def _drawn(side: int, room: float, ground: str, colour: str) -> Image.Image:
    large = side * _FINER
    unit = large * room / SIZE[0]
    left, top = (large - SIZE[0] * unit) / 2, (large - SIZE[1] * unit) / 2
    mask = Image.new("L", (large, large))
    pen = ImageDraw.Draw(mask)
    for shape in SHAPES:
        if shape.kind == "circle":
            box = (shape.left, shape.top, shape.right, shape.bottom)
            pen.ellipse([p + unit * s for s, p in zip(box, (left, top) * 2, strict=True)], 255)
        else:
            pen.polygon([(left + unit * x, top + unit * y) for x, y in corners(shape)], 255)
    image = Image.new("RGB" if ground else "RGBA", (side, side), ground or (0, 0, 0, 0))
    image.paste(Image.new("RGB", image.size, colour), mask=mask.reduce(_FINER))
    return image


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()
