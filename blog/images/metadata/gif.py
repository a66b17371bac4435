"""GIF 89a: extensions for comments and XMP between the frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.images.metadata import iptc, jpeg, xmp
from blog.images.metadata.kinds import PICTURE, metadata_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

START = (b"GIF87a", b"GIF89a")
_EXTENSION, _FRAME = 0x21, 0x2C
_COMMENT, _APPLICATION = 0xFE, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")


def find(data: bytes) -> set[str]:
    """Say what a GIF tells besides its picture."""
    found: set[str] = set()
    end = 0
    for kind, block in _blocks(data):
        if kind == _COMMENT:
            found |= metadata_in_words("comment", block.decode("latin-1"))
        elif kind == _APPLICATION and b"XMP" in block[:16]:
            found |= xmp.metadata_in_xmp(block)
        elif kind == _APPLICATION and b"8BIM" in block[:16]:
            found |= iptc.metadata_in_resources(block[14:])
        end += len(block)
    return found | ({PICTURE} if jpeg.START in data[end:] else set())


def strip(data: bytes) -> bytes:
    """Leave out comments, and what programs have added for themselves."""
    return b"".join(block for kind, block in _blocks(data) if _is_needed(kind, block))


def _is_needed(kind: int, block: bytes) -> bool:
    if kind == _APPLICATION:
        return block[3:14] in _LOOPS
    return kind != _COMMENT


def _blocks(data: bytes) -> Iterator[tuple[int, bytes]]:
    """
    Give each block and its kind: an extension's label, or 0 for all else.

    Raises:
        IndexError: The file ends too early.
    """
    place = 13 + _table(data[10])
    yield 0, data[:place]
    while place < len(data):
        begin, kind = place, data[place]
        if kind == _EXTENSION:
            place = _past(data, place + 2)
            yield data[begin + 1], data[begin:place]
        elif kind == _FRAME:
            place = _past(data, place + 11 + _table(data[place + 9]))
            yield 0, data[begin:place]
        else:
            yield 0, data[place : place + 1]
            return


def _table(flags: int) -> int:
    """Give the size of a colour table, which the flags announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _past(data: bytes, place: int) -> int:
    """Give the place behind a row of sub-blocks."""
    while data[place]:
        place += data[place] + 1
    return place + 1
