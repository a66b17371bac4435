"""Which part of a file a browser asks for: Safari plays no film without."""

from __future__ import annotations

import re

_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def wanted(header: str, size: int) -> range | None:
    """
    Give the bytes that a ``Range`` header asks for, of a file of *size* bytes.

    Returns:
        All of them when the header asks for several parts or cannot be understood, as it may;
        None when it asks for bytes past the end.
    """
    found = _RANGE.fullmatch(header.strip())
    if not found or found.groups() == ("", ""):
        return range(size)
    first, last = found.groups()
    if not first:  # the last so many
        return range(max(0, size - int(last)), size) if int(last) and size else None
    start, stop = int(first), min(size, int(last) + 1) if last else size
    if last and int(last) < int(first):
        return range(size)
    return range(start, stop) if start < size else None
