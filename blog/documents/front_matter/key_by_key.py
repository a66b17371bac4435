"""Front matter that YAML refuses: part it into keys, and take for text what YAML does not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.documents.front_matter.keys import canonical
from blog.documents.front_matter.lines import ITEM, KEY, unlisted, unquoted
from blog.documents.front_matter.other_systems import is_known
from blog.documents.front_matter.parts import FrontMatterEntry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BLOCK = re.compile(r"[|>][-+0-9]*(?:[ \t]+#.*)?")


def groups(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Part *lines* into keys with what belongs to them, and lines that belong to none."""
    group: list[str] = []
    start = 0
    for number, line in enumerate(lines):
        if group and _belongs(line, group):
            group.append(line)
            continue
        if group:
            yield start, group
        start, group = number, [line]
    if group:
        yield start, group


def _belongs(line: str, group: list[str]) -> bool:
    """Say whether *line* is a part of the value of the key that *group* begins with."""
    head = KEY.fullmatch(group[0])
    if not head:
        return False
    key = KEY.fullmatch(line)
    indent, own = (len(text) - len(text.lstrip()) for text in (line, group[0]))
    if key and indent > own and head["value"] and not _BLOCK.fullmatch(head["value"]):
        return not (canonical(key["key"]) or is_known(key["key"]))
    is_item = ITEM.fullmatch(line) is not None and indent == own and not head["value"]
    return not line.strip() or indent > own or is_item


def as_written(group: list[str], line: int) -> FrontMatterEntry:
    """Take what YAML refuses for the text that it looks like."""
    head = KEY.fullmatch(group[0])
    key, value = (head["key"], head["value"].strip()) if head else ("", "")
    rest = [text.strip() for text in group[1:] if text.strip()]
    items = [ITEM.fullmatch(text) for text in rest]
    if rest and all(items) and not value:
        values = tuple(unquoted(item["value"].strip()) for item in items if item)
        return FrontMatterEntry(key, values, line)
    if _BLOCK.fullmatch(value):
        value = ""
    joined = unquoted(unlisted(" ".join(filter(None, [value, *rest]))))
    return FrontMatterEntry(key, tuple(filter(None, [joined])), line)
