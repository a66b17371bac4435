"""Write what people put between two ``---`` lines so that YAML reads it as they meant it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PLAIN = re.compile(
    r"(?P<head>(?:[^\W\d_][\w -]{0,40}?[ \t]*:|[ \t]*-)[ \t]+)(?P<value>[^\s\[{|>].*)"
)
_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:\s+#.*|\s*)""")
# YAML takes `` #`` for a comment, ``: `` for a new key, and gives these marks in front a
# meaning; in ``Punkt #2``, ``Tillit: en början`` and ``*Hej*`` they are the director's text.
_MISREAD = re.compile(r"(?:^|\s)#\S|:(?:\s|$)|^[\"'%@`!*&]")
_BLOCK = re.compile(r".*:[ \t]*[|>][+-]?[ \t]*")


def protect(lines: Iterable[str]) -> Iterator[str]:
    """Give *lines* with quotation marks around the values that YAML would misread."""
    is_block = False
    for line in lines:
        if not line[:1].isspace():
            is_block = bool(_BLOCK.fullmatch(line))
            yield _protected(line)
        else:
            yield line if is_block else _protected(line)


def _protected(line: str) -> str:
    match = _PLAIN.fullmatch(line)
    if not match or _QUOTED.fullmatch(match["value"]) or not _MISREAD.search(match["value"]):
        return line
    doubled = match["value"].strip().replace("'", "''")
    return f"{match['head']}'{doubled}'"
