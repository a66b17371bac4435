"""
The line Tillåt: what the director allows in one text, and why.

``Tillåt: personnummer – numret är Skatteverkets exempel``.  Several are parted by
semicolons or stand on indented lines of their own; one reason may serve several rules,
named with commas between.  The line never reaches the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.posts.front_matter import Entry

_KEYS = frozenset({"tillåt", "tillat", "tillåter", "allow"})
_PARTS = re.compile(r"\s+[-–—]+\s*|\s*[–—]\s*|\s*:\s+|\s+därför att\s+|\s+eftersom\s+")


@dataclass(frozen=True, slots=True)
class Allowance:
    """
    One rule that is allowed to be broken in one text.

    Attributes:
        rule: The rule's name, in lower case, as written.
        reason: "" when none is given; then nothing is allowed.
        line: Where it stands.
    """

    rule: str
    reason: str
    line: int


def is_allowance(key: str) -> bool:
    """Say whether a line on top of a text with this name allows something."""
    return key.strip().casefold() in _KEYS


def read_allowances(entries: Iterable[Entry]) -> tuple[Allowance, ...]:
    """Read the lines Tillåt among a text's *entries*."""
    found = []
    for entry in entries:
        if is_allowance(entry.key):
            for value in entry.values:
                for part in re.split(r"[;\n]", value):
                    found += _understood(part.strip(), entry.line)
    return tuple(found)


def _understood(part: str, line: int) -> list[Allowance]:
    if not part:
        return []
    names, reason = [*_PARTS.split(part, maxsplit=1), ""][:2]
    rules = [name.strip().casefold() for name in re.split(r",|\boch\b", names)]
    return [Allowance(rule, reason.strip(), line) for rule in rules if rule]
