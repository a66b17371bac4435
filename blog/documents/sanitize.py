"""
The last look at a text's HTML: whole elements, known links, nothing that runs or calls
on other sites.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING

import lxml.html

from blog.documents.decode import clean
from blog.documents.headings import TocEntry, table_of_contents, terms
from blog.documents.links import Link, understand
from blog.documents.obsolete_html import drop_obsolete

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.documents.links import Files

# What a page without script, forms and embedded sites has no use for.
FORBIDDEN = frozenset(
    {
        *("script", "noscript", "template", "meta", "base", "link", "title"),
        *("iframe", "object", "embed", "applet", "frame", "frameset", "portal"),
        *("form", "input", "button", "select", "textarea"),
        *("plaintext", "xmp", "noembed", "noframes"),
    }
)
_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
        *("source", "track", "wbr"),
    }
)
# A whole page pasted into a text: the parser would lose what follows its </body>.
_PAGE = re.compile(r"</?(?:html|head|body)\b[^<>]*>?|<!doctype[^<>]*>?", re.IGNORECASE)
# References such as &#1; name control characters, which no page may hold.
_REFERENCE = re.compile(
    r"&#(?:0*([0-9]{1,7})(?![0-9])|x0*([0-9a-f]{1,6})(?![0-9a-f]));?", re.IGNORECASE
)
_LEADS = ("href", "xlink:href", "cite")
_SHOWS = ("src", "poster", "data", "background")
_DRAWN = frozenset({"image", "use", "feimage"})  # what an SVG shows by its href
_DEEPEST = 150  # levels of elements; beyond that a text is broken, and recursion ends


@dataclass(frozen=True, slots=True)
class SanitizedHtml:
    """
    A text's HTML after the last look.

    Attributes:
        html: Well formed, with links as Pelican reads them.
        links: Every address in it, in order.
        forbidden: The names of elements that cannot be used, in order.
        words: How many words a reader reads.
        contents: Its table of contents; empty for a text with few headings.
        terms: The beginnings of its long words.
    """

    html: str = ""
    links: tuple[Link, ...] = ()
    forbidden: tuple[str, ...] = ()
    words: int = 0
    contents: tuple[TocEntry, ...] = ()
    terms: frozenset[str] = frozenset()


def sanitize(html: str, *, folder: str, files: Files) -> SanitizedHtml:
    """
    Take the last look at *html*.

    Args:
        html: What Python-Markdown made, raw HTML included.
        folder: The text's own folder below content/.
        files: What lies in content/.
    """
    if not html.strip():
        return SanitizedHtml()
    text = _REFERENCE.sub(_character, _PAGE.sub(" ", html))
    root = lxml.html.document_fromstring(f"<html><body>{text}").find("body")
    elements = [element for element in root.iterdescendants() if isinstance(element.tag, str)]
    forbidden = tuple(element.tag for element in elements if element.tag in FORBIDDEN)
    links: list[Link] = []
    for element in elements:
        if element.tag not in FORBIDDEN:
            links.extend(_relink(element, folder, files))
    drop_obsolete(root)
    for paragraph in reversed(root.findall(".//p")):
        if not len(paragraph) and not (paragraph.text or "").strip():
            paragraph.drop_tree()  # what a removed comment leaves behind
    for notes in root.find_class("footnote"):
        _name_notes(notes)
    pieces = list(root.itertext())
    return SanitizedHtml(
        html="".join(_inner(root, 0)).strip(),
        links=tuple(links),
        forbidden=forbidden,
        words=sum(any(map(str.isalnum, word)) for text in pieces for word in text.split()),
        contents=table_of_contents(_headings(root)),
        terms=terms(" ".join(pieces)),
    )


def _headings(root: lxml.html.HtmlElement) -> Iterator[tuple[int, str, str]]:
    for element in root.iter("h2", "h3"):
        yield int(element.tag[1]), element.get("id", ""), " ".join(element.text_content().split())


def _character(reference: re.Match[str]) -> str:
    decimal, hexadecimal = reference.groups()
    return escape(clean(unescape(f"&#{decimal or f'x{hexadecimal}'};")))


def _relink(element: lxml.html.HtmlElement, folder: str, files: Files) -> Iterator[Link]:
    """Understand every address of *element*, those of a dropped srcset included."""
    for name in (*_LEADS, *_SHOWS):
        value = element.get(name)
        if value is not None:
            shows = name in _SHOWS or (element.tag in _DRAWN and name != "cite")
            link = understand(value, folder=folder, files=files, embedded=shows)
            element.set(name, link.href)
            yield link
    for part in re.split(r",\s+", element.get("srcset", "")):
        if address := part.strip().partition(" ")[0]:
            yield understand(address, folder=folder, files=files, embedded=True)


def _name_notes(notes: lxml.html.HtmlElement) -> None:
    """Make the footnotes a part of the page with a name, for those who hear it."""
    notes.tag = "section"
    notes.attrib.update({"class": "footnotes", "role": "doc-endnotes", "aria-label": "Noter"})
    for rule in notes.findall("hr"):
        rule.drop_tree()
    for back in notes.find_class("footnote-backref"):
        back.set("role", "doc-backlink")
        back.set("aria-label", back.attrib.pop("title", "Till texten igen"))


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
    if depth > _DEEPEST:
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
