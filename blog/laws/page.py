"""One finished page, read once: everything that the laws ask about."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import lxml.html
from lxml import etree

from blog.laws.references import LEADING, Reference, references_of, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = frozenset({"code", "pre", "kbd", "samp", "script", "style", "textarea"})
_SHOWN_CODE = frozenset({"code", "pre", "kbd", "samp"})
# A private note that came through, in any spelling that a program makes of two hyphens.
_NOTE_BEGINS = re.compile(r"<\s?!\s?[-\u2010-\u2015\u2212]|&lt;!-", re.IGNORECASE)
_NOTE_ENDS = re.compile(r"(?:--|[\u2012-\u2015\u2212])>")
_DASHES = ("-", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212")
_DOCTYPE = "<!DOCTYPE"
_OPENS = ("<", ";")  # itself, or the end of a reference to it
_LIKELY = re.compile(
    r"(?:<|&lt;|&\#0*60;|&\#x0*3c;)\s?!(?!doctype)|(?:--|[\u2012-\u2015\u2212])(?:>|&gt;|&\#)",
    re.IGNORECASE,
)
_INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img"),
        *("ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong"),
        *("sub", "sup", "time", "u", "var", "wbr"),
    }
)
_BLOCK = "\0"  # between two blocks: no text of a page can hold it
_SAYING = etree.XPath(
    "//@alt|//@content|//@href|//@label|//@placeholder|//@summary|//@title|//@value"
    "|//@*[starts-with(name(),'aria-')]|//@*[starts-with(name(),'data-')]",
    smart_strings=False,
)
"""The attributes that say something to a reader, or to a program that reads for one."""
_HEADINGS = etree.XPath("//h1|//h2|//h3|//h4|//h5|//h6")
_IDS = etree.XPath("//@id", smart_strings=False)
_LINKED_DATA = "application/ld+json"
_ABOUT = 60  # characters of what is quoted


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a finished page: its level, 1 to 6, and what is read aloud."""

    level: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedPage:
    """
    What the laws ask about one page.

    Attributes:
        path: The file below the site's folder.
        title: The text of ``<title>``.
        lines: All that a reader reads, code too, one block of words a line, and what stands in
            attributes and data: everything that could hold a secret.
        headings: In order.
        references: Every link and everything that is loaded, in order.
        ids: In order, as often as they stand there.
        notes: What looks like a private note outside code, quoted.
        ends: What looks like the end of one, quoted.
    """

    path: str
    title: str
    lines: tuple[str, ...]
    headings: tuple[Heading, ...]
    references: tuple[Reference, ...]
    ids: tuple[str, ...]
    notes: tuple[str, ...]
    ends: tuple[str, ...]


def read_page(path: str, html: str) -> FinishedPage:
    """Read a page, or a part of one such as what a feed carries."""
    root = lxml.html.document_fromstring(html if html.strip() else "<html><body></body></html>")
    # Few pages have anything that could be a note, and a look at the whole tells.
    pieces = list(_pieces(root)) if _may_hold_notes(html) else []
    return FinishedPage(
        path=path,
        title=" ".join((root.findtext(".//title") or "").split()),
        lines=(*_lines(root), *_SAYING(root)),
        headings=tuple(Heading(int(each.tag[1]), spoken(each)) for each in _HEADINGS(root)),
        references=tuple(each for element in LEADING(root) for each in references_of(element)),
        ids=tuple(_IDS(root)),
        notes=tuple(_notes(root, pieces)) if pieces else (),
        ends=tuple(_around(found) for text in pieces for found in _NOTE_ENDS.finditer(text)),
    )


def _may_hold_notes(html: str) -> bool:
    """Say whether a closer look is worth while: first by signs that hardly any page has."""
    return (_has_opening(html) or _has_closing(html)) and _LIKELY.search(html) is not None


def _has_opening(html: str) -> bool:
    """Look at what stands before each exclamation mark: there are few of them."""
    place = html.find("!", len(_DOCTYPE) if html.startswith(_DOCTYPE) else 0)
    while place >= 0:
        if html[max(0, place - 2) : place].rstrip()[-1:] in _OPENS:
            return True
        place = html.find("!", place + 1)
    return False


def _has_closing(html: str) -> bool:
    dashes = [dash for dash in _DASHES if dash in html]  # most pages have two
    return any(f"{dash}>" in html or f"{dash}&" in html for dash in dashes)


def _pieces(element: lxml.html.HtmlElement) -> Iterator[str]:
    """Give the text of a page outside code, in order."""
    if element.tag not in _CODE and isinstance(element.tag, str):
        if element.text:
            yield element.text
        for child in element:
            yield from _pieces(child)
            if child.tail:
                yield child.tail


def _lines(root: lxml.html.HtmlElement) -> Iterator[str]:
    """Give each block's words on a line, in order."""
    for block in "".join(_pieces_of_blocks(root)).split(_BLOCK):
        if line := " ".join(block.split()):
            yield line


def _pieces_of_blocks(root: lxml.html.HtmlElement) -> Iterator[str]:
    """Give each piece of text, and a sign where a new block begins."""
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if event == "start":
            if tag not in _INLINE:
                yield _BLOCK
            if tag == "script" and element.get("type") == _LINKED_DATA:
                yield _BLOCK.join(t.replace(_BLOCK, " ") for t in _texts_of(element.text or ""))
            elif tag != "style" and element.text:
                yield element.text
        elif element is not root:
            if event == "end" and tag not in _INLINE:
                yield _BLOCK
            if element.tail:
                yield element.tail


def _texts_of(data: str) -> Iterator[str]:
    """Give every text in JSON, each by itself; all of it as it stands when it is none."""
    try:
        waiting = [json.loads(data)]
    except ValueError:
        yield data
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict | list):
            waiting += value.values() if isinstance(value, dict) else value
        elif value is not None:
            yield str(value)


def _notes(root: lxml.html.HtmlElement, pieces: list[str]) -> Iterator[str]:
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    for comment in root.iter(etree.Comment):
        yield f"<!--{(comment.text or '')[:_ABOUT]}"
    # What a description or a summary says of code that the page shows is no note.
    code = " ".join(" ".join(e.text_content().split()) for e in elements if e.tag in _SHOWN_CODE)
    for text in (*pieces, *(str(value) for element in elements for value in element.values())):
        for found in _NOTE_BEGINS.finditer(text):
            if _whole_note(found) not in code:
                yield _around(found)


def _whole_note(found: re.Match[str]) -> str:
    """Give what looks like a note, to its end, or to the end of the text without one."""
    rest = found.string[found.start() :]
    end = _NOTE_ENDS.search(rest)
    return " ".join((rest[: end.end()] if end else rest).split())


def _around(found: re.Match[str]) -> str:
    start = max(0, found.start() - _ABOUT // 2)
    return " ".join(found.string[start : found.end() + _ABOUT // 2].split())
