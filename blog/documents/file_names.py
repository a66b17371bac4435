"""Names of files: alike but for little, or with signs that no address or no text can hold."""

from __future__ import annotations

import posixpath
import re

from blog.documents.slug import slugify

PARTING = re.compile("[#?%;]")
"""Signs that a file's name may have but not its address, where they part it."""

LOST = re.compile('[\\s\\\\<>"|*:#?%;\u00ad\u200b-\u200f\u2060\ufeff]')
"""Signs that get lost, or are read as others, between a file's name and a text."""

_SIGNS = {" ": "ett mellanslag på fel ställe", "\u00a0": "ett hårt mellanslag"}


def bare_name(path: str) -> str:
    """Give a file's name without its date and ending, in the letters of an address."""
    stem = posixpath.splitext(posixpath.basename(path.replace("\\", "/")))[0]
    return slugify(re.sub(r"^\d{4}-\d\d-\d\d-", "", stem))


def odd_sign(path: str) -> str:
    """Give the first sign of a file's name that its address cannot have."""
    name = posixpath.basename(path)
    found = PARTING.search(name) or LOST.search(name)
    return found[0] if found else ""


def named_sign(path: str) -> str:
    """Name, in Swedish, the sign of a file's name that its address cannot have."""
    sign = odd_sign(path)
    if sign.isspace() or not sign.isprintable():
        return _SIGNS.get(sign, "ett tecken som inte syns")
    return f"tecknet ”{sign}”"


def without_odd_signs(path: str) -> str:
    """Give a name that the same file could have."""
    return LOST.sub("-", posixpath.basename(path).strip())
