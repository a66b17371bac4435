"""PNG (ISO 15948): chunks, of which only some change what the picture looks like."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from blog.images.metadata import exif, iptc, xmp
from blog.images.metadata.kinds import PICTURE, metadata_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

START = b"\x89PNG\r\n\x1a\n"
_NEEDED = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT cICP mDCV cLLI "
    b"acTL fcTL fdAT".split()
)
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_LARGEST = 10_000_000  # of a text, unpacked
_RAW = re.compile(r"raw profile type (\w+)", re.IGNORECASE)


def find(data: bytes) -> set[str]:
    """Say what a PNG tells besides its picture."""
    found: set[str] = set()
    end = len(START)
    for kind, held, behind in _chunks(data):
        end = behind
        if kind == b"eXIf":
            found |= exif.metadata_in_exif(held)
        elif kind == b"zxIf":  # of an older draft: packed, behind its length
            found |= exif.metadata_in_exif(zlib.decompressobj().decompress(held[5:], _LARGEST))
        elif kind in _TEXTS:
            found |= _metadata_in_text(*_text(kind, held))
    if len(data) - end > 64:
        found.add(PICTURE)
    return found


def notes(data: bytes) -> list[bytes]:
    """Give what is not the picture: texts, unpacked, other chunks, and what lies behind."""
    chunks = [chunk for chunk in _chunks(data) if chunk[0] not in _NEEDED or chunk[0] == b"IEND"]
    texts = [_text(kind, held)[1] if kind in _TEXTS else held for kind, held, _ in chunks]
    return [*texts, data[chunks[-1][2] :]]


def strip(data: bytes) -> bytes:
    """Leave out every chunk that does not change what the picture looks like."""
    chunks = [(kind, held) for kind, held, _ in _chunks(data)]
    written = [_chunk(kind, held) for kind, held in chunks if kind in _NEEDED]
    way = next((way for kind, held in chunks if (way := _way(kind, held)) != 1), 1)
    if way != 1:
        written.insert(1, _chunk(b"eXIf", exif.only_orientation(way)))
    return START + b"".join(written)


def _way(kind: bytes, held: bytes) -> int:
    """Say which way up the picture is meant to be seen, if this chunk tells."""
    if kind == b"eXIf":
        return exif.orientation(held)
    keyword, text = _text(kind, held) if kind in _TEXTS else ("", b"")
    raw = _RAW.match(keyword)
    return exif.orientation(_profile(text)) if raw and raw[1].lower() == "exif" else 1


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """
    Give each chunk's kind, what it holds, and the place behind it.

    Raises:
        ValueError: The file ends too early.
    """
    place, kind = len(START), b""
    while kind != b"IEND":
        size, kind = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        end = place + 12 + size
        if len(kind) < 4 or end > len(data):
            raise ValueError("cut off")
        yield kind, data[place + 8 : end - 4], end
        place = end


def _chunk(kind: bytes, held: bytes) -> bytes:
    return len(held).to_bytes(4) + kind + held + zlib.crc32(kind + held).to_bytes(4)


def _text(kind: bytes, held: bytes) -> tuple[str, bytes]:
    """Give a text chunk's keyword and its text, unpacked."""
    keyword, _, rest = held.partition(b"\x00")
    packed = kind == b"zTXt"
    if kind == b"iTXt":
        packed, rest = rest[:1] == b"\x01", rest[2:]
        rest = rest.split(b"\x00", 2)[-1]
    elif packed:
        rest = rest[1:]
    if packed:
        rest = zlib.decompressobj().decompress(rest, _LARGEST)
    return keyword.decode("latin-1"), rest


def _metadata_in_text(keyword: str, text: bytes) -> set[str]:
    raw = _RAW.match(keyword)
    if raw:
        return _metadata_in_profile(raw[1].lower(), text)
    if "xmp" in keyword.lower():
        return xmp.metadata_in_xmp(text)
    return metadata_in_words(keyword, _decoded(text))


def _decoded(text: bytes) -> str:
    """Read UTF-8, as iTXt has it, or Latin-1, as the two others should."""
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")


def _metadata_in_profile(name: str, text: bytes) -> set[str]:
    block = _profile(text)
    if name in ("iptc", "8bim"):
        return iptc.metadata_in_resources(block) | iptc.metadata_in_iim(block)
    return xmp.metadata_in_xmp(block) | exif.metadata_in_exif(block)


def _profile(text: bytes) -> bytes:
    """Read what ImageMagick writes: a name, a length, and a block in hexadecimal digits."""
    lines = text.strip().split(b"\n")
    return bytes.fromhex(b"".join(lines[2:]).decode("ascii", "ignore"))
