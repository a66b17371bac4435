"""What is wrong with a text's own words, each with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.documents import text_messages
from blog.documents.notes.doubts import has_opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from blog.documents.sanitize import SanitizedHtml
    from blog.findings import Finding

_EMPTY_HEADING = re.compile(
    r"[> \t]*#{1,6}[#\s\u00a0]*|[> \t]*#{1,6}\s[^\w\n]*\[\^[^\]]+\][^\w\n]*"
    r"|.*<h[1-6][^<>]*>(?:\s|&nbsp;|<[^<>]*>)*</h.*"
)


def text_findings(
    place: str, made: Sequence[tuple[int, str, SanitizedHtml]], *, is_doubted: bool
) -> Iterator[Finding]:
    """
    Tell what is wrong with the HTML of a document.

    Args:
        place: The file, for messages.
        made: Of its text and of what stands on top of it: the first line, the Markdown with
            its lines ("" for what stands on one), and the HTML.
        is_doubted: Its source has shown what may be a private note already.
    """
    for first, markdown, html in made:
        body = markdown.split("\n")
        if html.tangle:
            line = first + min(html.tangle.line, len(body)) - 1
            yield text_messages.tangled(place, line, html.tangle.quote, html.tangle.kind)
        if html.note and not is_doubted:
            yield text_messages.doubtful_note(
                place, first + _line_of_note(body, html.note), html.note, "odd"
            )
        for line in _empty_headings(body, html.empty_headings):
            yield text_messages.empty_heading(place, first + line)


def _line_of_note(body: list[str], note: str) -> int:
    """Give the line, from 0, of what looks like a note, or at least has its first words."""
    words = re.findall(r"\w+", note)[:3]
    lines = [number for number, line in enumerate(body) if has_opening(line)] or [
        number for number, line in enumerate(body) if words and all(w in line for w in words)
    ]
    return lines[0] if lines else 0


def _empty_headings(body: list[str], count: int) -> list[int]:
    """Give the lines, from 0, of so many headings without words."""
    if not count:
        return []
    found = [number for number, line in enumerate(body) if _EMPTY_HEADING.fullmatch(line)]
    return [*found[:count], *[0] * (count - len(found))]
