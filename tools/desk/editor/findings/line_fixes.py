"""What one press can do with the lines that a finding is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.finding_places import line_around
from tools.desk.editor.findings.fix import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.finding_places import Span
    from blog.findings import Finding


def title(finding: Finding, _text: str, _span: Span) -> Iterator[Fix]:
    """Take the full stop off a title."""
    if stop := re.fullmatch("Titeln ”(.+)” slutar med punkt.", finding.message):
        yield Fix("Ta bort punkten", field=("title", stop[1].removesuffix(".")))


def heading(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Make a heading of a line in bold, one level below the one above at most."""
    start, end = line_around(text, span)
    line = text[start:end]
    bold = re.fullmatch(r"\s*(\*\*|__)(.+?)\1[ \t]*\\?\s*", line)
    if not bold:
        return
    above = re.findall(r"^(#{2,5}) ", text[:start], re.MULTILINE)
    signs = above[-1] if above else "##"
    before = "" if text[:start].endswith(("\n\n", "\r\n\r\n")) or not start else "\n"
    after = "" if re.match(r"\s*\n\s*(?:\n|$)|\s*$", text[end:]) else "\n"
    yield Fix("Gör till rubrik", Edit(start, end, f"{before}{signs} {bold[2].strip()}{after}"))


def level(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Give a heading the level that the hint names."""
    wanted = re.search(r"(?<!#)(#{2,6}) ", finding.hint)
    start, end = line_around(text, span)
    written = re.match(r"#{1,6}", text[start:end])
    if wanted and written:
        stop = start + len(written[0])
        yield Fix(f"Gör till {wanted[1]}", Edit(start, stop, wanted[1]))


def quotation(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Put the Swedish mark in place of a foreign one, on the whole line."""
    if wrong := re.match("Citattecknet (.) blir kvar", finding.message):
        start, end = line_around(text, span)
        line = text[start:end]
        yield Fix("Byt till ”", Edit(start, end, line.replace(wrong[1], "”")))


def indent(_finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Take the indent off the line and those below it that have one."""
    start, _ = line_around(text, span)
    indented = re.compile(r"(?:(?: {4}|\t)[^\n]*\n?|[ \t]*\n(?= {4}|\t))+").match(text, start)
    if indented:
        bare = re.sub(r"^[ \t]+", "", indented[0], flags=re.MULTILINE)
        yield Fix("Ta bort indraget", Edit(start, indented.end(), bare))


def list_fix(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Part a list from what stands above it, or make one of bullets in a line."""
    start, end = line_around(text, span)
    if "hör till stycket ovanför" in finding.message:
        item = re.compile(r"^[ \t]*(?:[-*+–•]|\d+[.)])[ \t]", re.MULTILINE).search(text, start)
        if item and item.start() > 0 and not text[: item.start()].endswith("\n\n"):
            yield Fix("Lägg in en tom rad", Edit(item.start(), item.start(), "\n"))
    elif any(sign in text[start:end] for sign in "•·▪"):
        items = [each.strip() for each in re.split("[•·▪]", text[start:end])]
        lead = [items[0], ""] if items[0] else []
        listed = "\n".join([*lead, *(f"- {each}" for each in items[1:] if each)])
        yield Fix("Gör till lista", Edit(start, end, listed))


def abbreviation(finding: Finding, text: str, span: Span) -> Iterator[Fix]:
    """Explain a short form last in the text, as the hint does."""
    if told := re.search(r"\*\[(.+?)\]: (.*)$", finding.hint):
        gap = "" if text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
        line = f"{gap}*[{told[1]}]: {told[2]}\n"
        yield Fix("Förklara sist i texten", Edit(len(text), len(text), line))
