"""Let a remark stand: the line Tillåt, with the reason for it."""

from __future__ import annotations

import re

from blog.documents.decode import clean
from blog.documents.front_matter.suppression import read_suppressions
from blog.documents.front_matter.write import Unwritable, write_line
from blog.documents.notes.read_parts import read_parts
from blog.rules.every import RULES
from blog.rules.suppression_line import NAME as ABOUT_SUPPRESSIONS

ALLOWABLE = frozenset(rule.name for rule in RULES if rule.text) - {ABOUT_SUPPRESSIONS}
"""The rules that can be allowed to be broken in a text."""

_WHY = "Skriv med några ord varför det får stå, till exempel: numret går till jouren."


def allow(text: str, rule: str, reason: str) -> str:
    """
    Give *text* with one more line Tillåt.

    Args:
        text: A whole file.
        rule: The rule's name.
        reason: Why, in her own words.

    Raises:
        Unwritable: The reason says nothing, or the line cannot be written there.
    """
    # What would end the reason, or begin a comment in YAML, says as little as a space.
    why = " ".join(re.sub(r"[;#]|<!--|-->|:(?=\s)", " ", clean(reason)).split())
    if rule not in ALLOWABLE or not re.search(r"\w{2}", why):
        raise Unwritable(_WHY)
    written = write_line(text, "Tillåt", f"{rule} – {why}")
    if (rule, why) not in _allowed(written):
        raise Unwritable(_WHY)
    return written


def _allowed(text: str) -> set[tuple[str, str]]:
    entries = read_parts(clean(text)).entries
    return {(each.rule, each.reason) for each in read_suppressions(entries)}
