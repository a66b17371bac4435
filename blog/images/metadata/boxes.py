"""AVIF, HEIC and MP4 (ISO 14496-12): boxes in boxes; nothing may move, only be emptied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.images.metadata import exif, xmp
from blog.images.metadata.kinds import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOLDERS = frozenset({b"moov", b"trak", b"udta"})
_EMPTY_EXIF = bytes(4) + b"MM\x00*\x00\x00\x00\x08" + bytes(6)


@dataclass(frozen=True, slots=True)
class _Box:
    """A box: its kind, where it begins, where its content begins, and its end."""

    kind: bytes
    start: int
    inside: int
    end: int


@dataclass(frozen=True, slots=True)
class _Item:
    """A block of metadata in a picture: "Exif" or "XMP", and the stretches it lies in."""

    kind: str
    stretches: tuple[tuple[int, int], ...]

    def read(self, data: bytes) -> bytes:
        """Give what it holds."""
        return b"".join(data[start:end] for start, end in self.stretches)


def is_boxes(data: bytes) -> bool:
    """Say whether the file is of this family."""
    return data[4:8] == b"ftyp"


def find(data: bytes) -> set[str]:
    """Say what the file tells besides its picture."""
    found: set[str] = set()
    for item in _items(data):
        held = item.read(data)
        if item.kind == "Exif":
            found |= exif.metadata_in_exif(held[4 + int.from_bytes(held[:4]) :])
        else:
            found |= xmp.metadata_in_xmp(held)
    for box in _film_notes(data, 0, len(data)):
        inside = data[box.start : box.end]
        if b"\xa9xyz" in inside or b"loci" in inside or b"location.ISO6709" in inside:
            found.add(PLACE)
    return found


def strip(data: bytes) -> bytes:
    """Empty the blocks of metadata where they lie; every other byte keeps its place."""
    emptied = bytearray(data)
    for item in _items(data):
        fill = _EMPTY_EXIF if item.kind == "Exif" else b""
        for start, end in item.stretches:
            blank = b"\x00" if item.kind == "Exif" else b" "
            emptied[start:end] = (fill + blank * (end - start))[: end - start]
            fill = b""
    for box in _film_notes(data, 0, len(data)):
        emptied[box.start + 4 : box.start + 8] = b"free"
        emptied[box.inside : box.end] = bytes(box.end - box.inside)
    return bytes(emptied)


def _boxes(data: bytes, start: int, end: int) -> Iterator[_Box]:
    while start + 8 <= end:
        size, inside = int.from_bytes(data[start : start + 4]), start + 8
        if size == 1:
            size, inside = int.from_bytes(data[start + 8 : start + 16]), start + 16
        stop = start + size if size else end
        if stop < inside or stop > end:
            return
        yield _Box(data[start + 4 : start + 8], start, inside, stop)
        start = stop


def _film_notes(data: bytes, start: int, end: int) -> Iterator[_Box]:
    """Give the boxes in which cameras write about a film."""
    for box in _boxes(data, start, end):
        if box.kind in (b"udta", b"meta") and start:
            yield box
        elif box.kind in _HOLDERS:
            yield from _film_notes(data, box.inside, box.end)


def _items(data: bytes) -> Iterator[_Item]:
    """Give the blocks of metadata in a picture."""
    for meta in _boxes(data, 0, len(data)):
        if meta.kind == b"meta":
            parts = {box.kind: box for box in _boxes(data, meta.inside + 4, meta.end)}
            if b"iinf" in parts and b"iloc" in parts:
                kinds = dict(_kinds(data, parts[b"iinf"]))
                base = parts[b"idat"].inside if b"idat" in parts else 0
                for number, stretches in _places(data, parts[b"iloc"], base):
                    if number in kinds:
                        yield _Item(kinds[number], stretches)


def _kinds(data: bytes, box: _Box) -> Iterator[tuple[int, str]]:
    """Give the numbers of the items that are metadata."""
    wide = data[box.inside] > 0
    for entry in _boxes(data, box.inside + (8 if wide else 6), box.end):
        version, place = data[entry.inside], entry.inside + 4
        size = 4 if version > 2 else 2
        number = int.from_bytes(data[place : place + size])
        kind = data[place + size + 2 : place + size + 6]
        if kind == b"Exif":
            yield number, "Exif"
        elif kind == b"mime" and b"rdf+xml" in data[place : entry.end]:
            yield number, "XMP"


def _places(
    data: bytes, box: _Box, base: int
) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    """Give each item's number and the stretches of the file it lies in."""
    version, place = data[box.inside], box.inside + 4
    offset_size, length_size = data[place] >> 4, data[place] & 15
    base_size, index_size = data[place + 1] >> 4, data[place + 1] & 15 if version else 0
    wide = 4 if version > 1 else 2
    place += 2

    def take(size: int) -> int:
        nonlocal place
        place += size
        return int.from_bytes(data[place - size : place])

    for _ in range(take(wide)):
        number = take(wide)
        in_idat = bool(version) and take(2) & 15 == 1
        take(2)
        start = take(base_size) + (base if in_idat else 0)
        stretches = []
        for _ in range(take(2)):
            take(index_size)
            begin = start + take(offset_size)
            stretches.append((begin, begin + take(length_size)))
        yield number, tuple(stretches)
