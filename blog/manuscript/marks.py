"""
Marks in the text that pass through mammoth untouched and are read again after it.

A mark stands between two code points that no text may hold (Unicode's noncharacters), so
that nothing a director writes can be taken for one.
"""

from __future__ import annotations

import re

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_MARK = re.compile(f"{_OPEN}([a-z]+)([0-9]+){_CLOSE}")
_STRAY = re.compile("[\ufdd0-\ufdef]")
PLACE, NUMBER = "plats", "nummer"


def mark(kind: str, number: int) -> str:
    """Write a mark: PLACE and the index of a loss, or NUMBER and the number of a list item."""
    return f"{_OPEN}{kind}{number}{_CLOSE}"


def split_marks(text: str) -> list[tuple[str, str, int]]:
    """
    Part text from marks, in order.

    Returns:
        ``("", text, 0)`` for text, ``(kind, "", number)`` for a mark.
    """
    pieces: list[tuple[str, str, int]] = []
    end = 0
    for found in _MARK.finditer(text):
        pieces.append(("", text[end : found.start()], 0))
        pieces.append((found[1], "", int(found[2])))
        end = found.end()
    pieces.append(("", text[end:], 0))
    return [piece for piece in pieces if piece[0] or piece[1]]


def without_marks(text: str) -> str:
    """Give *text* without marks, and without what could be taken for one."""
    return without_stray(_MARK.sub("", text))


def without_stray(text: str) -> str:
    """Give *text* without the code points that marks are made of."""
    return _STRAY.sub("", text)
