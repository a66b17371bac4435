"""Where in a text the words stand that a finding is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from blog.documents.front_matter.line_spans import lines_of
from blog.documents.notes.read_parts import read_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding


class Span(NamedTuple):
    """
    A stretch of a text.

    Attributes:
        start: Characters before it.
        end: Characters before what follows it.
        is_exact: True when the very words were found, False for their line or its value.
        is_line: True when nothing better than the line was found.
    """

    start: int
    end: int
    is_exact: bool
    is_line: bool = False


# What a message shows of a character, and what the text may hold instead.
_SIGNS = {
    "”": '[”“"»«]',
    "’": "[’‘'”“\"]",
    "–": "(?:–|—|-{1,3})",
    "-": "(?:[-–—]|%2[dD])",
    "…": r"(?:…|\.\.\.)",
    "•": r"[\d•]",
}
# What may stand between two words, or around them, without being read as one.
_MARKUP = r"(?:[\s*_`~\[\]>\\\u00a0]|\]\([^)\n]*\)|&nbsp;)"
_QUOTED = re.compile("”([^”]+)”")
_OUTER = re.compile("”(.+)”", re.DOTALL)
_SIGN = re.compile(r"[Tt]ecknet (\S) ")
_TAG = re.compile(r"<(\w+)>")
_VALUE = re.compile(r"\s*[^\s:#<][^:]*:[ \t]*(\S.*?)\s*")
# A personal number as a message shows it, and as it may be written.
_NUMBER = re.compile(r"(\d\d)••••-••(\d\d)")
_AS_WRITTEN = (
    r"(?<!\d)(?:18|19|20)?{}[\s.-]?\d\d[\s.-]?\d\d(?:\s?[-–—+]\s?|\s?|%2[dD])\d\d{}(?!\d)"
)
# What is said of something that no line holds.
_NOT_THERE = re.compile(r"\bsaknas\b|\bhar ingen\b|^Filens namn\b")


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
    for pattern in _patterns(finding.message):
        if found := pattern.search(text, start, start + len(window)):
            return Span(found.start(), found.end(), is_exact=True)
    value = _VALUE.fullmatch(lines[number])
    if (
        value
        and not _NOT_THERE.search(finding.message)
        and number < read_parts(text).body_line - 1
    ):
        return Span(start + value.start(1), start + value.end(1), is_exact=False)
    return _line(lines[number], start)


class Columns(NamedTuple):
    """
    A stretch of a text, as editors and forges count it.

    Attributes:
        line: In which it begins, from 1.
        column: The first character's, from 1.
        end_line: In which it ends.
        end_column: Of what follows it.
    """

    line: int
    column: int
    end_line: int
    end_column: int


def columns_of(finding: Finding, data: bytes) -> Columns | None:
    """
    Give the columns of what a finding is about; None if that is a whole line.

    Args:
        finding: Of this text.
        data: The bytes of its file.
    """
    text = data.decode("utf-8-sig", "replace")
    span = place_of(finding, text)
    if span.is_line:
        return None
    line, column = _counted(text[: span.start])
    end_line, end_column = _counted(text[: span.end])
    return Columns(line, column, end_line, end_column)


def _counted(before: str) -> tuple[int, int]:
    """Give the line and the column of what follows a beginning of the text."""
    lines = lines_of(before)
    if not lines or not re.search("[\n\r\x0b\x0c\x85\u2028\u2029]\\Z", before):
        return max(len(lines), 1), len(lines[-1] if lines else "") + 1
    return len(lines) + 1, 1


def line_around(text: str, span: Span) -> tuple[int, int]:
    """Give the line in which the words begin, without its end."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    return start, len(text) if end < 0 else end


def _patterns(message: str) -> Iterator[re.Pattern[str]]:
    """Give what the words of a message look like, the likeliest first, as words before parts."""
    for quote in _quotes(message):
        if number := _NUMBER.fullmatch(quote):  # its year with four digits, or no mark within it
            yield re.compile(_AS_WRITTEN.format(*number.groups()))
        pattern = _pattern(quote)
        yield re.compile(rf"(?<!\w)(?=\w){pattern}(?<=\w)(?!\w)")
        yield re.compile(pattern)
    if sign := _SIGN.search(message):
        yield re.compile(re.escape(sign[1]))


def _quotes(message: str) -> list[str]:
    """Give what a message quotes, the likeliest first."""
    short = [match[1] for match in _QUOTED.finditer(message)]
    outer = _OUTER.search(message)
    return [*short[:1], *([outer[1]] if outer and len(short) > 1 else []), *short[1:]]


def _pattern(quote: str) -> str:
    if tag := _TAG.fullmatch(quote):
        return rf"<{tag[1]}\b[^>]*>"
    words = quote.removesuffix(" …").split()
    parts = ("".join(_SIGNS.get(sign, re.escape(sign)) for sign in word) for word in words)
    return f"{_MARKUP}+".join(parts)


def _paragraph(lines: list[str]) -> str:
    """Give the lines up to the next blank one, at least one of them."""
    end = next((n for n, line in enumerate(lines) if n and not line.strip()), len(lines))
    return "".join(lines[:end])


def _line(line: str, start: int) -> Span:
    """Give a line without the space around it."""
    words = line.strip()
    begin = start + line.find(words) if words else start
    return Span(begin, begin + len(words), is_exact=False, is_line=True)
