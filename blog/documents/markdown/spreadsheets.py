"""Lines that were pasted from a spreadsheet, their cells parted by tabs: a table."""

from __future__ import annotations

import re
from collections import Counter

# What begins a line that is no row: marks of lists, notes, quotations and HTML.
_NO_ROW = re.compile(
    r"[ \t]*(?:[-*+•‣▪▫◦●○∙\uf0b7\uf0a7\uf0a8·§Øüvqo–—](?=[ \t])|\w{1,3}[.)][ \t]|[>#|<:]"
    r"|\*?\[[^\]]*\]:)|[ ]{4}"
)
_INNER_TAB = re.compile(r"\S[ ]*\t+[ ]*\S")


def make_tables(lines: list[str]) -> list[str]:
    """
    Give *lines* with tables in place of rows from a spreadsheet; the first row is the head.

    Args:
        lines: Text without code in fences; lines of white space only are empty.
    """
    made: list[str] = []
    index = 0
    while index < len(lines):
        end = _end_of_rows(lines, index)
        rows = lines[index:end]
        if _is_table(rows):
            made += [*([""] if made and made[-1] else []), *_table(rows)]
            made += [""] if end < len(lines) and lines[end] else []
        else:
            made += rows
        index = end
    return made


def _end_of_rows(lines: list[str], start: int) -> int:
    """Give the end of the lines from *start* on that have tabs, or that all begin no row."""
    no_row = _NO_ROW.match(lines[start]) is not None
    end = start
    while end < len(lines) and "\t" in lines[end]:
        if no_row and not _NO_ROW.match(lines[end]):
            break
        end += 1
    return max(end, start + 1)


def _is_table(rows: list[str]) -> bool:
    if len(rows) < 2 or _NO_ROW.match(rows[0]) or not any(map(_INNER_TAB.search, rows)):
        return False
    return Counter(row.count("\t") for row in rows).most_common(1)[0][1] > 1


def _table(rows: list[str]) -> list[str]:
    cells = [[cell.strip().replace("|", "\\|") for cell in row.split("\t")] for row in rows]
    while all(not row[0] for row in cells):
        cells = [row[1:] for row in cells]
    while all(not row[-1] for row in cells if row):
        cells = [row[:-1] for row in cells]
    width = max(map(len, cells))
    padded = [[*row, *[""] * (width - len(row))] for row in cells]
    return [_line(row) for row in (padded[0], ["---"] * width, *padded[1:])]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
