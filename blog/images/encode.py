"""
How each kind of picture is written.

Measured on made photos of 24 million pixels (docs/decisions/0011-pictures.md): AVIF of quality 50
has the error (PSNR) of WebP of 75 and less than JPEG of 78, and weighs four fifths of the one
and six tenths of the other.
Speed 8 costs five per cent in weight and saves three quarters of the time that 6 takes.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from PIL import Image

from blog.images.kinds import AVIF, GIF, JPEG, PNG, WEBP

if TYPE_CHECKING:
    from blog.images.kinds import ImageFormat

# One thread, so that the same picture gives the same bytes on any number of processors.
_PHOTO: dict[ImageFormat, dict[str, Any]] = {
    AVIF: {"quality": 50, "speed": 8, "max_threads": 1},
    GIF: {},
    JPEG: {"quality": 78, "progressive": True, "optimize": True},
    PNG: {"optimize": True},
    WEBP: {"quality": 75, "method": 4},
}
# Letters and lines keep their edges.
_DRAWN = _PHOTO | {WEBP: {"lossless": True, "method": 4}}


def encode(image: Image.Image, kind: ImageFormat, *, drawn: bool) -> bytes:
    """
    Write *image*, which must be bare.

    Args:
        image: In mode RGB or RGBA; what can be seen through is white in a JPEG.
        kind: How it is stored.
        drawn: True for letters and lines, False for a photo.
    """
    if kind is JPEG and image.mode == "RGBA":
        image = _on_white(image)
    options = (_DRAWN if drawn else _PHOTO)[kind]
    written = io.BytesIO()
    image.save(written, kind.name, **options)
    return written.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper
