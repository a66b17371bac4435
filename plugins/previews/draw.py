"""Draw a link preview.  The only module here that knows Pillow."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFont

from .layout import Layout, set_title
from .letters import printable
from .mark import SHAPES, SIZE, corners
from .model import HEIGHT, WIDTH

if TYPE_CHECKING:
    from .model import Card
    from .settings import Colours

_MARGIN = 88
_LEADING = 1.2
_FOOT = HEIGHT - 86  # where the site's name stands
_NAME = 40
_MARK = 72  # how high the mark is
_GAP = 26
# Every pixel is one of these many steps from the ground to the text, or to the mark.
_STEPS = 16
_FINER = 4  # the mark is drawn so many times larger, for soft edges


class Artist:
    """
    Draws previews; keeps the typeface in the sizes it has used.

    Args:
        font: A TrueType file.
        colours: Of the ground, the text and the mark.
    """

    def __init__(self, font: bytes, colours: Colours) -> None:
        self._file = font
        self._palette = _palette(colours)
        self._sizes: dict[int, ImageFont.FreeTypeFont] = {}
        self._mark = _drawn_mark()

    def draw(self, card: Card) -> bytes:
        """Draw one preview, as PNG; the same card gives the same bytes."""
        site = printable(card.site)
        title = printable(card.title) or site
        layout = set_title(title or " ", WIDTH - 2 * _MARGIN, self._width)
        text = Image.new("L", (WIDTH, HEIGHT))
        pen = ImageDraw.Draw(text)
        self._write_title(pen, layout)
        left = _MARGIN + self._mark.width + _GAP
        pen.text((left, _FOOT), site, 255, font=self._font(_NAME), anchor="ls")
        return _encoded(text, self._mark, self._palette)

    def _write_title(self, pen: ImageDraw.ImageDraw, layout: Layout) -> None:
        """Set the title in the middle of the room above the site's name."""
        font, step = self._font(layout.size), round(layout.size * _LEADING)
        room = _FOOT - _MARK
        top = (room - step * (len(layout.lines) - 1)) // 2 + layout.size // 3
        for number, line in enumerate(layout.lines):
            pen.text((_MARGIN, top + number * step), line, 255, font=font, anchor="ls")

    def _width(self, text: str, size: int) -> float:
        return self._font(size).getlength(text)

    def _font(self, size: int) -> ImageFont.FreeTypeFont:
        if size not in self._sizes:
            # Not Pillow's other layout, which needs a library that not every machine has.
            self._sizes[size] = ImageFont.truetype(
                io.BytesIO(self._file), size, layout_engine=ImageFont.Layout.BASIC
            )
        return self._sizes[size]


def _drawn_mark() -> Image.Image:
    """Draw the mark, white on black."""
    unit = _MARK * _FINER / SIZE[1]
    large = Image.new("L", (round(SIZE[0] * unit), _MARK * _FINER))
    pen = ImageDraw.Draw(large)
    for shape in SHAPES:
        if shape.kind == "circle":
            pen.ellipse(
                [unit * s for s in (shape.left, shape.top, shape.right, shape.bottom)], 255
            )
        else:
            pen.polygon([(unit * x, unit * y) for x, y in corners(shape)], 255)
    return large.reduce(_FINER)


def _palette(colours: Colours) -> list[int]:
    ground, text, mark = (
        ImageColor.getrgb(name) for name in (colours.ground, colours.text, colours.mark)
    )
    return [
        round(start + (end - start) * step / (_STEPS - 1))
        for target in (text, mark)
        for step in range(_STEPS)
        for start, end in zip(ground[:3], target[:3], strict=True)
    ]


def _encoded(text: Image.Image, mark: Image.Image, palette: list[int]) -> bytes:
    """Put text and mark on the ground; few colours make a light file."""
    steps = text.point([round(value * (_STEPS - 1) / 255) for value in range(256)])
    marked = Image.new("L", text.size)
    marked.paste(
        mark.point([value and _STEPS + round(value * (_STEPS - 1) / 255) for value in range(256)]),
        (_MARGIN, _FOOT - round(_MARK * 0.72)),
    )
    image = Image.frombytes("P", text.size, ImageChops.add(steps, marked).tobytes())
    image.putpalette(palette)
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()
