"""
Texts that are too tangled to be read: lists and quotations too deep, signs that never end.

Looked for before Markdown is, which calls itself once a level and looks for an end from every
beginning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

DEEPEST = 20
"""Levels of lists and quotations within each other."""

DEEPEST_HTML = 100
"""Levels of elements within each other, and signs that may be left without an end."""

_MARKED = re.compile(r"^[ \t]*(?=>|[-*+][ \t]|\d{1,9}\.[ \t])(?P<marks>[^\n]*)", re.MULTILINE)
_MARK = re.compile(r">[ ]?|(?:[-*+]|\d{1,9}\.)[ ]+(?=\S)")
_RULE = re.compile(r"(?:(?:\*[ \t]*)+|(?:-[ \t]*)+|(?:_[ \t]*)+)")
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?=[\s/>])|(?P<other><(?=[a-z/!?]))|(?P<end>/?>)",
    re.IGNORECASE,
)
# Never closed, or not always.
_OPEN_ENDED = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody"),
        *("tfoot", "colgroup", "option", "rt", "rp"),
    }
)
_BRACKET = re.compile(r"(?P<blank>\n[ \t]*\n)|(?P<link>\]\()|[\[\])]")


@dataclass(frozen=True, slots=True)
class Tangle:
    """
    Where a text cannot be read.

    Attributes:
        line: From 1, within the text.
        quote: What stands there too many times: ``>``, ``- ``, ``<div>``, ``[``.
        kind: "levels" for what lies too deep, "ends" for what begins and never ends.
    """

    line: int
    quote: str
    kind: Literal["levels", "ends"]


def find_tangle(text: str) -> Tangle | None:
    """Find the first place from which *text* cannot be read; None in every ordinary text."""
    found = _deep_line(text)
    if not found and text.count("<") > DEEPEST_HTML:
        found = _deep_element(text)
    if not found and text.count("[") > DEEPEST_HTML:
        found = _open_bracket(text)
    return found


def _deep_line(text: str) -> Tangle | None:
    columns: list[int] = []
    for found in _MARKED.finditer(text):
        if _RULE.fullmatch(found["marks"]):
            continue
        column = len(found[0].expandtabs(4)) - len(found["marks"].expandtabs(4))
        while columns and columns[-1] > column - 2:
            columns.pop()
        columns.append(column)
        marks, mark = _leading_marks(found["marks"].expandtabs(4))
        if len(columns) + marks - 1 > DEEPEST:
            return Tangle(text.count("\n", 0, found.start()) + 1, mark, "levels")
    return None


def _leading_marks(line: str) -> tuple[int, str]:
    """Count the marks that begin a line, and give the last of them."""
    count, place, mark = 0, 0, ""
    while found := _MARK.match(line, place):
        count, place, mark = count + 1, found.end(), found[0].strip()
        place += len(line[place : place + 80]) - len(line[place : place + 80].lstrip(" "))
    return count, mark


def _deep_element(text: str) -> Tangle | None:
    depth = unfinished = 0
    name = ""
    for tag in _TAG.finditer(text):
        if tag["end"]:
            depth -= tag["end"] == "/>" and unfinished > 0 and name not in _OPEN_ENDED
            unfinished = 0
            continue
        unfinished += 1
        name = (tag["name"] or "").lower()
        if name and name not in _OPEN_ENDED:
            depth = max(0, depth - 1) if tag["close"] else depth + 1
        if max(depth, unfinished) > DEEPEST_HTML:
            quote = f"<{name}>" if depth > unfinished else f"<{name}"
            line = text.count("\n", 0, tag.start()) + 1
            return Tangle(line, quote, "levels" if depth > unfinished else "ends")
    return None


def _open_bracket(text: str) -> Tangle | None:
    brackets = links = 0
    for sign in _BRACKET.finditer(text):
        if sign["blank"]:
            brackets = links = 0
        elif sign[0] == "[":
            brackets += 1
        elif sign[0] == ")":
            links = max(0, links - 1)
        else:
            brackets = max(0, brackets - 1)
            links += bool(sign["link"])
        if max(brackets, links) > DEEPEST_HTML:
            quote = "[" if brackets > links else "]("
            return Tangle(text.count("\n", 0, sign.start()) + 1, quote, "ends")
    return None
