"""Tables that anyone can read: heads with a scope, and no inline style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

from blog.documents.markdown.headings import words_of

if TYPE_CHECKING:
    import xml.etree.ElementTree as etree


class Tables(Treeprocessor):
    """Heads with a scope, alignment without inline style."""

    def run(self, root: etree.Element) -> None:
        """Make each table below *root* readable."""
        for table in root.iter("table"):
            for cell in [*table.iter("th"), *table.iter("td")]:
                _dress_cell(cell)
            _head_rows(table)


def _dress_cell(cell: etree.Element) -> None:
    match = re.search(r"text-align:\s*(\w+)", cell.attrib.pop("style", ""))
    if match and match[1] != "left":
        cell.set("class", f"align-{match[1]}")
    if cell.tag == "th":
        if words_of(cell) or len(cell):
            cell.set("scope", "col")
        else:
            cell.tag = "td"  # an empty heading tells a screen reader nothing


def _head_rows(table: etree.Element) -> None:
    """Read an empty corner: the first column holds headings, as the first row does."""
    top = [cell.tag for cell in table.findall("./thead/tr/*")]
    if not top or top[0] == "th" or "th" not in top:
        return
    for first in table.findall("./tbody/tr/*[1]"):
        if words_of(first) or len(first):
            first.tag = "th"
            first.set("scope", "row")
