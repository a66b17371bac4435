"""How links are written in a text, to find the line of one."""

from __future__ import annotations

import re

# How links are written that lead nowhere: of their addresses there is little to look for.
_EMPTY_LINKS = {
    "": r"\]\([ ]*(?:<>)?[ ]*(?:[\"'].*)?\)|\b(?:href|src)(?:=(?:\"\"|'')|[ >])",
    "#": r"\]\([ ]*#[ ]*(?:[\"'].*)?\)|\bhref=[\"']?#[\"' >]",
}


def pattern_of(written: str) -> re.Pattern[str]:
    """Give what to look for in a line to find a link, or any other words, as written."""
    if written.strip() in _EMPTY_LINKS:
        return re.compile(_EMPTY_LINKS[written.strip()])
    # Of two strokes Markdown leaves one.
    return re.compile(r"\\+".join(map(re.escape, re.split(r"\\+", written))))
