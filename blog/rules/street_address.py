"""No street address of somebody's home; where an office is, anyone may know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.privacy.street_addresses import street_addresses
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "gatuadress"

_HINT = (
    "Ta bort adressen om någon bor där. Är det en lokal som alla får besöka, skriv vilken: "
    "”Socialkontoret ligger på Storgatan 12”."
)


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find street addresses in paragraphs, cells and headings, each once a text."""
    del context
    told = set()
    for block in text.blocks:
        for start, words in street_addresses(block.text) if block.is_swedish else ():
            if words in told:
                continue
            told.add(words)
            message = f"”{words}” kan vara adressen till någons hem."
            yield text.warning(block.line(start), NAME, message, _HINT)


RULE = Rule(name=NAME, text=check)
