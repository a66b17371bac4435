"""Write one line on top of a text, and leave every other byte of the file as it is."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from blog.documents.front_matter.parts import FENCE

if TYPE_CHECKING:
    from blog.documents.front_matter.parts import FrontMatterEntry, Parts

# The line ends of blog.documents.decode, so that lines are counted alike.
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def insert_line(data: bytes, parts: Parts, line: str) -> bytes:
    """
    Add *line* below the other lines on top.

    Byte order mark, line ends and encoding stay; the new line ends like the one before it.

    Args:
        data: The file, UTF-8 or UTF-16 with a byte order mark.
        parts: The same file taken apart; it has lines on top.
        line: Such as ``Guid: tag:…``, without its end.

    Raises:
        UnicodeDecodeError: The file is in some other encoding.
    """
    encoding = _encoding(data)
    text = data.decode(encoding)
    ends = list(_LINE_END.finditer(text))
    above = _lines_above(text, ends, parts)
    if above > len(ends):  # the file ends with its last line on top, and without a line end
        return (text + (ends[-1][0] if ends else "\n") + line).encode(encoding)
    end = ends[above - 1]
    return (text[: end.end()] + line + end[0] + text[end.end() :]).encode(encoding)


def replace_value(data: bytes, entry: FrontMatterEntry, value: str) -> bytes | None:
    """
    Write another value on a line on top; quotation marks and notes on the line stay.

    Args:
        data: The file, as for :func:`insert_line`.
        entry: What stands there now.
        value: What shall stand there.

    Returns:
        None when the value is not written on that line as it was understood.

    Raises:
        UnicodeDecodeError: The file is in some other encoding.
    """
    encoding = _encoding(data)
    text = data.decode(encoding)
    starts = [0, *(end.end() for end in _LINE_END.finditer(text)), len(text)]
    start, stop = starts[entry.line - 1], starts[entry.line]
    key, colon, rest = text[start:stop].partition(":")
    if not entry.value or entry.value not in rest:
        return None
    line = f"{key}{colon}{rest.replace(entry.value, value, 1)}"
    return f"{text[:start]}{line}{text[stop:]}".encode(encoding)


def _encoding(data: bytes) -> str:
    """Name an encoding in which a byte order mark is a character like any other."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    return "utf-16-be" if data.startswith(codecs.BOM_UTF16_BE) else "utf-8"


def _lines_above(text: str, ends: list[re.Match[str]], parts: Parts) -> int:
    """Count the lines that stay above the new one: a closing fence does not."""
    above = parts.body_line - 1
    start = ends[above - 2].end() if above > 1 else 0
    stop = ends[above - 1].start() if above <= len(ends) else len(text)
    return above - 1 if above > 1 and FENCE.fullmatch(text[start:stop]) else above
