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

from blog.documents.front_matter.keys import is_suppression

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.documents.front_matter.parts import FrontMatterEntry

# Between the rules and the reason.
_PARTS = re.compile(
    r"\s+[-–—]+\s*|\s*[–—]\s*|\s*:\s+|\s*[=|]\s*|(?<=\w)\s*\((?=\w)"
    r"|\s+(?:därför att|eftersom|för att|då)\s+"
)
_AROUND = " \t\"'”“’`*()[]"  # what may stand around a rule's name
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Suppression:
    """
    One rule that is allowed to be broken in one text.

    Attributes:
        rule: The rule's name, in lower case, as written.
        reason: "" when none is given in words; then nothing is allowed.
        line: Where it stands.
    """

    rule: str
    reason: str
    line: int


def read_suppressions(entries: Iterable[FrontMatterEntry]) -> tuple[Suppression, ...]:
    """Read the lines Tillåt among a text's *entries*."""
    found = []
    for entry in entries:
        if is_suppression(entry.key):
            for value in entry.values:
                for part in re.split(r"[;\n]", value):
                    found += _understood(part.strip(), entry.line)
    return tuple(found)


def _understood(part: str, line: int) -> list[Suppression]:
    if not part:
        return []
    names, reason = [*_PARTS.split(part, maxsplit=1), ""][:2]
    rules = [name.strip(_AROUND).casefold() for name in re.split(r",|\boch\b", names)]
    why = reason.strip() if _WORD.search(reason) else ""
    return [Suppression(rule, why, line) for rule in rules if rule]
