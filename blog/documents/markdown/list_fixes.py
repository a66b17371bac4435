"""
Lists in the form that Python-Markdown reads: blank lines where it wants them, and nested
items indented by four spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*+]|\d{1,9}\.)[ \t]+(?=\S)")
_INDENT = re.compile("^[ \t\u00a0]+")
# A rule such as "* * *" or "- - -" looks like an item but is none.
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")


@dataclass(slots=True)
class _Open:
    """The list items that are open above the current line: their marks' columns and kinds."""

    columns: list[int] = field(default_factory=list)
    numbered: list[bool] = field(default_factory=list)

    def place(self, column: int, *, numbered: bool) -> tuple[int, bool]:
        """Open an item; give its depth from 0, and whether the list changes its kind there."""
        before = [*self.numbered]
        self.close(sum(mark <= column for mark in self.columns))
        if not self.columns or column >= self.columns[-1] + 2:
            self.columns.append(column)
            self.numbered.append(numbered)
        self.numbered[-1] = numbered
        depth = len(self.columns) - 1
        return depth, depth < len(before) and before[depth] != numbered

    def close(self, depth: int) -> None:
        """Close the items from *depth* inwards."""
        del self.columns[depth:], self.numbered[depth:]

    def depth_of(self, column: int) -> int:
        """Give the number of items that a paragraph starting in *column* lies within."""
        return sum(column >= mark + 2 for mark in self.columns)


def fix_lists(lines: list[str]) -> list[str]:
    """
    Put blank lines before lists, between lists of different kinds, and on the way out of a
    nested one; indent nested items and what goes on in them by four spaces a level.

    Args:
        lines: Text without code in fences; lines of white space only are empty.
    """
    fixed: list[str] = []
    opened = _Open()
    block = ""  # the first line after the last blank one
    for index, line in enumerate(lines):
        if opened.columns and fixed and fixed[-1]:  # what goes on in an item loses its indent
            line = _INDENT.sub(lambda indent: indent[0].replace("\u00a0", " "), line, count=1)
        item = None if _RULE.fullmatch(line) else ITEM.match(line)
        column = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))
        after_blank = not fixed or not fixed[-1]
        if item and opened.columns and not after_blank and not _counts_on(item["mark"], fixed):
            item = None
        if not line:
            fixed.append(line)
        elif item and (opened.columns or column < 4):
            if not after_blank and not opened.columns:
                if not _starts_list(lines, index, fixed[-1]):
                    fixed.append(line)
                    continue
                fixed.append("")
            depth, changes = opened.place(column, numbered=item["mark"][-1] == ".")
            placed = " " * 4 * depth + line.lstrip()
            if fixed and fixed[-1] and (changes or _leaves(placed, block)):
                fixed.append("")
            fixed.append(placed)
        elif opened.columns:
            fixed.append(_continuation(line, column, opened, after_blank=after_blank))
        else:
            fixed.append(line)
        block = fixed[-1] if after_blank or not fixed[-2] else block
    return fixed


def _counts_on(mark: str, before: list[str]) -> bool:
    """Say whether a number in the midst of a list is one of its items, and no year or day."""
    if mark[-1] != "." or int(mark[:-1]) == 1:
        return True
    marks = (f"{mark[:-1]}.", f"{int(mark[:-1]) - 1}.")
    return any(line.lstrip().startswith(marks) for line in reversed(before))


def _leaves(item: str, block: str) -> bool:
    """Say whether Python-Markdown would keep *item* inside what *block* begins."""
    return len(block) - len(block.lstrip(" ")) > len(item) - len(item.lstrip(" "))


def _starts_list(lines: list[str], index: int, before: str) -> bool:
    """Say whether an item right below a line of text is meant as a list."""
    if before.startswith("#"):
        return True
    if before.lstrip().startswith((">", "|", "<", ":")) or ITEM.match(before):
        return False
    after = lines[index + 1] if index + 1 < len(lines) else ""
    return before.rstrip().endswith(":") or bool(ITEM.match(after))


def _continuation(line: str, column: int, opened: _Open, *, after_blank: bool) -> str:
    """Indent a line that may go on an open item: four spaces a level."""
    if not after_blank:
        return " " * 4 * (len(opened.columns) - 1) + line.lstrip()
    depth = opened.depth_of(column)
    opened.close(depth)
    if not depth:  # beside a list that was moved out, it must not end up inside
        return line.lstrip() if column >= 2 else line
    extra = column - 4 * depth
    return " " * (4 * depth + (extra if extra >= 4 else 0)) + line.lstrip(" \t")
