"""Images as entries of the cache: packed to bytes, unpacked, and named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from blog.files import digest
from blog.images.model import SUFFIXES, ImageVariant, Rendered

if TYPE_CHECKING:
    from collections.abc import Iterable


def key_of(data: bytes, options: Iterable[object]) -> str:
    """
    Name what is made of a file: the same file and options, the same key.

    Args:
        data: The file.
        options: Whatever else shapes the result.
    """
    return digest(f"{[*options]}\n".encode() + data)


def pack(rendered: Rendered) -> bytes:
    """Write an image in all its variants: one line that describes them, then their bytes."""
    variants = [
        [variant.role, variant.kind.suffix, variant.width, len(data)]
        for variant, data in rendered.files.items()
    ]
    line = json.dumps([rendered.width, rendered.height, variants])
    return b"\n".join([line.encode(), b"".join(rendered.files.values())])


def unpack(packed: bytes) -> Rendered:
    """Read what :func:`pack` wrote, whole: the cache vouches for that."""
    line, _, held = packed.partition(b"\n")
    width, height, variants = json.loads(line)
    files, start = {}, 0
    for role, suffix, pixels, size in variants:
        files[ImageVariant(role, SUFFIXES[suffix], pixels)] = held[start : start + size]
        start += size
    return Rendered(width, height, files)
