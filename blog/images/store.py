"""Rendered images in the cache: packed to bytes, unpacked, and named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from blog.files import digest
from blog.images.formats import AVIF, GIF, JPEG, PNG, WEBP
from blog.images.model import ImageVariant, RenderedImage

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMESPACE = "pictures"
"""Of our entries in the cache."""

_FORMATS = {image_format.suffix: image_format for image_format in (AVIF, GIF, JPEG, PNG, WEBP)}


def key_of(data: bytes, options: Iterable[object]) -> str:
    """
    Name what is made of a file: the same file and options, the same key.

    Args:
        data: The file.
        options: Whatever else shapes the result.
    """
    return digest(f"{[*options]}\n".encode() + data)


def pack(rendered: RenderedImage) -> bytes:
    """Write an image in all its variants: one line that describes them, then their bytes."""
    variants = [
        [variant.role, variant.format.suffix, variant.width, len(data)]
        for variant, data in rendered.variants.items()
    ]
    line = json.dumps([rendered.width, rendered.height, variants])
    return b"\n".join([line.encode(), b"".join(rendered.variants.values())])


def unpack(packed: bytes) -> RenderedImage:
    """Read what :func:`pack` wrote, whole: the cache vouches for that."""
    line, _, held = packed.partition(b"\n")
    width, height, described = json.loads(line)
    variants, start = {}, 0
    for role, suffix, pixels, size in described:
        variants[ImageVariant(role, _FORMATS[suffix], pixels)] = held[start : start + size]
        start += size
    return RenderedImage(width, height, variants)
