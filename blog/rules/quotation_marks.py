"""
Swedish quotation marks, ” on both sides (Svenska skrivregler).

The build turns straight and English marks into Swedish ones, so this is about the marks that
the reader would meet all the same, and about a mark whose partner was forgotten.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.rules.rule import Rule
from blog.swedish.typography.apply import typographic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.page import TextBlock
    from blog.rules.index.text import CheckedText

NAME = "citattecken"

_WRONG = re.compile(r"(?<![\d\w])[\"“„](?=\w)|(?<=[\w.,!?…])[\"“](?!\w)")
_INCHES = re.compile(r"\d[\"“”]")
_SPOKEN = frozenset({"p", "li", "dd", "blockquote", "figcaption", "td"})


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find marks of other languages, and paragraphs with an odd number of marks."""
    del context
    title = typographic(text.source.title, text.source.extra.get("lang", "sv"))
    if title.count("”") % 2 and text.source.extra.get("lang", "sv").startswith("sv"):
        yield _lonely(text, text.line_of_entry("title"), text.source.title)
    previous: TextBlock | None = None
    for block in text.blocks:
        if not block.is_swedish:
            continue
        wrong = _WRONG.search(block.own)
        if wrong and not _INCHES.search(block.own):
            yield text.warning(
                block.line(wrong.start()),
                NAME,
                f"Citattecknet {wrong[0]} blir kvar på sidan som det är.",
                "Skriv ” på båda sidor om citatet.",
            )
        if _is_odd(block):
            if previous is None:
                previous = block
                continue
            previous = None  # a quotation that goes on for several paragraphs
        elif previous is not None and previous.tag != block.tag:
            yield _lonely(text, previous.line(previous.text.find("”")), previous.text)
            previous = None
    if previous is not None:
        yield _lonely(text, previous.line(previous.text.find("”")), previous.text)


def _is_odd(block: TextBlock) -> bool:
    is_odd = block.tag in _SPOKEN and block.own.count("”") % 2 == 1
    return is_odd and not _INCHES.search(block.own)


def _lonely(text: CheckedText, line: int, words: str) -> Finding:
    before, mark, after = words.partition("”" if "”" in words else '"')
    near = f"{' '.join(before.split()[-3:])} {mark}{' '.join(after.split()[:3])}".strip()
    return text.warning(
        line,
        NAME,
        f"Ett citattecken saknar sitt par vid ”{near.replace('”', '’')}”.",
        "Sätt ett ” både före och efter citatet.",
    )


RULE = Rule(name=NAME, text=check)
