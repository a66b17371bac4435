"""What the front matter says on the line of one key, however it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.documents.front_matter.keys import canonical

if TYPE_CHECKING:
    from blog.documents.front_matter.parts import FrontMatterEntry, Parts

_COMMA = re.compile("[,;]")
AROUND_TAG = " \t\n#\"'[]"
"""What writers put around a tag, and what is no part of it."""


def values_of(parts: Parts, name: str) -> tuple[str, ...]:
    """Give what stands on the line *name*, tags one by one; nothing if there is no such line."""
    entry = entry_of(parts, name)
    if entry is None:
        return ()
    if name != "tags":
        return tuple(filter(None, [" ".join(entry.value.split())]))
    written = entry.values if len(entry.values) > 1 else _COMMA.split(entry.value)
    tags = (" ".join(tag.strip(AROUND_TAG).split()) for tag in written)
    return tuple(dict.fromkeys(filter(None, tags)))


def entry_of(parts: Parts, name: str) -> FrontMatterEntry | None:
    """Give the entry that counts: the first, as for the reader of a document."""
    return next((each for each in parts.entries if canonical(each.key) == name), None)
