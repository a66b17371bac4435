"""The words in a part of an Office file: between its tags, and as the values of attributes."""

from __future__ import annotations

import codecs
import re

_BREAK = "\u2029".encode()  # no line of the file as the director sees it
_SPACES = re.compile(rb"\s+")
_TAG = re.compile(rb"<[^<>]*>")
# Where a paragraph, a cell or a row ends.
_ENDS = re.compile(
    rb"</(?:w:p|a:p|c|si|row|text:p|text:h|table:table-cell|c:pt|vt:\w+|definedName)>"
)
_ATTRIBUTE = re.compile(rb"[\s](?P<name>[\w:.-]+)=(?P<value>\"[^\"<]*\"|'[^'<]*')")
# What is said of a picture or a link; of all else, what holds figures or an address.
_SAID = re.compile(rb"(?:descr|title|Target|tooltip|alt|xlink:href)")
_TELLING = re.compile(rb"@|\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d")
# Names that programs give to parts, and figures that draw something.
_OF_MACHINES = re.compile(
    rb"xmlns.*|(?:[^:]+:)?(?:u?id|\w*I[dD]|rsid\w*|[\w-]*path|viewBox|points|d|transform|adj"
    rb"|coord\w*|style|[xy]|c[xy]|width|height|gradientTransform)"
)
_MADE_IDS = re.compile(rb"<[\w:]{0,40}?(?:[iI]d|Ax|ID)\s[^<>]*>")
_GEOMETRY = re.compile(rb"[\"']\s*[mM]?[-\d\s,.@#elLcCzZxX]*[\"']")
_PLAIN = re.compile(rb"[\"'][-\d+ ]+[\"']")


def xml_words(part: bytes) -> str:
    """Give the text of a part on one line, with a sign between paragraphs and cells."""
    read = in_utf8(part)
    shown = _TAG.sub(b"", _ENDS.sub(_BREAK, _SPACES.sub(b" ", read)))
    said = (
        found["value"] for found in _ATTRIBUTE.finditer(_MADE_IDS.sub(b"", read)) if _tells(found)
    )
    return _BREAK.join([shown, *said]).decode("utf-8", "replace")


def in_utf8(part: bytes) -> bytes:
    """Give a part that is written in UTF-16 as UTF-8; any other as it is."""
    if part.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return part.decode("utf-16", "replace").encode()
    if part.startswith(b"<\x00"):
        return part.decode("utf-16-le", "replace").encode()
    if part.startswith(b"\x00<"):
        return part.decode("utf-16-be", "replace").encode()
    return part


def _tells(found: re.Match[bytes]) -> bool:
    """Say whether an attribute may hold words or a number of somebody."""
    if _SAID.fullmatch(found["name"]):
        return True
    if _OF_MACHINES.fullmatch(found["name"]) or not _TELLING.search(found["value"]):
        return False
    return bool(_PLAIN.fullmatch(found["value"])) or not _GEOMETRY.fullmatch(found["value"])
