"""Pictures out of a document: as a page can show them, and without metadata."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image

from blog.images.metadata import gif, jpeg, png, webp
from blog.images.metadata.kinds import DAMAGE

# What a page cannot show, but another form of the same pixels can.
_REDRAWN = ("TIFF", "BMP")
_CUT = ("JPEG", "PNG", "GIF", "WEBP", *_REDRAWN)
_NAMES = (
    (b"\x01\x00\x00\x00", "EMF"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\x00\x09\x00", "WMF"),
    (b"<?xml", "SVG"),
    (b"<svg", "SVG"),
)


@dataclass(frozen=True, slots=True)
class DocumentImage:
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


def read_picture(data: bytes) -> DocumentImage:
    """
    Take the metadata out of a picture; its pixels stay as they are.

    Raises:
        UnshowableError: No browser shows such a picture, or its file is damaged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about damage in what is thrown away
            return _bare(data)
    except DAMAGE:
        raise UnshowableError(_name(data)) from None


def _bare(data: bytes) -> DocumentImage:
    if data.startswith(png.START):
        return DocumentImage(png.strip(data), "png")
    if data.startswith(jpeg.START):
        return DocumentImage(jpeg.strip(data), "jpg")
    if data.startswith(gif.START):
        return DocumentImage(gif.strip(data), "gif")
    if webp.is_webp(data):
        return DocumentImage(webp.strip(data), "webp")
    with Image.open(io.BytesIO(data), formats=_REDRAWN) as image:
        file = io.BytesIO()
        image.convert("RGBA" if "A" in image.mode else "RGB").save(file, "PNG")
    return DocumentImage(png.strip(file.getvalue()), "png")


def cropped(data: bytes, box: tuple[float, float, float, float]) -> bytes:
    """
    Cut off of a picture what Word does not show: it may be what must never be published.

    Args:
        data: The picture's file.
        box: How much of it goes at the left, top, right and bottom, as shares of its size.

    Returns:
        The rest, as JPEG if the picture was one and else as PNG; the same file if nothing goes.

    Raises:
        UnshowableError: It cannot be cut.
    """
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=_CUT) as image:
            warnings.simplefilter("ignore")
            left, top, right, bottom = _corners(image.size, box)
            if (left, top, right, bottom) == (0, 0, *image.size):
                return data
            rest = image.crop((left, top, right, bottom))
            file = io.BytesIO()
            if image.format == "JPEG":
                kept = {"exif": image.getexif(), "icc_profile": image.info.get("icc_profile")}
                rest.save(file, "JPEG", quality=95, subsampling=0, **kept)
            else:
                rest.save(file, "PNG")
    except DAMAGE:
        raise UnshowableError(_name(data)) from None
    return file.getvalue()


def _corners(
    size: tuple[int, int], box: tuple[float, float, float, float]
) -> tuple[int, int, int, int]:
    """Give the pixels of the rest's corners; at least one pixel is left."""
    wide, high = size
    left, top, right, bottom = (min(max(share, 0.0), 1.0) for share in box)
    x, y = min(round(left * wide), wide - 1), min(round(top * high), high - 1)
    return x, y, max(wide - round(right * wide), x + 1), max(high - round(bottom * high), y + 1)


def _name(data: bytes) -> str:
    return next((name for start, name in _NAMES if data.startswith(start)), "")
