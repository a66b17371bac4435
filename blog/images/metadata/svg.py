"""SVG: what drawing programs write about the drawer, her files, and the photos inside."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from typing import TYPE_CHECKING

from blog.images.metadata import xmp
from blog.images.metadata.kinds import OWN_PATH, PERSON

if TYPE_CHECKING:
    from collections.abc import Callable

_METADATA = re.compile(rb"[ \t]*<(?:\w+:)?metadata\b[^<>]*(?:/>|>.*?</(?:\w+:)?metadata\s*>)\n?",
                       re.DOTALL)  # fmt: skip
_CREATOR = re.compile(
    rb"<(?:dc:creator|dc:rights|dc:publisher|dc:contributor)\b[^<>]*>\s*(?:<[^/][^<>]*>\s*)*[^<\s]"
)
# Names of files on the drawer's own computer often hold the drawer's name.
_OWN_FILES = re.compile(
    rb"\s(?:sodipodi:absref|sodipodi:docbase|sodipodi:docname|inkscape:export-filename)"
    rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')"
)
# A comment, or a link to a picture that only the drawer's computer has.
_NOTES = re.compile(rb"<!--.*?-->|\s(?:xlink:)?href\s*=\s*[\"']file:[^\"']*[\"']", re.DOTALL)
_HEAD = 100_000  # so far into the file the drawing begins
_PATH = re.compile(rb"[:/\\]")
_INSIDE = re.compile(rb"(data:image/(?:png|jpe?g|gif|webp|avif);base64,)([A-Za-z0-9+/=\s]+)")


def is_drawing(data: bytes) -> bool:
    """Say whether the file is an SVG."""
    return b"<svg" in _utf8(data)[:_HEAD].lower()


def find(data: bytes, look: Callable[[bytes], set[str]]) -> set[str]:
    """
    Say what an SVG tells besides its picture.

    Args:
        data: The file.
        look: Says the same of a photo inside it.
    """
    data = _utf8(data)
    found: set[str] = set()
    for block in _METADATA.finditer(data):
        found |= xmp.metadata_in_xmp(block[0])
    if any(OWN_PATH.search(note[0].decode("utf-8", "replace")) for note in _NOTES.finditer(data)):
        found.add(PERSON)
    if any(_CREATOR.search(block[0]) for block in _METADATA.finditer(data)):
        found.add(PERSON)
    for name in _OWN_FILES.finditer(data):
        if _PATH.search(name[0].partition(b"=")[2]):
            found.add(PERSON)
    for photo in _INSIDE.finditer(data):
        found |= look(_decoded(photo[2]))
    return found


def strip(data: bytes, bare: Callable[[bytes], bytes]) -> bytes:
    """
    Leave out what is not drawn.

    Args:
        data: The file.
        bare: Does the same to a photo inside it.

    Raises:
        ValueError: It is not written in UTF-8 or the like.
    """

    def write(photo: re.Match[bytes]) -> bytes:
        old = _decoded(photo[2])
        new = bare(old)
        return photo[0] if new == old else photo[1] + base64.b64encode(new)

    if _utf8(data) != data:
        raise ValueError("two bytes a sign")
    drawn = _NOTES.sub(_without_path, _METADATA.sub(b"", data))
    return _INSIDE.sub(write, _OWN_FILES.sub(b"", drawn))


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
