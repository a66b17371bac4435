"""
The parts of a PDF (ISO 32000) that tell something, and its text.

The only module that knows pypdf, which takes a while to load: blog.images.metadata.pdf loads it
when there is a PDF.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter
from pypdf.generic import Destination, DictionaryObject, NameObject

from blog.images.metadata import exif, xmp
from blog.images.metadata.kinds import DATE, DEVICE, IDENTIFIER, PERSON, PROGRAM
from blog.images.metadata.xml_words import xml_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_PERSONS = ("/Author", "/Manager", "/LastModifiedBy", "/Company")
_MADE_BY = ("/Creator", "/Producer")
_SCANNER = re.compile(
    r"scan|canon|ricoh|xerox|konica|kyocera|brother|sharp mx|toshiba e-studio|lexmark|laserjet",
    re.IGNORECASE,
)
_OF_ALL = {DATE, PROGRAM, IDENTIFIER}  # what every program writes into every PDF
_BREAK, _LINE = "\u2029\u2029", "\u2028"  # no lines of the file as the director sees it
_KEPT = ("/Title",)
_SAID = ("/Contents", "/V", "/TU")  # of a note, and of a field: its value and what it is for
# Photos lie in a PDF as they came from the camera, and packets of XMP as plain text.
_EXIF = re.compile(rb"\xff\xe1(?P<size>..)Exif\x00\x00", re.DOTALL)
_XMP = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta>", re.DOTALL)


def find(data: bytes) -> set[str]:
    """Say what a PDF tells besides its pages."""
    reader = PdfReader(io.BytesIO(data))
    notes: Mapping[str, object] = reader.metadata or {}
    found: set[str] = set()
    if any(str(notes.get(name) or "").strip() for name in _PERSONS):
        found.add(PERSON)
    if any(_SCANNER.search(str(notes.get(name) or "")) for name in _MADE_BY):
        found.add(DEVICE)
    if any(_writer(note) for note in _annotations(reader)):
        found.add(PERSON)
    found |= xmp.metadata_in_xmp(_packet(reader)) - _OF_ALL
    for block in _EXIF.finditer(data):
        found |= exif.metadata_in_exif(data[block.end() - 6 : _end(block)])
    for block in _XMP.finditer(data):
        found |= xmp.metadata_in_xmp(block[0]) - _OF_ALL
    return found


def strip(data: bytes) -> bytes:
    """Leave out all notes but the title; the pages stay as they are, byte for byte."""
    emptied = bytearray(data)
    for block in _EXIF.finditer(data):
        emptied[block.end() : _end(block)] = bytes(_end(block) - block.end())
    for block in _XMP.finditer(data):
        emptied[block.start() : block.end()] = b" " * len(block[0])
    reader = PdfReader(io.BytesIO(bytes(emptied)))
    notes: Mapping[str, object] = reader.metadata or {}
    kept = {name: str(notes[name]) for name in _KEPT if notes.get(name)}
    writer = PdfWriter(clone_from=reader)
    writer.root_object.pop(NameObject("/Metadata"), None)
    writer.metadata = kept
    for note in _annotations(writer):
        if _writer(note):
            note.pop(NameObject("/T"))
    # What nothing points to any longer would still be written, and could be read.
    writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def words(data: bytes, words_within: Callable[[str, bytes], str]) -> str:
    """
    Give the text of all pages, of the notes on them and about them, and of attachments.

    Args:
        data: The file.
        words_within: Gives the text of an attachment, by its name and its bytes.
    """
    reader = PdfReader(io.BytesIO(data))
    said = [str(value) for value in (reader.metadata or {}).values()]
    said += [page.extract_text() for page in reader.pages]
    said += [str(note.get(name, "")) for note in _annotations(reader) for name in _SAID]
    said += [_target(note) for note in _annotations(reader)]
    said += [*_bookmarks(reader.outline), xml_words(_packet(reader))]
    for name, files in reader.attachments.items():
        said += [name, *(words_within(name, held) for held in files)]
    return _BREAK.join(line.replace("\n", _LINE) for line in filter(None, said))


def _bookmarks(outline: Iterable[object]) -> Iterator[str]:
    """Give the words of each entry in the list of contents."""
    for entry in outline:
        if isinstance(entry, list):
            yield from _bookmarks(entry)
        elif isinstance(entry, Destination):
            yield str(entry.title or "")


def _packet(reader: PdfReader) -> bytes:
    """Give the packet of XMP about the whole document; empty when there is none."""
    packet = reader.root_object.get("/Metadata")
    held: bytes = packet.get_object().get_data() if packet is not None else b""
    return held


def _annotations(file: PdfReader | PdfWriter) -> Iterator[DictionaryObject]:
    """Give the notes, links and fields on all pages."""
    for page in file.pages:
        for note in page.get("/Annots") or ():
            found = note.get_object()
            if isinstance(found, DictionaryObject):
                yield found


def _target(note: DictionaryObject) -> str:
    action = note.get("/A")
    held = action.get_object() if action is not None else None
    return str(held.get("/URI", "")) if isinstance(held, DictionaryObject) else ""


def _writer(note: DictionaryObject) -> str:
    """Give whose note it is; "" for a link or a field, whose /T is its own name."""
    is_field = note.get("/Subtype") in ("/Widget", "/Link")
    return "" if is_field else str(note.get("/T") or "").strip()


def _end(block: re.Match[bytes]) -> int:
    """Give the place behind a segment of EXIF, which tells its own size."""
    return min(block.start() + 2 + int.from_bytes(block["size"]), len(block.string))


def is_tagged(data: bytes) -> bool:
    """Say whether a PDF tells what its headings, lists and tables are (ISO 32000, 14.8)."""
    root = PdfReader(io.BytesIO(data)).root_object
    marks = root.get("/MarkInfo")
    mark_info = marks.get_object() if marks is not None else {}
    return "/StructTreeRoot" in root and bool(mark_info.get("/Marked", False))
