"""Take from a web page's HTML what is no part of its text: looks, wrappers, what runs or asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from blog.manuscript.nesting import nest
from blog.manuscript.places import settle_places
from blog.manuscript.shapes import (
    flatten_code,
    is_teaser_end,
    keep_one_teaser_end,
    open_figures,
    part_at_breaks,
    part_pictures,
    settle_headings,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_RENAMED = {"b": "strong", "i": "em", "strike": "s", "del": "s", "tt": "code", "acronym": "abbr",
            "dir": "ul", "menu": "ul", "xmp": "pre", "listing": "pre", "cite": "em"}  # fmt: skip
# They hold a text and say nothing of it.
_WRAPPERS = frozenset(
    {
        *("div", "section", "article", "aside", "main", "header", "footer", "nav", "hgroup"),
        *("center", "font", "span", "big", "blink", "marquee", "nobr", "fieldset", "legend"),
        *("form", "label", "picture", "noscript", "map", "bdi", "wbr", "data", "slot", "dialog"),
        *("button", "select", "option", "optgroup", "textarea", "output"),
    }
)
# Gone with all that is in them: it was never shown as text.
_DROPPED = frozenset(
    {
        *("script", "style", "template", "input"),
        *("svg", "canvas", "link", "meta", "base", "title", "area", "param", "source", "track"),
        *("datalist", "progress", "meter"),
    }
)
_FRAMES = frozenset({"iframe", "embed", "object", "frame", "applet"})
_ATTRIBUTES = frozenset(
    {
        *("href", "src", "alt", "title", "lang", "dir", "datetime", "colspan", "rowspan"),
        *("start", "controls", "scope", "open", "reversed", "id"),
    }
)
# Their words stand apart from those around them.
_APART = frozenset(
    {
        *("div", "section", "article", "aside", "center", "header", "footer", "main", "option"),
        *("button", "select", "textarea"),
    }
)
_KNOWN = frozenset(
    {
        *("a", "abbr", "address", "audio", "bdo", "blockquote", "br", "caption", "code", "col"),
        *("colgroup", "dd", "details", "dfn", "dl", "dt", "em", "figcaption", "figure", "h1"),
        *("h2", "h3", "h4", "h5", "h6", "hr", "img", "ins", "kbd", "li", "mark", "ol", "p"),
        *("pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "strong", "sub", "summary", "sup"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "video"),
    }
)
_INNER_BLOCKS = frozenset(
    {
        *("p", "ul", "ol", "dl", "table", "blockquote", "pre", "figure", "hr", "details"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "video", "audio"),
    }
)
# They say nothing when nothing is in them.
_HOLLOW = (
    *("p", "li", "strong", "em", "a", "s", "figcaption", "ul", "ol", "figure", "blockquote"),
    *("address", "details", "dl", "dt", "dd"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "sup", "sub", "u", "small"),
)


def clean_tree(body: Any, frame: Callable[[Any], Any]) -> None:
    """
    Leave in the tree below *body* what a text is made of.

    Args:
        body: The tree; it is changed.
        frame: From an element that shows another site, such as ``iframe``, to what shall stand
            in its place, a paragraph or the like; None for nothing.
    """
    etree.strip_elements(body, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    settle_places(body)
    for medium in body.iter("video", "audio"):
        source = medium.find(".//source")
        if not medium.get("src") and source is not None:
            medium.set("src", source.get("src", ""))
    for element in list(body.iterdescendants()):
        if element.getparent() is None or not isinstance(element.tag, str):
            continue
        if element.tag in _FRAMES:
            _exchange(element, frame(element))
        elif element.tag in _DROPPED and not _in_frame(element):
            element.drop_tree()
    for element in list(body.iterdescendants()):
        if element.tag in _RENAMED:
            element.tag = _RENAMED[element.tag]
        if element.tag not in _KNOWN and element.tag not in _WRAPPERS:
            element.drop_tag()  # what no browser knows holds words all the same
        elif element.tag in _WRAPPERS and not (element.tag == "span" and element.get("lang")):
            _unwrap(element)
        else:
            _strip(element)
    for link in list(body.iter("a")):
        if next(link.iterancestors("a"), None) is not None:
            link.drop_tag()
    nest(body)
    for element in body.iterdescendants():
        element.attrib.pop("data-of", None)
    keep_one_teaser_end(body)
    open_figures(body)
    part_at_breaks(body)
    _drop_empty(body)
    flatten_code(body)
    settle_headings(body)
    part_pictures(body)


def _in_frame(element: Any) -> bool:
    return any(parent.tag in _FRAMES for parent in element.iterancestors())


def _exchange(element: Any, other: Any) -> None:
    """Put *other* in the place of a frame; what follows one that was never closed stays."""
    if other is not None:
        other.tail = None
        element.addprevious(other)
    if any(each.tag in _INNER_BLOCKS for each in element.iterdescendants()):
        element.drop_tag()
    else:
        element.drop_tree()


def _unwrap(element: Any) -> None:
    """Take a wrapper away; the words in it stay apart from those around it."""
    if element.tag in _APART:
        has_words = (element.text or "").strip() or any(
            child.tag not in _INNER_BLOCKS | _WRAPPERS or (child.tail or "").strip()
            for child in element
        )
        if has_words and not any(
            child.tag in _INNER_BLOCKS | _WRAPPERS for child in element.iterdescendants()
        ):
            element.tag = "p"
            _strip(element)
            return
        element.text, element.tail = f"\n{element.text or ''}", f"\n{element.tail or ''}"
    element.drop_tag()


def _strip(element: Any) -> None:
    if is_teaser_end(element):
        return
    for name in list(element.attrib):
        if name not in _ATTRIBUTES or (name == "title" and element.tag in ("a", "img")):
            del element.attrib[name]
    for name in ("href", "src"):
        if re.match(r"\s*(?:javascript|vbscript|data:(?!image/))", element.get(name, ""), re.I):
            del element.attrib[name]
    if element.tag == "a" and element.get("href") is None:
        element.drop_tag()
    elif element.tag == "img" and not element.get("src"):
        element.drop_tree()


def _drop_empty(body: Any) -> None:
    for element in reversed(list(body.iter(*_HOLLOW))):
        if element.getparent() is None:
            continue
        if not element.text_content().strip() and not any(
            True for _ in element.iter("img", "video", "audio", "hr")
        ):
            text = " " if (element.text_content() and element.tag not in ("p", "li")) else ""
            element.tail = text + (element.tail or "")
            element.drop_tree()
