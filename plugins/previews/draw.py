"""Draw a link preview.  The only module here that knows Pillow."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageColor, ImageDraw

from .layout import Layout, set_title
from .letters import printable
from .mark import SHAPES, SIZE, corners
from .model import HEIGHT, WIDTH
from .typeface import Typeface

if TYPE_CHECKING:
    from .model import Card
    from .settings import Colours

_MARGIN = 88
_LEADING = 1.2
_FOOT = HEIGHT - 86  # where the site's name stands
_NAME = 40
_MARK = 72  # how high the mark is
_GAP = 26
_ROOM = _FOOT - _MARK  # how high the title's room is, from the top
# Every pixel is one of these many steps from the ground to the text, or to the mark.
_STEPS = 16
_TEXT = [round(value * (_STEPS - 1) / 255) for value in range(256)]
_MARKED = [value and _STEPS + step for value, step in enumerate(_TEXT)]
_FINER = 4  # the mark is drawn so many times larger, for soft edges
# zlib's highest, 9, makes files a tenth lighter and takes five times as long; no reader waits
# for them.
_COMPRESSION = 7


class Artist:
    """
    Draws previews; keeps what many of them share.

    Args:
        font: A TrueType file.
        colours: Of the ground, the text and the mark.
    """

    def __init__(self, font: bytes, colours: Colours) -> None:
        self._typeface = Typeface(font)
        self._palette = _palette(colours)
        self._grounds: dict[str, Image.Image] = {}

    def draw(self, card: Card) -> bytes:
        """Draw one preview, as PNG; the same card gives the same bytes."""
        site = printable(card.site)
        title = printable(card.title) or site
        layout = set_title(title or " ", WIDTH - 2 * _MARGIN, self._typeface.width)
        if site not in self._grounds:
            self._grounds[site] = self._ground(site)
        steps = self._grounds[site].copy()
        steps.paste(self._title(layout))
        return _encoded(steps, self._palette)

    def _title(self, layout: Layout) -> Image.Image:
        """Set the title in the middle of the room above the site's name."""
        text = Image.new("L", (WIDTH, _ROOM))
        pen = ImageDraw.Draw(text)
        font, step = self._typeface.at(layout.size), round(layout.size * _LEADING)
        top = (_ROOM - step * (len(layout.lines) - 1)) // 2 + layout.size // 3
        for number, line in enumerate(layout.lines):
            pen.text((_MARGIN, top + number * step), line, 255, font=font, anchor="ls")
        return text.point(_TEXT)

    def _ground(self, site: str) -> Image.Image:
        """Draw what all previews of a site have: the mark, and the site's name beside it."""
        mark, text = _drawn_mark(), Image.new("L", (WIDTH, HEIGHT))
        left = _MARGIN + mark.width + _GAP
        font = self._typeface.at(_NAME)
        ImageDraw.Draw(text).text((left, _FOOT), site, 255, font=font, anchor="ls")
        marked = Image.new("L", text.size)
        marked.paste(mark.point(_MARKED), (_MARGIN, _FOOT - round(_MARK * 0.72)))
        return ImageChops.add(text.point(_TEXT), marked)


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


def _encoded(steps: Image.Image, palette: list[int]) -> bytes:
    """Make a file; few colours make a light one."""
    image = Image.frombytes("P", steps.size, steps.tobytes())
    image.putpalette(palette)
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=_COMPRESSION)
    return written.getvalue()
