"""Office files (ISO 29500) and OpenDocument (ISO 26300): zip archives with writers' names."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from blog.images.metadata.kinds import PERSON, PICTURE
from blog.images.metadata.unpack import ZIP, Budget, members
from blog.images.metadata.xml_words import in_utf8

if TYPE_CHECKING:
    from collections.abc import Callable

START = ZIP
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
# Photos, and whole documents within this one.
_FILE = re.compile(
    r".+\.(?:jpe?g|png|webp|gif|tiff?|avif|heic|pdf|docx|xlsx|pptx|odt|ods|odp)", re.IGNORECASE
)
_LARGEST = 100_000_000  # of a part that is written anew, unpacked


def find(data: bytes, find_in_file: Callable[[bytes], set[str]]) -> set[str]:
    """
    Say what an Office file, or any archive, tells besides its pages.

    Args:
        data: The file.
        find_in_file: Says the same of a photo or a document inside it.
    """
    found: set[str] = set()
    for name, part in members(data, Budget()):
        held = in_utf8(part)
        if any(_is_named(place, held) for place in _PLACES if place.part.fullmatch(name)):
            found.add(PERSON)
        elif _THUMBNAIL.fullmatch(name):
            found.add(PICTURE)
        elif _FILE.fullmatch(name):
            found |= find_in_file(held)
    return found


def strip(data: bytes, strip_file: Callable[[bytes], bytes]) -> bytes:
    """
    Empty the writers' names, also in comments and changes, and leave out the thumbnail.

    Args:
        data: The file.
        strip_file: Removes the metadata of a photo or a document inside it.

    Raises:
        ValueError: A part is too large to be written anew.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            if info.file_size > _LARGEST:
                raise ValueError("too large")
            if not _THUMBNAIL.fullmatch(info.filename):
                new.writestr(info, _stripped(info.filename, old.read(info), strip_file))
    return out.getvalue()


def _stripped(name: str, held: bytes, strip_file: Callable[[bytes], bytes]) -> bytes:
    if name in _LISTS:
        return _THUMBNAIL_LINK.sub(b"", held)
    if _FILE.fullmatch(name):
        return strip_file(held)
    places = [place for place in _PLACES if place.part.fullmatch(name)]
    if not places:
        return held
    written = read = in_utf8(held)
    for place in places:
        written = place.names.sub(partial(_replaced, place.instead), written)
    if written == read:
        return held
    return written if read == held else written.decode().encode("utf-16")


def _replaced(instead: bytes, match: re.Match[bytes]) -> bytes:
    return match["before"] + instead


def _is_named(place: _Place, held: bytes) -> bool:
    return any(m["value"].strip() not in (b"", _NOBODY) for m in place.names.finditer(held))
