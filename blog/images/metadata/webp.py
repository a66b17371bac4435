"""WebP (RFC 9649): a RIFF file with chunks for EXIF and XMP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.images.metadata import exif, jpeg, xmp
from blog.images.metadata.kinds import PICTURE

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEEDED = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_HAS_EXIF, _HAS_XMP = 0x08, 0x04


def is_webp(data: bytes) -> bool:
    """Say whether the file is a WebP."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def find(data: bytes) -> set[str]:
    """Say what a WebP tells besides its picture."""
    found: set[str] = set()
    for kind, held in _chunks(data):
        if kind == b"EXIF":
            found |= exif.metadata_in_exif(held)
        elif kind == b"XMP ":
            found |= xmp.metadata_in_xmp(held)
    tail = data[_end(data) :]
    return found | ({PICTURE} if jpeg.START in tail or b"ftyp" in tail else set())


def strip(data: bytes) -> bytes:
    """Leave out every chunk that does not change what the picture looks like."""
    chunks = list(_chunks(data))
    way = next((exif.orientation(held) for kind, held in chunks if kind == b"EXIF"), 1)
    kept = [(kind, held) for kind, held in chunks if kind in _NEEDED]
    if way != 1:
        kept.append((b"EXIF", exif.only_orientation(way)))
    written = b"".join(_chunk(kind, _marked(kind, held, way != 1)) for kind, held in kept)
    return b"RIFF" + (len(written) + 4).to_bytes(4, "little") + b"WEBP" + written


def _marked(kind: bytes, held: bytes, has_exif: bool) -> bytes:
    """Let the head say which of the optional chunks there are."""
    if kind != b"VP8X" or not held:
        return held
    flags = held[0] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if has_exif else 0)
    return bytes([flags]) + held[1:]


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 12
    while place + 8 <= _end(data):
        kind = data[place : place + 4]
        size = int.from_bytes(data[place + 4 : place + 8], "little")
        yield kind, data[place + 8 : place + 8 + size]
        place += 8 + size + size % 2


def _end(data: bytes) -> int:
    """Give the place behind the picture, as the file's head tells it."""
    return 8 + int.from_bytes(data[4:8], "little")


def _chunk(kind: bytes, held: bytes) -> bytes:
    return kind + len(held).to_bytes(4, "little") + held + bytes(len(held) % 2)
