"""Headings go down one level at a time, below the title's first (WCAG 1.3.1, 2.4.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.page import PageHeading
    from blog.rules.index.text import CheckedText

NAME = "rubriknivå"

_WRITTEN = re.compile(r"[ >]*(?P<signs>#{1,6})(?!#)|\s*<h(?P<digit>[1-6])\b", re.IGNORECASE)
_FIRST_LINE, _SECOND_LINE = re.compile(r" {0,3}=+\s*"), re.compile(r" {0,3}-+\s*")


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find headings of the title's own level, and those that leave out a level."""
    del context
    above = 1
    for heading in text.page.headings:
        written = _written_level(heading, text)
        level = max(2, written)
        if written == 1:
            yield text.warning(
                heading.line,
                NAME,
                f"Rubriken ”{heading.text}” är skriven på den nivå som bara titeln har.",
                f"Skriv två nummertecken: ## {heading.text}",
            )
        if level > above + 1:
            yield text.warning(
                heading.line,
                NAME,
                f"Rubriken ”{heading.text}” hoppar över en nivå.",
                f"Skriv den så här: {'#' * (above + 1)} {heading.text}",
            )
        above = level


def _written_level(heading: PageHeading, text: CheckedText) -> int:
    """Give the level in the text; on the page the build has fixed what leaves one out."""
    lines = text.written.body.split("\n")
    place = heading.line - text.written.body_line
    if not 0 <= place < len(lines):
        return heading.level
    if match := _WRITTEN.match(lines[place]):
        return len(match["signs"] or "") or int(match["digit"])
    under = lines[place + 1] if place < len(lines) - 1 else ""
    if _FIRST_LINE.fullmatch(under):
        return 1
    return 2 if _SECOND_LINE.fullmatch(under) else heading.level


RULE = Rule(name=NAME, text=check)
