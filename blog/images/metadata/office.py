"""Office files (ISO 29500) and OpenDocument (ISO 26300): zip archives with writers' names."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from blog.images.metadata.kinds import PERSON, PICTURE

if TYPE_CHECKING:
    from collections.abc import Callable

START = b"PK\x03\x04"
_NOBODY = "Författare".encode()


def _elements(names: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"(?P<before><(?:" + names + rb")(?:\s[^<>]*)?>)(?P<value>[^<>]*)(?=</)")


def _attributes(names: bytes) -> re.Pattern[bytes]:
    return re.compile(
        rb"(?P<before>[\s:](?:" + names + rb")=(?P<quote>[\"']))(?P<value>(?:(?!(?P=quote)).)*)"
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where names stand: in which parts of the file, how, and what is written instead."""

    part: re.Pattern[str]
    names: re.Pattern[bytes]
    instead: bytes = b""


_PLACES = (
    _Place(
        re.compile(r"docProps/(?:core|app|custom)\.xml"),
        _elements(rb"dc:creator|cp:lastModifiedBy|Manager|Company"),
    ),
    _Place(  # OpenDocument, in which comments and changes have their writers too
        re.compile(r"(?:meta|content|styles)\.xml"),
        _elements(rb"dc:creator|meta:initial-creator|meta:printed-by"),
    ),
    _Place(re.compile(r"word/.+\.xml"), _attributes(rb"author"), _NOBODY),
    _Place(re.compile(r"word/.+\.xml"), _attributes(rb"initials|userId")),
    _Place(re.compile(r"xl/comments\d*\.xml"), _elements(rb"author"), _NOBODY),
    _Place(re.compile(r"xl/persons/.+\.xml"), _attributes(rb"displayName"), _NOBODY),
    _Place(re.compile(r"ppt/(?:commentAuthors|authors)\.xml"), _attributes(rb"name"), _NOBODY),
    _Place(
        re.compile(r"xl/persons/.+\.xml|ppt/(?:commentAuthors|authors)\.xml"),
        _attributes(rb"initials|userId"),
    ),
    _Place(  # the folder on the writer's computer
        re.compile(r"xl/workbook\.xml"),
        re.compile(rb"(?P<before><x15ac:absPath\b[^<>]*\surl=\")(?P<value>[^\"]*)"),
    ),
)
_THUMBNAIL = re.compile(r"(?:docProps|Thumbnails)/thumbnail\.\w+")
_THUMBNAIL_LINK = re.compile(
    rb"<Relationship\b[^<>]*/thumbnail\"[^<>]*/>|<manifest:file-entry\b[^<>]*Thumbnails/[^<>]*/>"
)
_LISTS = frozenset({"_rels/.rels", "META-INF/manifest.xml"})
_PICTURE = re.compile(
    r"(?:(?:word|xl|ppt)/media|Pictures)/[^/]+\.(?:jpe?g|png|webp|gif|tiff?)", re.IGNORECASE
)
# Where a paragraph, a cell or a row ends; what is said of a picture or a link.
_ENDS = re.compile(rb"</(?:w:p|a:p|c|si|row|text:p|text:h|table:table-cell)>")
_SAID = re.compile(rb"\s(?:descr|title|Target|tooltip|alt|xlink:href)=(\"[^\"]*\"|'[^']*')")
_BREAK = "\u2029".encode()  # no line of the file as the director sees it
_LARGEST = 100_000_000  # of a part, unpacked


def find(data: bytes, find_in_image: Callable[[bytes], set[str]]) -> set[str]:
    """
    Say what an Office file tells besides its pages.

    Args:
        data: The file.
        find_in_image: Says the same of an image inside it.
    """
    found: set[str] = set()
    for name, held in _parts(data):
        if any(_is_named(place, held) for place in _PLACES if place.part.fullmatch(name)):
            found.add(PERSON)
        elif _THUMBNAIL.fullmatch(name):
            found.add(PICTURE)
        elif _PICTURE.fullmatch(name):
            found |= find_in_image(held)
    return found


def strip(data: bytes, strip_image: Callable[[bytes], bytes]) -> bytes:
    """
    Empty the writers' names, also in comments and changes, and leave out the thumbnail.

    Args:
        data: The file.
        strip_image: Removes the metadata of an image inside it.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            if not _THUMBNAIL.fullmatch(info.filename):
                held = old.read(info) if info.file_size <= _LARGEST else b""
                new.writestr(info, _stripped(info.filename, held, strip_image))
    return out.getvalue()


def words(data: bytes) -> str:
    """Give the text of all parts on one line, with a sign between paragraphs and cells."""
    texts = []
    for name, held in _parts(data):
        if name.endswith((".xml", ".rels")):
            breaks = _ENDS.sub(_BREAK, re.sub(rb"\s+", b" ", held))
            said = _BREAK.join([re.sub(rb"<[^<>]*>", b"", breaks), *_SAID.findall(held)])
            texts.append(said.decode("utf-8", "replace"))
    return _BREAK.decode().join(texts)


def _stripped(name: str, held: bytes, strip_image: Callable[[bytes], bytes]) -> bytes:
    if name in _LISTS:
        return _THUMBNAIL_LINK.sub(b"", held)
    if _PICTURE.fullmatch(name):
        return strip_image(held)
    for place in _PLACES:
        if place.part.fullmatch(name):
            held = place.names.sub(partial(_replaced, place.instead), held)
    return held


def _replaced(instead: bytes, match: re.Match[bytes]) -> bytes:
    return match["before"] + instead


def _is_named(place: _Place, held: bytes) -> bool:
    return any(m["value"].strip() not in (b"", _NOBODY) for m in place.names.finditer(held))


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [
            (info.filename, archive.read(info))
            for info in archive.infolist()
            if info.file_size <= _LARGEST and not info.is_dir()
        ]
