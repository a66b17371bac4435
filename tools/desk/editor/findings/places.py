"""Where in a text the words stand that a finding is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from blog.documents.front_matter.line_spans import lines_of

if TYPE_CHECKING:
    from blog.findings import Finding


class Span(NamedTuple):
    """
    A stretch of a text.

    Attributes:
        start: Characters before it.
        end: Characters before what follows it.
        is_exact: True when the very words were found, False for their line.
    """

    start: int
    end: int
    is_exact: bool


# What a message shows of a character, and what the text may hold instead.
_SIGNS = {
    "”": '[”“"»«]',
    "’": "[’‘'”“\"]",
    "–": "(?:–|—|-{1,3})",
    "…": r"(?:…|\.\.\.)",
    "•": r"\d",
}
# What may stand between two words, or around them, without being read as one.
_MARKUP = r"(?:[\s*_`~\[\]>\\\u00a0]|\]\([^)\n]*\)|&nbsp;)"
_QUOTED = re.compile("”([^”]+)”")
_OUTER = re.compile("”(.+)”", re.DOTALL)


def place_of(finding: Finding, text: str) -> Span:
    """
    Find the words that *finding* quotes, from its line to the end of their paragraph.

    Args:
        finding: Of this text.
        text: The whole file, as it is in the editor.
    """
    lines = lines_of(text) or [""]
    number = min(max(finding.line, 1), len(lines)) - 1
    start = sum(map(len, lines[:number]))
    window = _paragraph(lines[number:])
    for quote in _quotes(finding.message):
        if found := _pattern(quote).search(text, start, start + len(window)):
            return Span(found.start(), found.end(), is_exact=True)
    return _line(lines[number], start)


def utf16(text: str, place: int) -> int:
    """Give the place in *text* as a browser counts it: a rare sign is two units there."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, place: int) -> int:
    """Give the place in *text* for one that a browser counted."""
    data = text.encode("utf-16-le", "surrogatepass")
    return len(data[: max(place, 0) * 2].decode("utf-16-le", "ignore"))


def line_around(text: str, span: Span) -> tuple[int, int]:
    """Give the line in which the words begin, without its end."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    return start, len(text) if end < 0 else end


def _quotes(message: str) -> list[str]:
    """Give what a message quotes, the likeliest first."""
    short = [match[1] for match in _QUOTED.finditer(message)]
    outer = _OUTER.search(message)
    return [*short[:1], *([outer[1]] if outer and len(short) > 1 else []), *short[1:]]


def _pattern(quote: str) -> re.Pattern[str]:
    words = quote.removesuffix(" …").split()
    parts = ("".join(_SIGNS.get(sign, re.escape(sign)) for sign in word) for word in words)
    return re.compile(f"{_MARKUP}+".join(parts))


def _paragraph(lines: list[str]) -> str:
    """Give the lines up to the next blank one, at least one of them."""
    end = next((n for n, line in enumerate(lines) if n and not line.strip()), len(lines))
    return "".join(lines[:end])


def _line(line: str, start: int) -> Span:
    """Give a line without the space around it."""
    words = line.strip()
    begin = start + line.find(words) if words else start
    return Span(begin, begin + len(words), is_exact=False)
