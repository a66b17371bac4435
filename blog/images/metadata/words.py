"""The text in a file: what a document says, and what lies between the pixels of a picture."""

from __future__ import annotations

import codecs
import datetime as dt
import posixpath
import re
from dataclasses import replace

from blog.documents.decode import Undecodable, clean, decode
from blog.images.metadata import jpeg, pdf, png
from blog.images.metadata.kinds import DAMAGE
from blog.images.metadata.unpack import GZIP, ZIP, Budget, members, unpacked
from blog.images.metadata.xml_words import xml_words
from blog.privacy.identity_numbers import find_identities
from blog.privacy.plain_text import plain

_BREAK = "\u2029"  # parts two notes; no line of the file as the director sees it
# A row of signs that may hold a number or an address: one byte each, or two as Windows has it.
_ROW = re.compile(rb"[\t -~\xa0-\xff]{8,2000}|(?:[ -~]\x00){8,1000}")
_XML = frozenset({".xml", ".rels", ".vml"})
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # an Office file with a password
_DRY = frozenset({".woff", ".woff2", ".ttf", ".otf", ".ico"})
_DIGITS = re.compile(rb"(?:\d\x00?[-+ ]?\x00?){8}")


def words_in(data: bytes, suffix: str, budget: Budget | None = None) -> str:
    """
    Give all text in a file, and in the files within it.

    Args:
        data: The file.
        suffix: How its name ends, in lower case.
        budget: How much may be unpacked; tells afterwards whether that was enough.

    Raises:
        One of blog.images.metadata.kinds.DAMAGE: The file is damaged.
    """
    budget = budget or Budget()
    if data.startswith(pdf.START):
        return pdf.words(data, lambda name, held: _within(name, held, budget))
    if data.startswith(ZIP):
        parts = (_within(name, held, budget) for name, held in members(data, budget))
        return _BREAK.join(filter(None, parts))
    if data.startswith(GZIP):
        return _within("", unpacked(data, budget), budget)
    if _LOCKED in data:
        budget.is_kept = False
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" not in data:
        return _text(data)
    return notes_in(data) if suffix not in _DRY else ""


def _within(name: str, held: bytes, budget: Budget) -> str:
    """Give the text of a file within another, and its name if that holds a number."""
    suffix = posixpath.splitext(name)[1].lower()
    named = find_identities(plain(name), today=dt.date.max, is_name=True)
    said = name if next(named, None) else ""
    if suffix in _XML:
        words = xml_words(held)
    elif budget.depth:
        inner = replace(budget, depth=budget.depth - 1)
        words = _words_of_member(held, suffix, inner)
        budget.size, budget.is_kept = inner.size, inner.is_kept
    else:
        words, budget.is_kept = "", False
    return _BREAK.join(filter(None, (said, words.replace("\n", _BREAK))))


def _words_of_member(held: bytes, suffix: str, budget: Budget) -> str:
    """Give the text of a member; "" for a damaged one, which stops no other."""
    try:
        return words_in(held, suffix, budget)
    except DAMAGE:
        return ""


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
