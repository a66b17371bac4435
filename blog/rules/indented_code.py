"""A paragraph that was pasted with its indent is no code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "indrag"

_LONGEST = 60  # characters of a line that the message quotes


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find code that is code only by its indent, which a paragraph may have come with."""
    del context
    lines = text.written.body.split("\n")
    for block in text.page.blocks:
        if block.tag != "pre" or block.within != ("body",):
            continue
        line = block.line()
        written = lines[line - text.written.body_line]
        if written.startswith(("    ", "\t")) and not _is_fenced(
            lines[: line - text.written.body_line]
        ):
            yield text.warning(
                line,
                NAME,
                f"”{written.strip()[:_LONGEST]}” visas som programkod, för raden är indragen.",
                "Ta bort mellanslagen eller tabben först på raden. Ska det vara kod: skriv ``` på "
                "en egen rad före och efter.",
            )


def _is_fenced(above: list[str]) -> bool:
    """Say whether a fence is open after the lines *above*."""
    return sum(line.startswith(("```", "~~~")) for line in above) % 2 == 1


RULE = Rule(name=NAME, text=check)
