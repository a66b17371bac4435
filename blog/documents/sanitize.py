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
from lxml import etree

from blog.documents.bare_addresses import link_addresses, mark_bare
from blog.documents.decode import clean
from blog.documents.headings import (
    TocEntry,
    drop_empty_headings,
    read_headings,
    table_of_contents,
    terms,
)
from blog.documents.ids import keep_ids_apart
from blog.documents.languages import direction, words_in
from blog.documents.links import Link, understand
from blog.documents.markdown.nesting import Tangle
from blog.documents.markdown.teaser_marks import public_comment
from blog.documents.notes.doubts import opening
from blog.documents.notes.shown import shown_note
from blog.documents.obsolete_html import drop_obsolete
from blog.documents.serialize import inner_html, is_too_deep
from blog.documents.tables import name_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.documents.known_files import KnownFiles
    from blog.documents.languages import Words

# What a page without script, forms and embedded sites has no use for.
FORBIDDEN = frozenset(
    {
        *("script", "noscript", "template", "meta", "base", "link", "title"),
        *("iframe", "object", "embed", "applet", "frame", "frameset", "portal"),
        *("form", "input", "button", "select", "textarea"),
        *("plaintext", "xmp", "noembed", "noframes"),
    }
)
# A whole page pasted into a text: the parser would lose what follows its </body>.
_PAGE = re.compile(r"</?(?:html|head|body)\b[^<>]*>?|<!doctype[^<>]*>?", re.IGNORECASE)
# References such as &#1; name control characters, which no page may hold.
_REFERENCE = re.compile(
    r"&#(?:0*([0-9]{1,7})(?![0-9])|x0*([0-9a-f]{1,6})(?![0-9a-f]));?", re.IGNORECASE
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")  # Markdown's own marks, when it loses one
# What stands between white space and has a letter or a digit in it.
_WORD = re.compile(r"(?<!\S)(?=\S*[^\W_])\S+")
_LEADS = ("href", "xlink:href", "cite")
_SHOWS = ("src", "poster", "data", "background")
_DRAWN = frozenset({"image", "use", "feimage"})  # what an SVG shows by its href


@dataclass(frozen=True, slots=True)
class SanitizedHtml:
    """
    A text's HTML after the last look.

    Attributes:
        html: Well formed, with links as Pelican reads them.
        links: Every address in it, in order.
        forbidden: The names of elements that cannot be used, in order.
        note: The words around what may be a private note; "" without one.
        empty_headings: How many headings have no words.
        tangle: Why nothing, or not all of it, can be read; None in every ordinary text.
        words: How many words a reader reads.
        contents: Its table of contents; empty for a text with few headings.
        terms: The beginnings of its long words.
    """

    html: str = ""
    links: tuple[Link, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""
    empty_headings: int = 0
    tangle: Tangle | None = None
    words: int = 0
    contents: tuple[TocEntry, ...] = ()
    terms: frozenset[str] = frozenset()


def sanitize(html: str, *, folder: str, files: KnownFiles, lang: str = "sv") -> SanitizedHtml:
    """
    Take the last look at *html*.

    Args:
        html: What Python-Markdown made, raw HTML included.
        folder: The text's own folder below content/.
        files: What lies in content/.
        lang: The text's language, which our own words in it are in where we have them.
    """
    if not html.strip():
        return SanitizedHtml()
    text = _CONTROL.sub("", _REFERENCE.sub(_character, _PAGE.sub(" ", html)))
    root = lxml.html.document_fromstring(f"<html><body>{text}").find("body")
    hidden = _drop_comments(root)
    link_addresses(root)
    elements = [element for element in root.iterdescendants() if isinstance(element.tag, str)]
    forbidden = tuple(element.tag for element in elements if element.tag in FORBIDDEN)
    links: list[Link] = []
    for element in elements:
        if element.tag not in FORBIDDEN:
            links.extend(_relink(element, folder, files))
        if element.tag == "a":
            mark_bare(element)
        if element.get("dir") is None and direction(element.get("lang", "")):
            element.set("dir", direction(element.get("lang", "")))
    drop_obsolete(root)
    keep_ids_apart(root)
    empty_headings = drop_empty_headings(root)
    _drop_empty(root)
    words = words_in(lang)
    for notes in root.find_class("footnote"):
        _name_notes(notes, words)
    name_tables(root, words)
    pieces, written = list(root.itertext()), inner_html(root)
    return SanitizedHtml(
        html=written,
        links=tuple(links),
        forbidden=forbidden,
        note=hidden or shown_note(root, written),
        empty_headings=empty_headings,
        tangle=Tangle(1, "<", "levels") if is_too_deep(root) else None,
        words=sum(len(_WORD.findall(text)) for text in pieces),
        contents=table_of_contents(read_headings(root)),
        terms=terms(" ".join(pieces)),
    )


def _drop_comments(root: lxml.html.HtmlElement) -> str:
    """
    Drop every comment but the marks of a teaser: one that got here would be delivered.

    Returns:
        The beginning of another one inside it, which says that more of it may stand outside.
    """
    nested = ""
    for comment in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        text = comment.text or ""
        mark = public_comment(text) if comment.tag is etree.Comment else ""
        if mark:
            comment.text = mark.removeprefix("<!--").removesuffix("-->")
        else:
            nested = nested or opening(text)
            comment.drop_tree()
    return nested


def _drop_empty(root: lxml.html.HtmlElement) -> None:
    """Drop what a removed note leaves behind."""
    for element in reversed(list(root.iter("p", "li", "ol", "ul", "blockquote"))):
        if not len(element) and not (element.text or "").strip():
            element.drop_tree()


def _character(reference: re.Match[str]) -> str:
    decimal, hexadecimal = reference.groups()
    return escape(clean(unescape(f"&#{decimal or f'x{hexadecimal}'};")))


def _relink(element: lxml.html.HtmlElement, folder: str, files: KnownFiles) -> Iterator[Link]:
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


def _name_notes(notes: lxml.html.HtmlElement, words: Words) -> None:
    """Make the footnotes a part of the page with a name, and name the ways there and back."""
    notes.tag = "section"
    notes.attrib.update({"class": "footnotes", "role": "doc-endnotes", "aria-label": words.notes})
    for rule in notes.findall("hr"):
        rule.drop_tree()
    for mark in notes.getroottree().iterfind(".//a[@class='footnote-ref']"):
        mark.set("aria-label", words.note.format(mark.text_content()))
    places = {element.get("id") for element in notes.getroottree().iter() if element.get("id")}
    for back in list(notes.find_class("footnote-backref")):
        if back.get("href", "").removeprefix("#") not in places:
            back.drop_tree()  # nothing refers to the note, so there is no way back
            continue
        back.set("role", "doc-backlink")
        back.set("aria-label", _back(back.attrib.pop("title", ""), words))


def _back(title: str, words: Words) -> str:
    """Say what an arrow does, in Swedish as the settings have it, or else in our own words."""
    number = re.search(r"\d+", title)
    if words.lang != "sv" and number:
        return f"{words.back} {words.from_note.format(number[0])}"
    return title or words.back
