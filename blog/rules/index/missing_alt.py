"""Pictures without words: forgotten, or meant so."""

from __future__ import annotations

import posixpath
import re

# A picture without words: in Markdown, where they were forgotten, or in HTML, where an empty
# alt says that there shall be none.
_WORDLESS = re.compile(
    r"!\[\s*\]\(\s*<?(?P<forgotten>[^\s)>]+)"
    r"|<img\b(?=[^<>]*\balt\s*=\s*(?:\"\s*\"|'\s*'))[^<>]*?\bsrc\s*=\s*[\"']?(?P<meant>[^\"'\s<>]+)",
    re.IGNORECASE,
)


def wordless_pictures(body: str) -> dict[str, list[bool]]:
    """
    Find the pictures in a Markdown text that have no words.

    Returns:
        By the file's name: for each of its pictures without words, in order, whether it is
        meant so.
    """
    found: dict[str, list[bool]] = {}
    for picture in _WORDLESS.finditer(body):
        name = posixpath.basename(picture["forgotten"] or picture["meant"])
        found.setdefault(name, []).append(picture["meant"] is not None)
    return found
