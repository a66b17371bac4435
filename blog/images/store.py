"""Rendered images and clean drawings in the cache: packed to bytes, unpacked, and named."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import tinycss2
from lxml import etree
from PIL import __version__ as pillow_version

from blog.cache import Cache
from blog.files import digest
from blog.images.formats import AVIF, GIF, JPEG, PNG, WEBP
from blog.images.model import ImageDescription, ImageVariant, RenderedImage
from blog.images.svg.clean import Drawing
from blog.program import version_of_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.images.settings import PicturesSettings

_PICTURES, _DESCRIPTIONS, _DRAWINGS = "pictures", "picture descriptions", "drawings"
_FORMATS = {image_format.suffix: image_format for image_format in (AVIF, GIF, JPEG, PNG, WEBP)}


@dataclass(frozen=True, slots=True)
class ImageStore:
    """
    What former builds made of image files.

    Attributes:
        cache: Where it is kept.
    """

    cache: Cache

    @classmethod
    def of(cls, settings: PicturesSettings, *, fresh: bool = False) -> ImageStore:
        """Open the store; a fresh one gives nothing that is there, and keeps what is put."""
        return cls(Cache(settings.cache, version=store_version(), fresh=fresh))

    def describe(self, key: str) -> ImageDescription | None:
        """Say what was made of a file; None if nothing was.  It stays as if it had been got."""
        described = self.cache.get(_DESCRIPTIONS, key)
        if described is None:
            return None
        self.cache.renew(_PICTURES, key)
        return read_description(described)

    def image(self, key: str) -> RenderedImage | None:
        """Give what was made of a file, with its bytes."""
        packed = self.cache.get(_PICTURES, key)
        return unpack(packed) if packed else None

    def keep_image(self, key: str, image: RenderedImage) -> None:
        """Keep what was made of a file."""
        self.cache.put(_PICTURES, key, pack(image))
        self.cache.put(_DESCRIPTIONS, key, description(image))

    def drawing(self, key: str) -> Drawing | None:
        """Give the clean drawing that was made of a file."""
        packed = self.cache.get(_DRAWINGS, key)
        if packed is None:
            return None
        line, _, data = packed.partition(b"\n")
        width, height, removed = json.loads(line)
        return Drawing(data, width, height, tuple(removed))

    def keep_drawing(self, key: str, drawing: Drawing) -> None:
        """Keep the clean drawing that was made of a file."""
        line = json.dumps([drawing.width, drawing.height, drawing.removed])
        self.cache.put(_DRAWINGS, key, line.encode() + b"\n" + drawing.data)


@cache
def store_version() -> str:
    """Name all that images depend on besides their files: another part of the program is none."""
    libraries = f"Pillow {pillow_version}, lxml {etree.__version__}, tinycss2 {tinycss2.VERSION}"
    return f"pictures {version_of_folder(Path(__file__).parent)}, {libraries}"


def key_of(source: str, options: Iterable[object]) -> str:
    """
    Name what is made of a file: the same file and options, the same key.

    Args:
        source: The digest of the file.
        options: Whatever else shapes the result.
    """
    return digest(f"{[*options]}\n{source}".encode())


def pack(rendered: RenderedImage) -> bytes:
    """Write an image in all its variants: one line that describes them, then their bytes."""
    return b"\n".join([description(rendered), b"".join(rendered.variants.values())])


def unpack(packed: bytes) -> RenderedImage:
    """Read what :func:`pack` wrote, whole: the cache vouches for that."""
    line, _, held = packed.partition(b"\n")
    width, height, described = json.loads(line)
    variants, start = {}, 0
    for role, suffix, pixels, size in described:
        variants[ImageVariant(role, _FORMATS[suffix], pixels)] = held[start : start + size]
        start += size
    return RenderedImage(width, height, variants)


def description(rendered: RenderedImage) -> bytes:
    """Write what is known of an image without its bytes."""
    variants = [
        [variant.role, variant.format.suffix, variant.width, len(data)]
        for variant, data in rendered.variants.items()
    ]
    return json.dumps([rendered.width, rendered.height, variants]).encode()


def read_description(line: bytes) -> ImageDescription:
    """Read what :func:`description` wrote."""
    width, height, described = json.loads(line)
    variants = (ImageVariant(role, _FORMATS[suffix], wide) for role, suffix, wide, _ in described)
    return ImageDescription(width, height, tuple(variants))
