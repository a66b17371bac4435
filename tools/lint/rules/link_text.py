"""A link says where it leads, also when it is read on its own (WCAG 2.1, 2.4.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from tools.lint.desk import Desk
    from tools.lint.text import Text

NAME = "länktext"

VAGUE = frozenset(
    {
        *("här", "hit", "klicka", "klicka här", "klicka på länken", "läs", "läs här", "läs mer"),
        *("läs mer här", "läs mera", "läs vidare", "mer", "mer här", "mer info", "se här", "se"),
        *("mer information", "länk", "länken", "denna länk", "den här länken", "den här sidan"),
        *("följ länken", "denna sida", "sidan", "webbplatsen", "gå hit", "se mer", "titta här"),
        *("här kan du läsa mer", "read more", "here", "click here", "link", "ladda ner", "öppna"),
        *("ladda ner här", "ladda ned", "pdf", "dokument", "fil", "filen", "till länken"),
    }
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_HINT = (
    "Låt länken ligga på orden som beskriver målet, till exempel "
    "[Socialstyrelsens lägesrapport](https://…)."
)


def check(text: Text, desk: Desk) -> Iterator[Finding]:
    """Find links whose words say nothing about their target."""
    del desk
    for anchor in text.page.anchors:
        words = anchor.text.strip(' .,:;!?”"»›>→…()[]').lower()
        if not anchor.text:
            message = f"Länken till ”{anchor.href}” har inga ord att klicka på."
            yield text.fault(anchor.line, NAME, message, _HINT)
        elif words in VAGUE:
            message = f"Länktexten ”{anchor.text}” säger inte vart länken leder."
            yield text.remark(anchor.line, NAME, message, _HINT)
        elif _ADDRESS.fullmatch(anchor.text):
            message = (
                f"Länktexten ”{anchor.text[:60]}” är en adress, som läses upp tecken för tecken."
            )
            yield text.remark(anchor.line, NAME, message, _HINT)


RULE = Rule(name=NAME, text=check)
