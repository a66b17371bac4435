"""
SVG: what drawing programs write about the drawer, her files, and the photos inside.

What is published is built anew (blog.images.svg.clean).  The director's own file is not: it
loses what tells of her, and keeps every other byte, which no XML writer would grant.  The file
is therefore searched as text here, and :func:`is_same_drawing` asks the cleaner whether it still
shows the same.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from typing import TYPE_CHECKING

from blog.files import digest
from blog.images.messages import ImageError
from blog.images.metadata import xmp
from blog.images.metadata.kinds import OWN_PATH, PERSON
from blog.images.svg.clean import clean_drawing
from blog.images.svg.elements import EMBEDDED_PHOTO, METADATA, OWN_FILES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OPENING = re.compile(rf"(?<![ \t])[ \t]*<(?:\w+:)?{METADATA}\b[^<>]*>".encode())
_CLOSING = re.compile(rf"</(?:\w+:)?{METADATA}\s*>".encode())
_CREATOR = re.compile(
    rb"<(?:dc:creator|dc:rights|dc:publisher|dc:contributor)\b[^<>]*>\s*(?:<[^/][^<>]*>\s*)*[^<\s]"
)
# Names of files on the drawer's own computer often hold the drawer's name.
_OWN_FILES = re.compile(
    rf"\s(?:{'|'.join(sorted(OWN_FILES))})\s*=\s*(?:\"[^\"]*\"|'[^']*')".encode()
)
# A comment, which may have no end, or a link to a picture that only the drawer's computer has.
_NOTES = re.compile(
    rb"<!--.*?(?:-->|\Z)|\s(?:xlink:)?href\s*=\s*[\"']file:[^\"']*[\"']", re.DOTALL
)
_HEAD = 100_000  # so far into the file the drawing begins
_PATH = re.compile(rb"[:/\\]")
_EMBEDDED = re.compile(rf"({EMBEDDED_PHOTO})([A-Za-z0-9+/=\s]+)".encode())


def is_drawing(data: bytes) -> bool:
    """Say whether the file is an SVG."""
    return b"<svg" in _utf8(data)[:_HEAD].lower()


def find(data: bytes, find_in_photo: Callable[[bytes], set[str]]) -> set[str]:
    """
    Say what an SVG tells besides its picture.

    Args:
        data: The file.
        find_in_photo: Says the same of a photo inside it.
    """
    data = _utf8(data)
    found: set[str] = set()
    blocks = [data[start:end] for start, end in _blocks(data)]
    for block in blocks:
        found |= xmp.metadata_in_xmp(block)
    if any(OWN_PATH.search(note[0].decode("utf-8", "replace")) for note in _NOTES.finditer(data)):
        found.add(PERSON)
    if any(_CREATOR.search(block) for block in blocks):
        found.add(PERSON)
    for name in _OWN_FILES.finditer(data):
        if _PATH.search(name[0].partition(b"=")[2]):
            found.add(PERSON)
    for photo in _EMBEDDED.finditer(data):
        found |= find_in_photo(_decoded(photo[2]))
    return found


def strip(data: bytes, strip_photo: Callable[[bytes], bytes]) -> bytes:
    """
    Leave out what is not drawn.

    Args:
        data: The file.
        strip_photo: Does the same to a photo inside it.

    Raises:
        ValueError: It is not written in UTF-8 or the like.
    """

    def write(photo: re.Match[bytes]) -> bytes:
        old = _decoded(photo[2])
        new = strip_photo(old)
        return photo[0] if new == old else photo[1] + base64.b64encode(new)

    if _utf8(data) != data:
        raise ValueError("two bytes a sign")
    drawn = _NOTES.sub(_without_path, _without_blocks(data))
    return _EMBEDDED.sub(write, _OWN_FILES.sub(b"", drawn))


def _blocks(data: bytes) -> Iterator[tuple[int, int]]:
    """Give where each block of metadata begins, with its indent, and ends, with its line feed."""
    end = 0
    while opening := _OPENING.search(data, end):
        end = opening.end()
        if not opening[0].endswith(b"/>"):
            closing = _CLOSING.search(data, end)
            if closing is None:
                return
            end = closing.end()
        end += data[end : end + 1] == b"\n"
        yield opening.start(), end


def _without_blocks(data: bytes) -> bytes:
    kept, done = [], 0
    for start, end in _blocks(data):
        kept.append(data[done:start])
        done = end
    return b"".join([*kept, data[done:]])


def is_same_drawing(one: bytes, other: bytes, strip_photo: Callable[[bytes], bytes]) -> bool:
    """
    Say whether two SVGs are published as the same drawing.

    Args:
        one: A file.
        other: Another.  If *one* is no drawing that can be published, nothing is asked of it.
        strip_photo: Removes the metadata from a photo inside one of them.
    """

    def published(data: bytes) -> bytes:
        return clean_drawing(
            data, default_width=1, embed=lambda photo: digest(strip_photo(photo))
        ).data

    try:
        drawn = published(one)
    except ImageError:
        return True
    try:
        return published(other) == drawn
    except ImageError:
        return False


def _without_path(note: re.Match[bytes]) -> bytes:
    return b"" if OWN_PATH.search(note[0].decode("utf-8", "replace")) else note[0]


def _utf8(data: bytes) -> bytes:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace").encode()
    return data


def _decoded(text: bytes) -> bytes:
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError):
        return b""
