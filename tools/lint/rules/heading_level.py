"""Headings go down one level at a time, below the title's first (WCAG 1.3.1, 2.4.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from tools.lint.desk import Desk
    from tools.lint.page import Heading
    from tools.lint.text import Text

NAME = "rubriknivå"

_FIRST = re.compile(r" {0,3}#(?!#)|\s*<h1\b", re.IGNORECASE)
_UNDERLINE = re.compile(r" {0,3}=+\s*")


def check(text: Text, desk: Desk) -> Iterator[Finding]:
    """Find headings of the title's own level, and those that leave out a level."""
    del desk
    firsts = [_is_first(heading, text) for heading in text.page.headings]
    above = 1
    for heading, is_first in zip(text.page.headings, firsts, strict=True):
        # With one of the first level in it, the build moves all headings of a text down.
        level = max(2, heading.level - 1) if any(firsts) else heading.level
        if is_first:
            yield text.remark(
                heading.line,
                NAME,
                f"Rubriken ”{heading.text}” är skriven på den nivå som bara titeln har.",
                f"Skriv två nummertecken: ## {heading.text}",
            )
        if level > above + 1:
            yield text.remark(
                heading.line,
                NAME,
                f"Rubriken ”{heading.text}” hoppar över en nivå.",
                f"Skriv den så här: {'#' * (above + 1)} {heading.text}",
            )
        above = level


def _is_first(heading: Heading, text: Text) -> bool:
    lines = text.source.body.split("\n")
    index = heading.line - text.source.body_line
    if not 0 <= index < len(lines):
        return False
    under = lines[index + 1] if index < len(lines) - 1 else ""
    return bool(_FIRST.match(lines[index]) or _UNDERLINE.fullmatch(under))


RULE = Rule(name=NAME, text=check)
