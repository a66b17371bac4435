"""Take from a web page's HTML what is no part of its text: looks, wrappers, what runs or asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import lxml.html
from lxml import etree

from blog.manuscript.headings import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable

_RENAMED = {"b": "strong", "i": "em", "strike": "s", "del": "s", "tt": "code", "acronym": "abbr",
            "dir": "ul", "menu": "ul", "xmp": "pre", "listing": "pre"}  # fmt: skip
# They hold a text and say nothing of it.
_WRAPPERS = frozenset(
    {
        *("div", "section", "article", "aside", "main", "header", "footer", "nav", "hgroup"),
        *("center", "font", "span", "big", "blink", "marquee", "nobr", "fieldset", "legend"),
        *("form", "label", "picture", "noscript", "map", "bdi", "wbr", "data", "slot", "dialog"),
    }
)
# Gone with all that is in them: it was never shown as text.
_DROPPED = frozenset(
    {
        *("script", "style", "template", "input", "button", "select", "textarea", "option"),
        *("svg", "canvas", "link", "meta", "base", "title", "area", "param", "source", "track"),
        *("datalist", "progress", "meter", "output"),
    }
)
_FRAMES = frozenset({"iframe", "embed", "object", "frame", "applet"})
_ATTRIBUTES = frozenset(
    {
        *("href", "src", "alt", "title", "lang", "dir", "cite", "datetime", "colspan", "rowspan"),
        *("start", "controls", "scope", "open", "reversed", "poster"),
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
    for element in list(body.iterdescendants()):
        if element.getparent() is None or not isinstance(element.tag, str):
            continue
        if element.tag in _FRAMES:
            _exchange(element, frame(element))
        elif element.tag in _DROPPED and not _in_frame(element):
            element.drop_tree()
    for element in list(body.iterdescendants()):
        element.tag = _RENAMED.get(element.tag, element.tag)
        if element.tag in _WRAPPERS and not (element.tag == "span" and element.get("lang")):
            _unwrap(element)
        else:
            _strip(element)
    _lift_blocks(body)
    _drop_empty(body)
    _expand_tabs(body)
    _settle_headings(body)
    _part_pictures(body)


def _in_frame(element: Any) -> bool:
    return any(parent.tag in _FRAMES for parent in element.iterancestors())


def _exchange(element: Any, other: Any) -> None:
    if other is not None:
        other.tail = None
        element.addprevious(other)
    element.drop_tree()


def _unwrap(element: Any) -> None:
    """Take a wrapper away; the words in it stay apart from those around it."""
    if element.tag in ("div", "section", "article", "aside", "center", "header", "footer", "main"):
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
    element.drop_tag()


def _strip(element: Any) -> None:
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


def _lift_blocks(body: Any) -> None:
    """Let no paragraph hold a block, as ``<p><figure>…</figure></p>`` of WordPress does."""
    for element in list(body.iter("figure", "ul", "ol", "table", "blockquote", "pre", "hr")):
        parent = element.getparent()
        while parent is not None and parent.tag == "p":
            after = lxml.html.Element("p")
            after.text, element.tail = element.tail, None
            for sibling in list(element.itersiblings()):
                after.append(sibling)
            parent.addnext(after)
            parent.addnext(element)
            after.tail, parent.tail = parent.tail, None
            parent = element.getparent()


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


def _expand_tabs(body: Any) -> None:
    """Write tabs in code as four spaces: Markdown does so, and would count from elsewhere."""
    for block in body.iter("pre"):
        for element in block.iter():
            element.text = (element.text or "").replace("\t", "    ") or None
            if element is not block:
                element.tail = (element.tail or "").replace("\t", "    ") or None


def _settle_headings(body: Any) -> None:
    """Give headings the levels that the site gives them, without an emphasis around it all."""
    headings = list(body.iter(*HEADINGS))
    begins, above = bool(headings) and headings[0].tag == "h1", 1
    for heading in headings:
        level = int(heading.tag[1]) + (begins or heading.tag == "h1")
        above = min(level, above + 1, 6)
        heading.tag = f"h{above}"
        while (only := _only_child(heading)) is not None and only.tag in ("strong", "em", "u"):
            only.drop_tag()


def _only_child(element: Any) -> Any:
    """Give the one element that holds all the words of another; None without one."""
    children = list(element)
    has_words = (element.text or "").strip() or any((each.tail or "").strip() for each in children)
    return children[0] if len(children) == 1 and not has_words else None


def _part_pictures(body: Any) -> None:
    """Let a picture that a paragraph begins or ends with stand alone: it floated beside it."""
    for paragraph in [each for each in body.iter("p") if each.getparent() is body]:
        while not (paragraph.text or "").strip() and len(paragraph) and _says(paragraph[0].tail):
            if not _is_picture(paragraph[0]):
                break
            first = paragraph[0]
            paragraph.text, first.tail = (first.tail or "").lstrip(), None
            paragraph.addprevious(_alone(first))
            if len(paragraph) and paragraph[0].tag == "br" and not paragraph.text.strip():
                paragraph[0].drop_tag()
        if len(paragraph) and _is_picture(paragraph[-1]) and not _says(paragraph[-1].tail):
            last = paragraph[-1]
            if paragraph.text_content().strip():
                last.tail = None
                paragraph.addnext(_alone(last))


def _alone(element: Any) -> Any:
    paragraph = lxml.html.Element("p")
    paragraph.append(element)
    return paragraph


def _is_picture(element: Any) -> bool:
    if element.tag == "a":
        return not element.text_content().strip() and element.find(".//img") is not None
    return bool(element.tag == "img")


def _says(text: str | None) -> bool:
    return bool((text or "").strip())
