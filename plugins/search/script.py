"""The search's script as it is served: the theme's files in one, without the comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "search.js"
PARTS = ("swedish.js", "search.js")
"""The files of the theme, in the order in which they need each other."""

_COMMENT = "//"


def join(parts: Iterable[str]) -> bytes:
    """
    Join scripts, without the lines that only comment and without indentation.

    It saves a quarter of the weight and needs no tool.  What it asks of the scripts is that
    comments of several lines are written with ``//`` and that no text spans lines.
    """
    lines = (line.strip() for part in parts for line in part.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not _is_comment(line)).encode()


def _is_comment(line: str) -> bool:
    return line.startswith(_COMMENT)
