"""
Paragraphs of a text without blocks: WordPress stores blank lines and shows paragraphs.

What ``wpautop`` does with regular expressions is done here on the tree: a blank line parts
paragraphs, a line break becomes ``<br>``, and neither means anything beside a block.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import lxml.html

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "col"),
        *("colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset"),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hgroup", "hr", "iframe", "legend", "li", "main", "map", "menu", "nav"),
        *("noscript", "ol", "p", "pre", "script", "section", "style", "summary", "table"),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video", "audio", "object"),
    }
)
# Their own words are paragraphs even if there is but one.
_ALWAYS = frozenset({"body", "blockquote"})
# Nothing in them is a paragraph.
_NEVER = frozenset(
    {
        *("pre", "script", "style", "textarea", "table", "tbody", "thead", "tfoot", "tr", "svg"),
        *(
            "ul",
            "ol",
            "menu",
            "dir",
            "dl",
            "colgroup",
            "map",
            "object",
            "iframe",
            "video",
            "audio",
        ),
    }
)
# They hold words, and blank lines in them are line breaks.
_PHRASES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary", "caption",
                      "figcaption", "legend", "address"})  # fmt: skip
_BLANK = re.compile(r"\n[ \t\xa0]*(?:\n[ \t]*)+")


def make_paragraphs(body: Any) -> None:
    """Let the tree below *body* have the paragraphs and line breaks that WordPress shows."""
    _join_breaks(body)
    for element in [body, *body.iterdescendants()]:
        if not isinstance(element.tag, str) or element.tag in _NEVER or _is_shielded(element):
            continue
        if element.tag in _PHRASES:
            _break_lines(element)
        elif element.tag in BLOCKS:
            _part(element)


def _is_shielded(element: Any) -> bool:
    return any(
        parent.tag in ("pre", "script", "style", "svg") for parent in element.iterancestors()
    )


def _join_breaks(body: Any) -> None:
    """Two ``<br>`` after each other part paragraphs, as a blank line does."""
    for first in list(body.iter("br")):
        second = first.getnext()
        if (
            first.getparent() is not None
            and second is not None
            and second.tag == "br"
            and not (first.tail or "").strip()
            and first.getparent().tag not in _PHRASES
            and first.getparent().tag in BLOCKS
        ):
            tail = second.tail or ""
            first.getparent().remove(second)
            first.tail = f"\n\n{tail}"
            first.tag = "wp-parting"
    for mark in list(body.iter("wp-parting")):
        mark.drop_tag()


def _part(element: Any) -> None:
    """Put each run of words of *element* in paragraphs of their own."""
    runs = list(_runs(element))
    pieces = [list(_pieces(run)) if isinstance(run, list) else run for run in runs]
    several = sum(len(each) for each in pieces if isinstance(each, list)) > 1
    wraps = element.tag in _ALWAYS or several
    for child in list(element):
        element.remove(child)
    element.text = None
    for each in pieces:
        if not isinstance(each, list):
            each.tail = None
            element.append(each)
            continue
        for piece in each:
            if wraps:
                paragraph = lxml.html.Element("p")
                _fill(paragraph, piece)
                element.append(paragraph)
            else:
                _fill(element, piece)
    for child in element:
        if child.tag == "p" and wraps:
            _break_lines(child)
    if not wraps:
        _break_lines(element)


def _runs(element: Any) -> Iterator[Any]:
    """Give each block in *element*, and each run of words and inline elements between them."""
    run: list[Any] = [element.text or ""]
    for child in list(element):
        tail = child.tail or ""
        if isinstance(child.tag, str) and child.tag in BLOCKS:
            yield run
            yield child
            run = [tail]
        else:
            run += [child, tail]
    yield run


def _pieces(run: list[Any]) -> Iterator[list[Any]]:
    """Part a run where there are blank lines; what holds nothing is none."""
    piece: list[Any] = []
    for part in run:
        if not isinstance(part, str):
            piece.append(part)
            continue
        first, *rest = _BLANK.split(part)
        piece.append(first)
        for text in rest:
            if _says(piece):
                yield piece
            piece = [text]
    if _says(piece):
        yield piece


def _says(piece: list[Any]) -> bool:
    return any(part.strip() if isinstance(part, str) else part.tag != "br" for part in piece)


def _fill(element: Any, piece: list[Any]) -> None:
    last = element[-1] if len(element) else None
    for part in piece:
        if not isinstance(part, str):
            part.tail = None
            element.append(part)
            last = part
        elif last is None:
            element.text = (element.text or "") + part
        else:
            last.tail = (last.tail or "") + part
    _trim(element)


def _trim(element: Any) -> None:
    element.text = (element.text or "").lstrip(" \t\n")
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip(" \t\n")
    else:
        element.text = element.text.rstrip(" \t\n")


def _break_lines(element: Any) -> None:
    """Make a ``<br>`` of every line break among the words of *element*."""
    for each in [element, *element.iterdescendants()]:
        if not isinstance(each.tag, str) or each.tag in _NEVER or _is_shielded(each):
            continue
        if each is not element and each.tag in BLOCKS:
            continue
        _break_text(each)


def _break_text(element: Any) -> None:
    if element.text and "\n" in element.text:
        lines = element.text.split("\n")
        element.text = lines[0]
        for index, line in enumerate(lines[1:]):
            element.insert(index, _break(line))
    for child in list(element):
        if not child.tail or "\n" not in child.tail:
            continue
        lines = child.tail.split("\n")
        near_block = isinstance(child.tag, str) and (child.tag == "br" or child.tag in BLOCKS)
        child.tail = lines[0]
        place = element.index(child) + 1
        if near_block and not lines[0].strip():
            child.tail, lines = lines[1], lines[1:]
        for index, line in enumerate(lines[1:]):
            element.insert(place + index, _break(line))


def _break(tail: str) -> Any:
    line_break = lxml.html.Element("br")
    line_break.tail = tail
    return line_break
