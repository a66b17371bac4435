"""Tables, as Markdown: one line a row, the first row the heads of the columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "blockquote")


@dataclass(frozen=True, slots=True)
class MarkdownTable:
    """
    A table, ready to be put in a text.

    Attributes:
        lines: Its Markdown; no lines for a table without cells.
        has_heads: False when Word did not mark its first row as heads of columns.
        extra_heads: How many rows beside the first Word marked as heads.
        merged: How many cells spanned several rows or columns.
        crowded: How many cells held more than paragraphs.
    """

    lines: tuple[str, ...]
    has_heads: bool
    extra_heads: int
    merged: int
    crowded: int


def read_table(table: Any, cell: Callable[[Any], str]) -> MarkdownTable:
    """
    Write a table.

    A cell that spans several rows or columns is written once, and its other places stay empty.

    Args:
        table: mammoth's element.
        cell: From an element to the Markdown, in one line, of what stands in it outside of
            other blocks.
    """
    rows = _rows(table)
    grid = _grid(rows, cell)
    width = max(map(len, grid), default=0)
    if not width:
        return MarkdownTable((), True, 0, 0, 0)
    full = [[*row, *[""] * (width - len(row))] for row in grid]
    lines = [_line(full[0]), _line(["---"] * width), *map(_line, full[1:])]
    heads = sum(row.getparent().tag == "thead" for row in rows)
    cells = [each for row in rows for each in row]
    return MarkdownTable(
        lines=tuple(lines),
        has_heads=heads > 0 or all(each.tag == "th" for each in rows[0]),
        extra_heads=max(heads - 1, 0),
        merged=sum("colspan" in each.attrib or "rowspan" in each.attrib for each in cells),
        crowded=sum(any(inner.tag != "p" for inner in _inner(each)) for each in cells),
    )


def _grid(rows: list[Any], cell: Callable[[Any], str]) -> list[list[str]]:
    taken: dict[tuple[int, int], str] = {}
    for y, row in enumerate(rows):
        x = 0
        for element in row:
            while (y, x) in taken:
                x += 1
            wide, high = _span(element, "colspan"), _span(element, "rowspan")
            spot = {(y + down, x + over): "" for down in range(high) for over in range(wide)}
            taken |= spot | {(y, x): "<br>".join(filter(None, _content(element, cell)))}
            x += wide
    widths = [0] * len(rows)
    for y, x in taken:
        if y < len(rows):
            widths[y] = max(widths[y], x + 1)
    return [[taken.get((y, x), "") for x in range(wide)] for y, wide in enumerate(widths)]


def _content(element: Any, cell: Callable[[Any], str]) -> Iterator[str]:
    """Give the lines of a cell, however deep they lie."""
    if own := cell(element):
        yield f"– {own}" if element.tag == "li" else own
    for inner in _inner(element):
        if inner.tag == "table":
            for row in _grid(_rows(inner), cell):
                yield ", ".join(filter(None, row))
        else:
            yield from _content(inner, cell)


def _inner(element: Any) -> list[Any]:
    return [child for child in element if child.tag in BLOCKS]


def _rows(table: Any) -> list[Any]:
    return [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]


def _span(element: Any, name: str) -> int:
    text = element.get(name, "1")
    return max(1, min(int(text), 100)) if text.isdecimal() and len(text) < 5 else 1


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
