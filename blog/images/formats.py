"""Which files are images, told by their names."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImageFormat:
    """
    A format for raster images.

    Attributes:
        name: What Pillow calls it.
        suffix: How the names of our files in it end.
        mime: Its media type.
    """

    name: str
    suffix: str
    mime: str


AVIF = ImageFormat("AVIF", ".avif", "image/avif")
GIF = ImageFormat("GIF", ".gif", "image/gif")
JPEG = ImageFormat("JPEG", ".jpg", "image/jpeg")
PNG = ImageFormat("PNG", ".png", "image/png")
WEBP = ImageFormat("WEBP", ".webp", "image/webp")

_BY_SUFFIX = {
    ".apng": PNG,
    ".avif": AVIF,
    ".gif": GIF,
    ".jfif": JPEG,
    ".jpe": JPEG,
    ".jpeg": JPEG,
    ".jpg": JPEG,
    ".png": PNG,
    ".webp": WEBP,
}
_DRAWING = ".svg"
# Images that browsers cannot show, and that tell more than the director means to publish.
_UNSUITABLE = frozenset(
    {
        *(".ai", ".arw", ".bmp", ".cr2", ".cr3", ".dng", ".emf", ".eps", ".heic", ".heif"),
        *(".indd", ".j2k", ".jp2", ".jxl", ".jxr", ".nef", ".orf", ".psd", ".raf", ".raw"),
        *(".rw2", ".svgz", ".tga", ".tif", ".tiff", ".wdp", ".wmf", ".xcf"),
    }
)


def suffix_of(path: str) -> str:
    """Give the end of a file's name, in lower case: ``.jpg``."""
    return posixpath.splitext(path)[1].lower()


def format_of(path: str) -> ImageFormat | None:
    """Give the format that a raster image's name promises; None for any other file."""
    return _BY_SUFFIX.get(suffix_of(path))


def is_drawing(path: str) -> bool:
    """Say whether the file is an SVG, which is sharp in every size."""
    return suffix_of(path) == _DRAWING


def is_unsuitable(path: str) -> bool:
    """Say whether the file is an image that no page can show."""
    return suffix_of(path) in _UNSUITABLE


def is_image(path: str) -> bool:
    """Say whether the file is an image of any kind, suitable or not."""
    return format_of(path) is not None or is_drawing(path) or is_unsuitable(path)
