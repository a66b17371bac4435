"""Nobody is pointed out: an age, a birth date or a name beside a placement or a diagnosis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.privacy.recognition import recognitions
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "igenkänning"

_HINT = (
    "Ta bort det som pekar ut just den personen, till exempel åldern eller orten: skriv ”ett barn "
    "i skolåldern”. Är det påhittat, säg det i meningen."
)


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find the sentences in which somebody may be recognised; no program finds them all."""
    del context
    for sentence in text.sentences:
        for found in recognitions(sentence.text):
            yield text.warning(
                sentence.block.line(sentence.start + found.start),
                NAME,
                f"”{found.who}” och ”{found.what}” står i samma mening: någon kan känna igen "
                "personen.",
                _HINT,
            )


RULE = Rule(name=NAME, text=check)
