"""Word, Excel and PowerPoint files (ISO 29500): zip archives with the writers' names."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from tools.lint.traces.kinds import PERSON, PICTURE

if TYPE_CHECKING:
    from collections.abc import Callable

START = b"PK\x03\x04"
_PROPERTIES = re.compile(r"docProps/(?:core|app|custom)\.xml")
_NAMED = re.compile(
    rb"(<(?:dc:creator|cp:lastModifiedBy|Manager|Company)(?:\s[^<>]*)?>)([^<>]*)(?=</)"
)
_AUTHOR = re.compile(rb"(\bw:author=)(?:\"([^\"]*)\"|'([^']*)')")
_INITIALS = re.compile(rb"\bw:initials=(?:\"[^\"]*\"|'[^']*')")
_NOBODY = "Författare".encode()
_THUMBNAIL = re.compile(r"docProps/thumbnail\.\w+")
_THUMBNAIL_LINK = re.compile(rb"<Relationship\b[^<>]*/thumbnail\"[^<>]*/>")
_PICTURE = re.compile(r"(?:word|xl|ppt)/media/[^/]+\.(?:jpe?g|png|webp|gif|tiff?)", re.IGNORECASE)
_BREAK = "\u2029".encode()  # no line of the file as the director sees it
_LARGEST = 100_000_000  # of a part, unpacked


def find(data: bytes, look: Callable[[bytes], set[str]]) -> set[str]:
    """
    Say what an Office file tells besides its pages.

    Args:
        data: The file.
        look: Says the same of a picture inside it.
    """
    found: set[str] = set()
    for name, held in _parts(data):
        if _PROPERTIES.fullmatch(name) and any(m[2].strip() for m in _NAMED.finditer(held)):
            found.add(PERSON)
        elif _THUMBNAIL.fullmatch(name):
            found.add(PICTURE)
        elif _PICTURE.fullmatch(name):
            found |= look(held)
        elif name.startswith("word/") and _authors(held):
            found.add(PERSON)
    return found


def strip(data: bytes, bare: Callable[[bytes], bytes]) -> bytes:
    """
    Empty the writers' names, also in comments and changes, and leave out the thumbnail.

    Args:
        data: The file.
        bare: Makes a picture inside it bare.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            if not _THUMBNAIL.fullmatch(info.filename):
                held = old.read(info) if info.file_size <= _LARGEST else b""
                new.writestr(info, _bared(info.filename, held, bare))
    return out.getvalue()


def words(data: bytes) -> str:
    """Give the text of all parts on one line, with a sign between paragraphs and cells."""
    texts = []
    for name, held in _parts(data):
        if name.endswith(".xml"):
            breaks = re.sub(rb"</(?:w:p|a:p|c|si|row)>", _BREAK, re.sub(rb"\s+", b" ", held))
            texts.append(re.sub(rb"<[^<>]*>", b"", breaks).decode("utf-8", "replace"))
    return _BREAK.decode().join(texts)


def _bared(name: str, held: bytes, bare: Callable[[bytes], bytes]) -> bytes:
    if _PROPERTIES.fullmatch(name):
        return _NAMED.sub(rb"\1", held)
    if name == "_rels/.rels":
        return _THUMBNAIL_LINK.sub(b"", held)
    if _PICTURE.fullmatch(name):
        return bare(held)
    if name.startswith("word/") and name.endswith(".xml"):
        named = _AUTHOR.sub(lambda match: match[1] + b'"' + _NOBODY + b'"', held)
        return _INITIALS.sub(b'w:initials=""', named)
    return held


def _authors(held: bytes) -> bool:
    return any((m[2] or m[3] or _NOBODY) != _NOBODY for m in _AUTHOR.finditer(held))


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [
            (info.filename, archive.read(info))
            for info in archive.infolist()
            if info.file_size <= _LARGEST and not info.is_dir()
        ]
