"""Pictures out of a document: as a page can show them, and without metadata."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image

from tools.lint.traces import gif, jpeg, png, webp
from tools.lint.traces.look import DAMAGE

# What a page cannot show, but another form of the same dots can.
_REDRAWN = ("TIFF", "BMP")
_NAMES = (
    (b"\x01\x00\x00\x00", "EMF"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\x00\x09\x00", "WMF"),
    (b"<?xml", "SVG"),
    (b"<svg", "SVG"),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """
    A picture.

    Attributes:
        data: Its file.
        kind: The file's ending: "png", "jpg", "gif" or "webp".
    """

    data: bytes
    kind: str


class UnshowableError(ValueError):
    """A picture that no page can show.  Its text names the format, "" if nobody knows it."""


def read_picture(data: bytes) -> Picture:
    """
    Take the metadata out of a picture; its dots stay as they are.

    Raises:
        UnshowableError: No browser shows such a picture, or its file is damaged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about damage in what is thrown away
            return _bare(data)
    except DAMAGE:
        raise UnshowableError(_name(data)) from None


def _bare(data: bytes) -> Picture:
    if data.startswith(png.START):
        return Picture(png.strip(data), "png")
    if data.startswith(jpeg.START):
        return Picture(jpeg.strip(data), "jpg")
    if data.startswith(gif.START):
        return Picture(gif.strip(data), "gif")
    if webp.is_webp(data):
        return Picture(webp.strip(data), "webp")
    with Image.open(io.BytesIO(data), formats=_REDRAWN) as image:
        file = io.BytesIO()
        image.convert("RGBA" if "A" in image.mode else "RGB").save(file, "PNG")
    return Picture(png.strip(file.getvalue()), "png")


def _name(data: bytes) -> str:
    return next((name for start, name in _NAMES if data.startswith(start)), "")
