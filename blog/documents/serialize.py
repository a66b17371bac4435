"""Write a tree as HTML: well formed, and no deeper than programs can read."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

import lxml.html

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    return "".join(_inner(element, 0)).strip()


def is_too_deep(element: lxml.html.HtmlElement) -> bool:
    """Say whether something lies too deep inside *element* to be written as what it is."""
    depths = {element: 0}
    for inner in element.iterdescendants():
        depths[inner] = depths[inner.getparent()] + 1
    return max(depths.values()) > DEEPEST


def _inner(element: lxml.html.HtmlElement, depth: int) -> Iterator[str]:
    yield escape(element.text or "", quote=False)
    for child in element:
        if isinstance(child.tag, str):
            yield from _outer(child, depth + 1)
        elif isinstance(child, lxml.html.HtmlComment):
            yield f"<!--{child.text}-->"
        yield escape(child.tail or "", quote=False)


def _outer(element: lxml.html.HtmlElement, depth: int) -> Iterator[str]:
    attributes = "".join(
        f' {name}="{escape(value)}"' for name, value in element.items() if _is_name(name)
    )
    if depth > DEEPEST:
        yield escape("".join(element.itertext()), quote=False)
    elif element.tag in _VOID:
        # The parser, older than some of these, may have put what follows inside.
        yield f"<{element.tag}{attributes}>"
        yield from _inner(element, depth)
    else:
        yield f"<{element.tag}{attributes}>"
        yield from _inner(element, depth)
        yield f"</{element.tag}>"


def _is_name(name: str) -> bool:
    return re.fullmatch(r"[a-z][a-z0-9:_-]*", name) is not None
