"""From the bytes of a file to text that every later stage can rely on."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")  # Word's soft line break is \x0b
_BYTE_LINE_ENDS = re.compile(b"\r\n|[\r\n]")
# What XML 1.0 forbids, what Python-Markdown uses as its own marks, and invisible spaces of
# zero width that come along from web pages.  Tab, line feed and soft hyphen are text.
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Undecodable(ValueError):
    """
    The bytes are not UTF-8.

    Attributes:
        line: The line, from 1, of the first byte that cannot be read.
        excerpt: That line, read as Windows would have written it.
    """

    line: int
    excerpt: str


def decode(data: bytes) -> str:
    """
    Read the bytes of a text file.

    UTF-8 with or without byte order mark, and UTF-16 with one (Windows' "Unicode").
    The result has line feeds only, no control characters, and composed letters (NFC).

    Raises:
        Undecodable: The bytes are something else, such as Windows-1252.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = data.decode("utf-16")
        else:
            text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _undecodable(data, error.start) from None
    return clean(text)


def clean(text: str) -> str:
    """Give *text* with line feeds only, without control characters, composed (NFC)."""
    return unicodedata.normalize("NFC", _NOT_TEXT.sub("", _LINE_ENDS.sub("\n", text)))


def _undecodable(data: bytes, position: int) -> Undecodable:
    before = _BYTE_LINE_ENDS.split(data[:position])
    line = before[-1] + _BYTE_LINE_ENDS.split(data[position:], maxsplit=1)[0]
    excerpt = clean(line.decode("cp1252", errors="replace")).strip()
    return Undecodable(line=len(before), excerpt=excerpt[:60])
