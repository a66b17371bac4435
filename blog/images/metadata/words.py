"""The text in a file: what a document says, and what lies between the pixels of a picture."""

from __future__ import annotations

import codecs
import datetime as dt
import re

from blog.documents.decode import Undecodable, clean, decode
from blog.images.metadata import jpeg, office, pdf, png
from blog.privacy.identity_numbers import find_identities
from blog.privacy.plain_text import plain

_BREAK = "\u2029"  # parts two notes; no line of the file as the director sees it
# A row of signs that may hold a number or an address: one byte each, or two as Windows has it.
_ROW = re.compile(rb"[\t -~\xa0-\xff]{8,2000}|(?:[ -~]\x00){8,1000}")
_DRY = frozenset({".woff", ".woff2", ".ttf", ".otf", ".ico"})
_DIGITS = re.compile(rb"(?:\d\x00?[-+ ]?\x00?){8}")


def words_in(data: bytes, suffix: str) -> str:
    """
    Give all text in a file.

    Args:
        data: The file.
        suffix: How its name ends, in lower case.

    Raises:
        One of blog.images.metadata.scan.DAMAGE: The file is damaged.
    """
    if data.startswith(pdf.START):
        return pdf.words(data)
    if data.startswith(office.START):
        return office.words(data)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" not in data:
        return _text(data)
    return notes_in(data) if suffix not in _DRY else ""


def notes_in(data: bytes) -> str:
    """Give the rows of signs among a picture's or a film's bytes that hold figures."""
    blocks = [data]
    for kind in (jpeg, png):  # whose tables and pixels may look like rows of figures
        blocks = kind.notes(data) if data.startswith(kind.START) else blocks
    found = [row for block in blocks for row in _ROW.findall(block)]
    rows = [row.replace(b"\x00", b"") for row in found if _DIGITS.search(row)]
    return _BREAK.join(row.decode("utf-8", "replace") for row in rows)


def has_identity(words: str) -> bool:
    """Say whether a personal number stands among the words, on whatever day."""
    found = find_identities(plain(words), today=dt.date.max)
    return next(found, None) is not None


def _text(data: bytes) -> str:
    try:
        return decode(data)
    except Undecodable:
        return clean(data.decode("cp1252", "replace"))
