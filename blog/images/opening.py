"""Open a raster image that may be anything, broken or enormous: its header, not its pixels."""

from __future__ import annotations

import io
import struct
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PIL import (
    AvifImagePlugin,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

from blog.images.messages import ImageError, broken, disguised, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

# Only these decoders ever see a file.
_DECODERS = (
    AvifImagePlugin.AvifImageFile,
    GifImagePlugin.GifImageFile,
    JpegImagePlugin.JpegImageFile,
    PngImagePlugin.PngImageFile,
    WebPImagePlugin.WebPImageFile,
)
_FORMATS = tuple(decoder.format for decoder in _DECODERS)
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1")
_TWO_IN_ONE = "MPO"  # a phone's JPEG with a second image behind the first
# What Pillow's decoders raise when a file is damaged (found by damaging files).
PILLOW_ERRORS = (
    OSError,
    SyntaxError,
    ValueError,
    IndexError,
    EOFError,
    RuntimeError,
    struct.error,
)
MAX_PIXELS = 89_000_000  # just below the size at which Pillow warns of a bomb


@contextmanager
def translate_pillow_errors() -> Iterator[None]:
    """
    Report what Pillow raises for a broken or enormous file as an error of ours.

    Raises:
        ImageError: In its place.
    """
    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
        raise too_large() from None
    except ImageError:
        raise
    except PILLOW_ERRORS:
        raise broken() from None


@contextmanager
def refuse_decompression_bombs() -> Iterator[None]:
    """Turn Pillow's warning of an enormous image into an error, in all threads."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        # About damaged parts that are thrown away anyway, such as EXIF.
        warnings.simplefilter("ignore", UserWarning)
        yield


def open_image(data: bytes) -> Image.Image:
    """
    Read an image's header.  Its pixels are not decoded yet.

    Raises:
        ImageError: It is in no format we know, or has too many pixels in all its frames.
    """
    if _is_heic(data):
        raise disguised()
    with translate_pillow_errors():
        image = Image.open(io.BytesIO(data), formats=_FORMATS)
        frames = getattr(image, "n_frames", 1) if is_animation(image) else 1
        pixels = image.width * image.height * frames
    if pixels > MAX_PIXELS:
        raise too_large(pixels)
    return image


def _is_heic(data: bytes) -> bool:
    """Tell a telephone's format by its first box, whose brands AVIF shares in part."""
    kinds = data[8:64].partition(b"meta")[0]
    return data[4:8] == b"ftyp" and b"avif" not in kinds and any(b in kinds for b in _HEIC)


def is_animation(image: Image.Image) -> bool:
    """Say whether an image has several frames to be shown one after the other."""
    return image.format != _TWO_IN_ONE and bool(getattr(image, "is_animated", False))
