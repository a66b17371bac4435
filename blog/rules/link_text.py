"""A link says where it leads, also when it is read on its own (WCAG 2.1, 2.4.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "länktext"

# A link of these words alone says nothing, in whatever order: läs mer här, via denna länk.
_VAGUE = frozenset(
    {
        *("här", "hit", "klicka", "tryck", "på", "via", "i", "till", "om", "det", "den", "denna"),
        *(
            "detta",
            "dessa",
            "följande",
            "följ",
            "länk",
            "länken",
            "länkarna",
            "läs",
            "läsa",
            "mer",
        ),
        *("mera", "vidare", "hela", "se", "titta", "gå", "kan", "du", "finns", "info", "öppna"),
        *("information", "sida", "sidan", "webbsida", "webbsidan", "webbplats", "webbplatsen"),
        *("artikel", "artikeln", "inlägget", "texten", "dokument", "dokumentet", "fil", "filen"),
        *("pdf", "ladda", "ner", "ned", "hämta", "fortsätt", "och", "en", "read", "more", "here"),
        *("click", "link", "the", "this", "details"),
    }
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_HINT = (
    "Låt länken ligga på orden som beskriver målet, till exempel "
    "[Socialstyrelsens lägesrapport](https://…)."
)


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find links whose words say nothing about their target."""
    del context
    for anchor in text.page.anchors:
        words = _WORD.findall(anchor.text.lower())
        if not words:
            message = f"Länken till ”{anchor.href}” har inga ord att klicka på."
            yield text.error(anchor.line, NAME, message, _HINT)
        elif _VAGUE.issuperset(words):
            message = f"Länktexten ”{anchor.text}” säger inte vart länken leder."
            yield text.warning(anchor.line, NAME, message, _HINT)
        elif _ADDRESS.fullmatch(anchor.text):
            message = (
                f"Länktexten ”{anchor.text[:60]}” är en adress, som läses upp tecken för tecken."
            )
            yield text.warning(anchor.line, NAME, message, _HINT)


RULE = Rule(name=NAME, text=check)
