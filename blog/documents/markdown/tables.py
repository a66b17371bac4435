"""Tables that anyone can read: heads with a scope, no inline style, and wide ones that scroll."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import Counter

from markdown.treeprocessors import Treeprocessor

from blog.documents.languages import words_in
from blog.documents.markdown.headings import HEADINGS, words_of

WIDE = 4  # columns from which a table may be wider than a phone


class Tables(Treeprocessor):
    """Heads with a scope, alignment without inline style, wide tables that scroll."""

    def run(self, root: etree.Element) -> None:
        """Make each table below *root* readable."""
        parents = {child: parent for parent in root.iter() for child in parent}
        names: Counter[str] = Counter()
        word = words_in(getattr(self.md, "document_lang", "")).table
        for number, table in enumerate(list(root.iter("table")), start=1):
            for cell in [*table.iter("th"), *table.iter("td")]:
                _dress_cell(cell)
            _head_rows(table)
            if len(table.findall("./thead/tr/*")) >= WIDE:
                heading = _heading_above(root, table)
                name = f"{word}: {heading}" if heading else f"{word} {number}"
                names[name] += 1
                again = f" ({names[name]})" if names[name] > 1 else ""
                _wrap(parents[table], table, name + again)


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


def _heading_above(root: etree.Element, table: etree.Element) -> str:
    name = ""
    for element in root.iter():
        if element is table:
            return name
        if element.tag in HEADINGS:
            name = words_of(element)
    return name


def _wrap(parent: etree.Element, table: etree.Element, name: str) -> None:
    region = etree.Element("section", {"class": "table-scroll"})
    region.set("aria-label", name)
    region.set("tabindex", "0")
    region.tail, table.tail = table.tail, "\n"
    index = list(parent).index(table)
    parent.remove(table)
    region.append(table)
    parent.insert(index, region)
