"""What one press can do with a link, a picture or a piece of code that stops a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.findings import Level
from tools.desk.editor.findings.fix import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.finding_places import Span
    from blog.findings import Finding

_LINK = re.compile(
    r"!?\[(?P<words>(?:[^\[\]\\]|\\.)*)\]\([ \t]*(?P<target><[^<>\n]*>|[^()\s]*)"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
)


def link(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Lead a link to what was meant, or take it away and let its words stay; so with a picture."""
    found = _link_at(text, span)
    if found is None:
        return
    if near := re.fullmatch(r"Menade du (/.+)\?", finding.hint):
        yield Fix(f"Byt till {near[1]}", Edit(*found.span("target"), near[1]))
    target = found["target"]
    if finding.hint.startswith("Ta bort det som står efter #") and "#" in target:
        yield Fix("Länka till hela texten", Edit(*found.span("target"), target.partition("#")[0]))
    if found[0].startswith("!"):
        yield Fix("Ta bort bilden", Edit(*found.span(), ""))
    else:
        yield Fix("Ta bort länken", Edit(*found.span(), found["words"]))


def target(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Lead a link to the text itself, wherever that has gone; or take it away if it is dead."""
    old = re.search(r" leder till (\S+), som har bytt adress", finding.message)
    new = re.match(r"Skriv (\{filename\}/.+?), så", finding.hint)
    if old and new and (place := text.find(f"({old[1]}", span.start)) >= 0:
        yield Fix("Byt till den nya adressen", Edit(place + 1, place + 1 + len(old[1]), new[1]))
    elif finding.level is Level.ERROR:
        yield from link(finding, text, span)


def code(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Take away an element of HTML, with all that stands in it."""
    opened = re.match(r"<(\w+)\b[^>]*>", text[span.start :]) if span.is_exact else None
    if opened:
        rest = span.start + opened.end()
        closed = re.compile(rf"</{opened[1]}\s*>", re.IGNORECASE).search(text, rest)
        yield Fix("Ta bort koden", Edit(span.start, closed.end() if closed else rest, ""))


def foreign_code(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Take away a code of another program that is quoted whole."""
    if span.is_exact and f"”{text[span.start : span.end]}”" in finding.message:
        yield Fix("Ta bort", Edit(span.start, span.end, ""))


def _link_at(text: str, span: Span) -> re.Match[str] | None:
    """Give the link, or the picture, in which the words of a finding begin."""
    if not span.is_exact:
        return None
    start = max(text.rfind("\n\n", 0, span.start), 0)
    end = text.find("\n\n", span.end)
    found = _LINK.finditer(text, start, len(text) if end < 0 else end)
    return next((each for each in found if each.start() <= span.start < each.end()), None)
