"""What is pasted from Word or from a web page, as Markdown: its words and its structure alone."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import Any

import lxml.html
from lxml import etree

from blog.documents.decode import clean
from blog.manuscript.escape import escape
from blog.manuscript.headings import tidy_headings
from blog.manuscript.loss_report import LossReport, sentences
from blog.manuscript.nesting import nest
from blog.manuscript.writer import Writer
from blog.privacy.web_hosts import beyond_detours
from tools.desk.editor.incoming.word_html import from_word

_PICTURES = "Bilder följde inte med ({}). Lägg in dem en i taget med knappen Bild."
_WORDS = "Ord som inte kom med: {}. Skriv in dem för hand."
_FRAGMENT = re.compile("<!--StartFragment-->(.*)<!--EndFragment-->", re.DOTALL)
_TAG = re.compile("<[^<>]*>")

# Gone with all that is in them: none of it is shown as words.
_DROPPED = (
    *("script", "style", "template", "head", "title", "meta", "link", "base", "noscript", "xml"),
    *("iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video", "map"),
    *("form", "input", "button", "select", "textarea", "datalist", "hr"),
)
_RENAMED = {"b": "strong", "i": "em", "strike": "s", "del": "s", "dir": "ul", "menu": "ul",
            "dt": "p", "figcaption": "p", "address": "p", "caption": "p", "summary": "p",
            "pre": "p"}  # fmt: skip
_STYLES = (
    ("strong", re.compile(r"font-weight:\s*(?:bold|[6-9]00)")),
    ("em", re.compile(r"font-style:\s*italic")),
    ("s", re.compile(r"text-decoration[^;]*:[^;]*line-through")),
    ("sup", re.compile(r"vertical-align:\s*super")),
    ("sub", re.compile(r"vertical-align:\s*sub(?!\w)")),
)
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"})
_KNOWN = frozenset(
    {
        *("li", "thead", "tbody", "tfoot", "tr", "td", "th"),
        *("a", "br", "em", "img", "s", "strong", "sub", "sup"),
    }
)
_WRAPPERS = frozenset(
    {
        *("div", "section", "article", "aside", "main", "header", "footer", "nav", "center", "dl"),
        *("dd", "figure", "details", "fieldset", "hgroup", "search"),
    }
)
_PLAIN = re.compile(r"font-(?:weight:\s*(?:normal|[1-4]00)|style:\s*normal)")
_HIDDEN = re.compile(r"display:\s*none|mso-hide:\s*all|visibility:\s*hidden", re.IGNORECASE)


def from_html(html: str) -> tuple[str, tuple[str, ...]]:
    """
    Write what lies on the clipboard.

    Args:
        html: As another program put it there.

    Returns:
        The Markdown, without an end of its last line, and Swedish sentences about what did not
        come along as it was.
    """
    body = _parsed(html)
    if body is None:
        return "", ()
    report = LossReport()
    pictures = _tidy(body)
    shown = " ".join(body.itertext())
    words = _words(shown)
    try:
        nest(body)
        tidy_headings(body)
        markdown = Writer(lambda _: "", report).document(body).strip("\n")
    except RecursionError:  # nobody's text: tags within tags without end
        markdown = escape(" ".join(shown.split()))
    lost = [_PICTURES.format(pictures)] if pictures else []
    if missing := _missing(words, markdown):
        lost.append(_WORDS.format(", ".join(missing)))
    return markdown, (*lost, *sentences(report.losses))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unescape(text))


def _missing(words: list[str], markdown: str) -> list[str]:
    """Give the words that the Markdown does not hold as often as the page did."""
    return list((Counter(words) - Counter(_words(markdown))).elements())


def _parsed(html: str) -> Any:
    fragment = _FRAGMENT.search(html)
    page = clean(fragment[1] if fragment else html)
    parser = lxml.html.HTMLParser(huge_tree=True)  # a page builder nests deeper than 256
    try:
        root = lxml.html.document_fromstring(page, parser=parser)
        if parser.error_log.filter_from_level(etree.ErrorLevels.FATAL):  # too deep even so
            root = lxml.html.document_fromstring(f"<p>{_TAG.sub(' ', page)}")
    except (etree.ParserError, ValueError):  # nothing at all
        return None
    return root.find("body")


def _tidy(body: Any) -> int:
    """Leave in *body* what the writer knows, and say how many pictures went."""
    from_word(body)
    etree.strip_elements(body, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    for element in list(body.iter(*_DROPPED)):
        element.drop_tree()
    for element in list(body.iterdescendants()):
        if _HIDDEN.search(element.get("style", "")) or element.get("hidden") is not None:
            _drop(element)
    pictures = list(body.iter("img"))
    for element in pictures:
        _drop(element)
    for element in body.iter("q"):
        _quote(element)
    for element in body.iter("a"):
        if real := beyond_detours(element.get("href", "")):
            element.set("href", real)
    for element in list(body.iterdescendants()):
        _name(element)
    for wrapper in reversed(list(body.iterdescendants(*_WRAPPERS))):
        _unwrap(wrapper)
    return len(pictures)


def _quote(element: Any) -> None:
    """Write the marks around a quotation that a browser shows and that are no text."""
    if not "".join(element.itertext()).strip():
        return
    mark = "’" if next(element.iterancestors("q"), None) is not None else "”"
    element.text = mark + (element.text or "")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + mark
    else:
        element.text += mark


def _unwrap(wrapper: Any) -> None:
    """Let a wrapper be a paragraph, or nothing around the blocks in it."""
    if any(child.tag in _BLOCKS for child in wrapper.iterdescendants()):
        wrapper.addprevious(wrapper.makeelement("p"))  # words before it and after it stand apart
        wrapper.addnext(wrapper.makeelement("p"))
        wrapper.drop_tag()
    else:
        wrapper.tag = "p"


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _name(element: Any) -> None:
    """Give an element the name that the writer knows it by; unwrap what says nothing."""
    style = element.get("style", "").lower()
    tag = _RENAMED.get(element.tag, element.tag)
    if tag in ("strong", "em") and _PLAIN.search(style):
        tag = "span"  # Google's document is one <b> that is not bold
    if element.tag == "pre":
        _break_lines(element)
    if tag != element.tag:  # nothing is named anew as it is: HTML has names that no XML can have
        element.tag = tag
    if tag in ("span", "font", "u", "ins", "small", "big", "code"):
        _marked(element, style)
    elif tag not in _BLOCKS | _KNOWN | _WRAPPERS:
        element.drop_tag()
    elif tag == "p" and element.get("class", "").startswith("MsoTitle"):
        element.tag = "h1"


def _marked(element: Any, style: str) -> None:
    """Write what a style says as elements, and take away the one that had it."""
    around = element
    for tag, pattern in _STYLES:
        if pattern.search(style):
            inner = around.makeelement(tag)
            inner.text, around.text = around.text, None
            inner.extend(list(around))
            around.append(inner)
            around = inner
    element.drop_tag()


def _break_lines(element: Any) -> None:
    """Let the lines of a text that is shown as typed stay lines."""
    lines = (element.text or "").split("\n")
    element.text = lines[0]
    for place, line in enumerate(lines[1:]):
        line_break = element.makeelement("br")
        line_break.tail = line
        element.insert(place, line_break)
