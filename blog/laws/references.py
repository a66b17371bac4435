"""Every address on a page: what a reader can follow, and what a browser fetches by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    import lxml.html

_URL = re.compile(r"url\(\s*[\"']?([^\"')\s]+)", re.IGNORECASE)
_CANDIDATE = re.compile(r"\s*(\S+?)(?:\s+[\d.]+[wx])?\s*(?:,\s|,?$)")
_LOADED = frozenset({"icon", "stylesheet", "preload", "modulepreload", "manifest", "preconnect",
                     "dns-prefetch", "prefetch", "apple-touch-icon", "mask-icon"})  # fmt: skip
LEADING = etree.XPath(
    "//*[@href or @src or @srcset or @poster or @data or @background or @style]"
    "|//meta[@property]|//style|//image|//use"
)
"""The elements that lead somewhere or load something."""


@dataclass(frozen=True, slots=True)
class Reference:
    """
    An address on a page.

    Attributes:
        href: As written.
        words: What the link says, with the alternative texts in it; "" for what is loaded.
        is_loaded: True for what a browser fetches by itself: pictures, styles, scripts.
        is_link: True for what a reader can follow.
    """

    href: str
    words: str = ""
    is_loaded: bool = False
    is_link: bool = False


def references_of(element: lxml.html.HtmlElement) -> Iterator[Reference]:
    """Give every address that one element has."""
    if element.tag in ("a", "area") and element.get("href") is not None:
        yield Reference(element.get("href"), spoken(element), is_link=True)
    elif element.tag == "link" and element.get("href") is not None:
        kinds = set(element.get("rel", "").lower().split())
        yield Reference(element.get("href"), is_loaded=not kinds.isdisjoint(_LOADED))
    elif element.tag == "meta" and element.get("property", "").endswith((":image", ":url")):
        yield Reference(element.get("content", ""))
    elif element.tag in ("image", "use"):
        for name in ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href"):
            if element.get(name):
                yield Reference(element.get(name), is_loaded=True)
    for name in ("src", "poster", "data", "background"):
        if element.get(name) and element.tag not in ("a", "area"):
            yield Reference(element.get(name), is_loaded=True)
    for found in _CANDIDATE.finditer(element.get("srcset", "")):
        yield Reference(found[1], is_loaded=True)
    style = element.text or "" if element.tag == "style" else element.get("style", "")
    for found in _URL.finditer(style) if "url" in style.lower() else ():
        yield Reference(found[1], is_loaded=True)


def spoken(element: lxml.html.HtmlElement) -> str:
    """Give what is read aloud of an element: its label, or its words and alternative texts."""
    if label := element.get("aria-label", "").strip():
        return str(label)
    if not len(element):
        return " ".join((element.text or "").split())
    alts = [picture.get("alt", "") for picture in element.iter("img")]
    titles = [title.text_content() for title in element.iter("title")]
    return " ".join(" ".join([element.text_content(), *alts, *titles]).split())
