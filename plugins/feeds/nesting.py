"""
Straighten HTML that is nested as HTML cannot be.

libxml2 builds the tree that was written; an HTML5 parser, such as every feed reader has,
would move or drop what does not fit.  Here is decided how, so that readers agree and the
feed validator has nothing to say.  Source: HTML Living Standard, 13.2.6 (tree construction).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import allowed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

_TABLE = ("table", *allowed.TABLE_PARTS)


def straighten(root: HtmlElement) -> None:
    """Change *root* so that an HTML5 parser reads it, once written, without an error."""
    for table in list(root.iter("table")):
        if not _is_well_built(table):
            _take_apart(table)
    for element in list(root.iterdescendants()):
        if not _has_place(element):
            _give_up_role(element)
    for element in [*root.iter("a"), *root.iter(*allowed.HEADINGS)]:
        kin = allowed.HEADINGS if element.tag in allowed.HEADINGS else {"a"}
        if any(ancestor.tag in kin for ancestor in element.iterancestors()):
            element.drop_tag()
    for paragraph in list(root.iter("p")):
        if any(inner.tag in allowed.BLOCKS for inner in paragraph.iterdescendants()):
            paragraph.tag = "div"


def _is_well_built(table: HtmlElement) -> bool:
    """Tell whether the table holds its own parts and nothing but them."""
    parts: Iterable[HtmlElement] = table.iter("table", "thead", "tbody", "tfoot", "tr", "colgroup")
    return all(
        not _has_words(part)
        and all(part.tag in allowed.TABLE_PARTS.get(str(child.tag), ()) for child in part)
        for part in parts
    )


def _has_words(element: HtmlElement) -> bool:
    return bool("".join([element.text or "", *(child.tail or "" for child in element)]).strip())


def _take_apart(table: HtmlElement) -> None:
    for part in list(table.iter(*_TABLE)):
        if part.tag in ("col", "colgroup"):
            part.drop_tree()
        else:
            _rename(part, "div")


def _has_place(element: HtmlElement) -> bool:
    tag = str(element.tag)
    parent = element.getparent()
    if tag in ("dd", "dt") and parent is not None and parent.tag == "div":
        parent = parent.getparent()  # HTML lets a div group them
    places = allowed.TABLE_PARTS.get(tag) or allowed.LIST_PARTS.get(tag)
    return places is None or (parent is not None and parent.tag in places)


def _give_up_role(element: HtmlElement) -> None:
    if element.tag in ("col", "colgroup", "source", "track"):
        element.drop_tree()
    elif element.tag in ("rp", "rt"):
        element.drop_tag()
    else:
        _rename(element, "div")


def _rename(element: HtmlElement, tag: str) -> None:
    keep = {name: value for name, value in element.attrib.items() if name in allowed.EVERYWHERE}
    element.attrib.clear()
    element.attrib.update(keep)
    element.tag = tag
