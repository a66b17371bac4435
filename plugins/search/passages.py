"""From a post's HTML to its passages: what can be found, and where on its page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import lxml.html

from blog.documents.html_elements import BLOCK_LEVEL

from .text import SOFT_HYPHEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

CELL, BREAK = "\t", "\n"
"""Inside a passage: between two cells or lines, and where a footnote's number was."""

_CELLS = ("br", "caption", "td", "th")  # inside a passage, and yet apart
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_UNREAD = ("script", "style", "template")
_HIDDEN = ".//*[@hidden and @hidden != 'until-found']"
_NUMBERS = ("footnote-ref", "footnote-backref")

# Letters for private use, which mark a place in the text while it is taken out of the tree.
_PASSAGE, _CELL, _BREAK, _HEADING, _PICTURE = "\ue000\ue001\ue002\ue003\ue004"
_SIGNS = _HEADING + _PICTURE
_KINDS = {_HEADING: "heading", _PICTURE: "picture"}
_SPACE = re.compile(r"[ \t\n\r\f]+")  # a no-break space stays: the page has it
_INNER = re.compile(f" ?([{_CELL}{_BREAK}]) ?")
_NEAR = 4  # words


@dataclass(frozen=True, slots=True)
class Passage:
    """
    A piece of a post, such as a paragraph.

    Attributes:
        text: In one line, but for CELL and BREAK.
        label: Of what the page does not show, what it is: "Bild" of a picture's alternative
            text, "SIP" of what that is short for.  Else "".
        near: Words of the page where that belongs, with a label only.
        is_heading: Whether it is one.
    """

    text: str
    label: str = ""
    near: str = ""
    is_heading: bool = False


@lru_cache(maxsize=1)  # a post's words and its text are made one after the other
def passages(html: str) -> tuple[Passage, ...]:
    """
    Give what can be found in a post, in order; what its abbreviations are short for comes last.

    Args:
        html: As plugins.posts writes it: every element whole.
    """
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for unread in list(root.iter(*_UNREAD)):
        unread.drop_tree()
    for hidden in root.xpath(_HIDDEN) if "hidden" in html else ():
        hidden.drop_tree()
    meanings = list(_meanings(root))
    _mark(root)
    return (*_divide(root.text_content()), *meanings)


def _mark(root: HtmlElement) -> None:
    """Write into the text where something begins and ends."""
    for heading in root.iter(*_HEADINGS):
        heading.text = f"{_HEADING}{heading.text or ''}"
    for element in list(root.iter(*BLOCK_LEVEL, "tr", "tbody", "thead", "tfoot")):
        _surround(element, _PASSAGE)
    for element in list(root.iter(*_CELLS)):
        _surround(element, _CELL)
    for picture in list(root.iter("img")):
        alternative = f"{_PASSAGE}{_PICTURE}{picture.get('alt', '')}{_PASSAGE}"
        picture.tail = f"{alternative}{picture.tail or ''}"
    for name in _NUMBERS:
        for number in root.find_class(name):
            number.text = _BREAK


def _surround(element: HtmlElement, mark: str) -> None:
    element.text = f"{mark}{element.text or ''}"
    element.tail = f"{mark}{element.tail or ''}"


def _divide(marked: str) -> Iterator[Passage]:
    """Give the passages of a text with marks."""
    pieces = marked.replace(SOFT_HYPHEN, "").split(_PASSAGE)
    told = [(_KINDS.get(piece[:1], ""), _clean(piece.lstrip(_SIGNS))) for piece in pieces]
    shown = (text for kind, text in told if text and kind != "picture")
    near = " ".join(_parts(next(shown, ""))[0].split(" ")[:_NEAR])  # of a picture before all text
    for kind, text in told:
        if kind == "picture" and text:
            yield Passage(text, label="Bild", near=near)
        elif text:
            near = " ".join(_parts(text)[-1].split(" ")[-_NEAR:])
            yield Passage(text, is_heading=kind == "heading")


def _parts(text: str) -> list[str]:
    return re.split(f"[{CELL}{BREAK}]", text)


def _clean(text: str) -> str:
    """Write a passage in one line, with what parts its cells."""
    line = _INNER.sub(r"\1", _SPACE.sub(" ", text)).strip(f" {_CELL}{_BREAK}")
    for mark, sign in ((_CELL, CELL), (_BREAK, BREAK)):
        line = re.sub(f"{mark}+", sign, line)
    return line


def _meanings(root: HtmlElement) -> Iterator[Passage]:
    """Give what abbreviations are short for, each once."""
    told = set()
    for short in root.iter("abbr"):
        name, meaning = _clean(short.text_content()), _clean(short.get("title", ""))
        if meaning and (name, meaning) not in told:
            told.add((name, meaning))
            yield Passage(meaning, label=name, near=name)
