"""Write a tree as HTML: well formed, and no deeper than programs can read."""

from __future__ import annotations

import re
from html import escape

import lxml.html

_NAME = re.compile(r"[a-z][a-z0-9:_-]*")

DEEPEST = 150
"""Levels of elements; beyond that a text is broken, and recursion ends."""

_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
        *("source", "track", "wbr"),
    }
)


def inner_html(element: lxml.html.HtmlElement) -> str:
    """Give what stands inside *element*."""
    written: list[str] = []
    _write_inner(element, 0, written)
    return "".join(written).strip()


def is_too_deep(element: lxml.html.HtmlElement) -> bool:
    """Say whether something lies too deep inside *element* to be written as what it is."""
    depths = {element: 0}
    for inner in element.iterdescendants():
        depths[inner] = depths[inner.getparent()] + 1
    return max(depths.values()) > DEEPEST


def _write_inner(element: lxml.html.HtmlElement, depth: int, written: list[str]) -> None:
    if element.text:
        written.append(escape(element.text, quote=False))
    for child in element:
        if isinstance(child.tag, str):
            _write(child, depth + 1, written)
        elif isinstance(child, lxml.html.HtmlComment):
            written.append(f"<!--{child.text}-->")
        if child.tail:
            written.append(escape(child.tail, quote=False))


def _write(element: lxml.html.HtmlElement, depth: int, written: list[str]) -> None:
    if depth > DEEPEST:
        written.append(escape("".join(element.itertext()), quote=False))
        return
    attributes = "".join(
        f' {name}="{escape(value)}"' for name, value in element.items() if _NAME.fullmatch(name)
    )
    written.append(f"<{element.tag}{attributes}>")
    # The parser, older than some of the void elements, may have put what follows inside.
    _write_inner(element, depth, written)
    if element.tag not in _VOID:
        written.append(f"</{element.tag}>")
