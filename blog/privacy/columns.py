"""Tables in a plain text: which cell stands under which heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = ("|", "\t", ";")
_RULE = re.compile(r"[\s|:+=-]*")


class Cell(NamedTuple):
    """
    A cell of a table.

    Attributes:
        heading: What stands on top of its column.
        text: What stands in it.
        row: The whole row it is part of.
        line: On which line of the text, from 0.
    """

    heading: str
    text: str
    row: str
    line: int


def cells(text: str) -> Iterator[Cell]:
    """Give every cell of every table in *text*; the first row of a table is its headings."""
    if not any(sign in text for sign in _SIGNS):
        return
    headings: list[str] = []
    sign = ""
    for line, row in enumerate(text.split("\n")):
        if not sign or sign not in row:
            sign = next((each for each in _SIGNS if each in row.strip("| ")), "")
            headings = _split(row, sign) if sign else []
        elif not _RULE.fullmatch(row):
            for heading, cell in zip(headings, _split(row, sign), strict=False):
                yield Cell(heading, cell, row, line)


def _split(row: str, sign: str) -> list[str]:
    return [part.strip(" *_`\"'") for part in row.strip().strip("|").split(sign)]
