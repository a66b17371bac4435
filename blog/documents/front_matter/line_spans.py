"""Which lines of a file an entry of its front matter fills, and where one more would stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.documents.front_matter.parts import FENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blog.documents.front_matter.parts import FrontMatterEntry, Parts

# The line ends of blog.documents.decode, so that lines are counted alike.
_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|$)")


def lines_of(text: str) -> list[str]:
    """Part *text* into lines with their ends, counted as the front matter counts them."""
    return [line for line in _LINE.findall(text) if line]


def span_of(entry: FrontMatterEntry, lines: Sequence[str], parts: Parts) -> tuple[int, int]:
    """Give the lines of an entry, without the notes and blank lines below it."""
    start = entry.line - 1
    later = (each.line - 1 for each in parts.entries if each.line > entry.line)
    stop = min(later, default=end_of(lines, parts))
    while stop > start + 1 and not _says_something(lines[stop - 1]):
        stop -= 1
    return start, stop


def end_of(lines: Sequence[str], parts: Parts) -> int:
    """Give the line that ends the front matter: a fence, or the first of the text."""
    end = min(parts.body_line - 1, len(lines))
    is_fence = end > 0 and FENCE.fullmatch(lines[end - 1].rstrip())
    return end - 1 if is_fence else end


def with_line(lines: Sequence[str], parts: Parts, line: str) -> str:
    """Put a new line below the others, or first with a blank line below."""
    end = end_of(lines, parts)
    if not parts.entries and end == parts.body_line - 1:
        return f"{line}\n\n{''.join(lines)}"
    if parts.entries:
        end = span_of(parts.entries[-1], lines, parts)[1]
    before = list(lines[:end])
    if before and not line_end_of(before[-1]):
        return "".join([*before, "\n", line])
    end_of_line = line_end_of(before[-1]) if before else "\n"
    return "".join([*before, line, end_of_line, *lines[end:]])


def _says_something(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith(("#", "<!--"))


def line_end_of(line: str) -> str:
    """Give the line end of a line, "" for the last of a file."""
    return line[len(line.rstrip("\n\r\x0b\x0c\x85\u2028\u2029")) :]
