"""JPEG (ITU-T T.81): segments before the picture, and what phones hang on behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from blog.images.metadata import exif, iptc, xmp
from blog.images.metadata.kinds import DEVICE, PERSON, PICTURE, PLACE, metadata_in_words

START = b"\xff\xd8\xff"
_SOS, _EOI, _COM = 0xDA, 0xD9, 0xFE
_APP0, _APP1, _APP2, _APP3, _APP13, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xE3, 0xED, 0xEE, 0xEF
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
# The next marker within coded pixels, where FF is followed by 00 or a restart mark.
_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])")
_EXIF, _XMP = b"Exif\x00\x00", b"http://ns.adobe.com/x"
_TIFF = re.compile(rb"II\*\x00|MM\x00\*")
_MAKERS = {
    DEVICE: re.compile(rb"\b(?:camera|serial)\s?#?=\s*\w", re.IGNORECASE),
    PERSON: re.compile(rb"c2pa.*\b(?:author|creator)\b", re.IGNORECASE | re.DOTALL),
    PLACE: re.compile(rb"exif:GPS(?!Version)"),
}
_JFIF, _COLOURS = b"JFIF\x00", b"ICC_PROFILE\x00"


@dataclass(frozen=True, slots=True)
class _Parts:
    """
    A JPEG taken apart.

    Attributes:
        head: Each segment before the picture: its marker and what it holds.
        body: From the picture's first scan to its end.
        tail: What lies behind the end.
    """

    head: tuple[tuple[int, bytes], ...]
    body: bytes
    tail: bytes


def find(data: bytes) -> set[str]:
    """Say what a JPEG tells besides its picture."""
    parts = _split(data)
    found: set[str] = set()
    for marker, held in parts.head:
        if marker == _APP1 and held.startswith(_EXIF):
            found |= exif.metadata_in_exif(held)
        elif marker == _APP1 and held.startswith(_XMP):
            found |= xmp.metadata_in_xmp(held)
        elif marker == _APP13 and held.startswith(iptc.MARK):
            found |= iptc.metadata_in_resources(held)
        elif marker == _APP0 and (held[:5] != _JFIF or any(held[12:14])):
            found.add(PICTURE)
        elif marker == _COM:
            found |= metadata_in_words("comment", held.decode("utf-8", "replace"))
        elif _APP3 <= marker <= _APP15 and marker != _APP14:
            found |= _metadata_of_maker(held)
    if START in parts.tail or b"ftyp" in parts.tail:
        found.add(PICTURE)
    return found


def _metadata_of_maker(held: bytes) -> set[str]:
    """Say what a segment tells that only its camera's or program's maker understands."""
    place = _TIFF.search(held, 0, 64)
    found = exif.metadata_in_exif(held[place.start() :]) if place else set()
    for metadata, pattern in _MAKERS.items():
        found |= {metadata} if pattern.search(held) else set()
    return found


def notes(data: bytes) -> list[bytes]:
    """Give what is not the picture: comments, what programs wrote, and what lies behind."""
    parts = _split(data)
    return [*(held for marker, held in parts.head if not _is_needed(marker, held)), parts.tail]


def strip(data: bytes) -> bytes:
    """Leave out every segment that does not change what the picture looks like."""
    parts = _split(data)
    kept = [(marker, held) for marker, held in parts.head if _is_needed(marker, held)]
    way = next((exif.orientation(h) for m, h in parts.head if m == _APP1 and h[:6] == _EXIF), 1)
    if way != 1:
        place = 1 if kept and kept[0][0] == _APP0 else 0
        kept.insert(place, (_APP1, _EXIF + exif.only_orientation(way)))
    return b"\xff\xd8" + b"".join(_segment(*each) for each in kept) + parts.body


def _is_needed(marker: int, held: bytes) -> bool:
    """Keep tables, the file's own mark, the colours and Adobe's note on how they are coded."""
    if marker == _APP0:
        return held.startswith(_JFIF)
    if marker == _APP2:
        return held.startswith(_COLOURS)
    return marker == _APP14 or not (_APP0 <= marker <= _APP15 or marker == _COM)


def _segment(marker: int, held: bytes) -> bytes:
    if marker == _APP0:
        held = held[:12] + b"\x00\x00"  # without its thumbnail
    if marker in _ALONE:
        return bytes([0xFF, marker])
    return bytes([0xFF, marker]) + (len(held) + 2).to_bytes(2) + held


def _split(data: bytes) -> _Parts:
    """
    Take a JPEG apart.

    Raises:
        ValueError: It ends too early, or has something else where a segment should begin.
    """
    head: list[tuple[int, bytes]] = []
    place = 2
    while data[place : place + 1] == b"\xff":
        marker = data[place + 1]
        if marker == _SOS:
            end = _end(data, place)
            return _Parts(tuple(head), data[place:end], data[end:])
        if marker == 0xFF:
            place += 1
        elif marker in _ALONE:
            head.append((marker, b""))
            place += 2
        else:
            size = int.from_bytes(data[place + 2 : place + 4])
            head.append((marker, data[place + 4 : place + 2 + size]))
            place += 2 + max(size, 2)
    raise ValueError("no scan")


def _end(data: bytes, place: int) -> int:
    """Give the place just behind the end mark; that of the file when there is none."""
    while match := _MARKER.search(data, place):
        marker = match[1][0]
        if marker == _EOI:
            return match.end()
        place = match.end() + int.from_bytes(data[match.end() : match.end() + 2])
    return len(data)
