"""
Brackets and quotation marks: what is open, and what closes it.

In Swedish the same mark opens and closes a quotation (”…”), so it is its turn that
counts, not its form.  The apostrophe ’ is left out: it is far more often a letter's
neighbour than an inner quotation mark.
"""

from __future__ import annotations

import re

# What closes what; each family keeps its own count, so that one kind left open by
# mistake does not hide the others.
_CLOSERS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "”": "”",
    "“": "”“",
    "„": "”“",
    '"': '"',
    "»": "»«",
    "«": "»",
}
_FAMILIES = {mark: family for family in ("()", "[]", "{}", "”“„", '"', "»«") for mark in family}
# Not the mouth of an emoticon: ":)", ";-(".
_MARK = re.compile(r"(?<![:;=])(?<![:;=]-)[()\[\]{}]|[”\"“„»«]")


def find_pairs(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """
    Find the pairs of brackets and quotation marks.

    Returns:
        The offsets of the opening and the closing mark of each pair, in the order they
        close; and, in order, the offsets of marks that open and are not closed.
    """
    closed: list[tuple[int, int]] = []
    open_: dict[str, list[int]] = {}
    for match in _MARK.finditer(text):
        mark, offset = match[0], match.start()
        stack = open_.setdefault(_FAMILIES[mark], [])
        if stack and mark in _CLOSERS[text[stack[-1]]]:
            closed.append((stack.pop(), offset))
        elif mark in _CLOSERS:
            stack.append(offset)
    return closed, sorted(offset for stack in open_.values() for offset in stack)


def closers(text: str) -> str:
    """
    Name the marks that would close what *text* leaves open.

    Returns:
        The closing marks, innermost first: ``”)`` for ``(Han sa: ”ja``.  Empty when
        nothing is open.
    """
    unclosed = find_pairs(text)[1]
    return "".join(_CLOSERS[text[offset]][0] for offset in reversed(unclosed))
