"""Lists, tables and terms of a web page, with all that they hold in an item or a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import lxml.html

from blog.manuscript.flow import Flow, around, like, said, says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from blog.manuscript.flow import Marks

CELLS = ("td", "th")
GROUPS = ("thead", "tbody", "tfoot")


class Parts(NamedTuple):
    """
    What makes the inside of an item or a cell.

    Attributes:
        blocks: From an element and the marks around it to the blocks in it.
        loose: The same as an element whose first words stand in no paragraph.
        phrase: The same as an element of words only.
    """

    blocks: Callable[[Any, Marks], list[Any]]
    loose: Callable[[Any, Marks], Any]
    phrase: Callable[[Any, Marks], Any]


def make_list(element: Any, marks: Marks, parts: Parts) -> Iterator[Any]:
    """Make a list; what stands in no item gets one, and a list in a list its item."""
    made = like(element)
    if (element.text or "").strip():
        made.append(said("li", element.text))
    for child in list(element):
        tail, child.tail = child.tail, None
        if child.tag == "li":
            made.append(parts.loose(child, marks))
        elif child.tag in ("ul", "ol") and len(made):
            made[-1].extend(make_list(child, marks, parts))
        elif isinstance(child.tag, str) and says(child):
            made.append(parts.loose(around("li", child), marks))
        if (tail or "").strip():
            made.append(said("li", tail))
    if len(made):
        yield made


def make_terms(element: Any, marks: Marks, parts: Parts) -> Iterator[Any]:
    """Make a list of terms; what is no term explains the one before it."""
    made = like(element)
    if (element.text or "").strip():
        made.append(said("dd", element.text))
    for child in list(element):
        tail, child.tail = child.tail, None
        if child.tag == "dt":
            made.append(parts.phrase(child, marks))
        elif child.tag == "dd":
            made.append(parts.loose(child, marks))
        elif isinstance(child.tag, str) and says(child):
            made.append(parts.loose(around("dd", child), marks))
        if (tail or "").strip():
            made.append(said("dd", tail))
    if len(made):
        yield made


def make_table(element: Any, marks: Marks, parts: Parts) -> Iterator[Any]:
    """Make a table of the rows in it; words outside cells come before it."""
    made, outside = like(element), Flow()
    _rows(element, made, marks, outside, parts)
    outside.end()
    yield from outside.done
    if made.find(".//td") is not None or made.find(".//th") is not None:
        yield made


def _rows(element: Any, made: Any, marks: Marks, outside: Flow, parts: Parts) -> None:
    outside.text(element.text, marks)
    for child in list(element):
        tail, child.tail = child.tail, None
        if child.tag in GROUPS or child.tag == "tr":
            inner = like(child)
            _rows(child, inner, marks, outside, parts)
            if len(inner):
                made.append(inner)
        elif child.tag in CELLS:
            if made.tag != "tr":
                last = made[-1] if len(made) and made[-1].tag == "tr" else None
                row = last if last is not None else lxml.html.Element("tr")
                if last is None:
                    made.append(row)
                row.append(parts.loose(child, marks))
            else:
                made.append(parts.loose(child, marks))
        elif child.tag == "caption" and made.tag == "table":
            made.insert(0, parts.phrase(child, marks))
        elif isinstance(child.tag, str) and child.tag not in ("col", "colgroup"):
            outside.end()
            outside.done += parts.blocks(around("div", child), marks)
        outside.text(tail, marks)
