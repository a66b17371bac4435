"""HTML as WordPress stores it, made safe for a parser that stumbles on control characters."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

import lxml.html

from blog.documents.decode import clean

# References such as &#1; name characters that no document may hold.
_REFERENCE = re.compile(r"&#(?:[0-9]{1,7}(?![0-9])|[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F]));?")

# A frame that is not closed at once would hold all that follows it.
_OPEN_FRAME = re.compile(r"(<iframe\b[^<>]*>)(?![^<]*</iframe)", re.IGNORECASE)


def readable(html: str) -> str:
    """Give *html* with line feeds only, composed, and without control characters, named or not."""
    return clean(_REFERENCE.sub(_without_control, clean(html)))


def parse(html: str) -> Any:
    """Give a ``body`` with the tree of what :func:`readable` gave."""
    text = _OPEN_FRAME.sub(r"\1</iframe>", html) if html.strip() else ""
    return lxml.html.document_fromstring(f"<html><body>{text}</body></html>").find("body")


def inner(element: Any) -> str:
    """Give the HTML inside an element."""
    inside = (lxml.html.tostring(child, encoding="unicode") for child in element)
    return escape(element.text or "", quote=False) + "".join(inside)


def words_of(html: str) -> str:
    """Give the words of a piece of HTML in one line: without tags, references read."""
    text = readable(html)
    if "<" in text or "&" in text:
        text = clean(str(parse(text).text_content()))
    return " ".join(text.split())


def _without_control(reference: re.Match[str]) -> str:
    return reference[0] if clean(unescape(reference[0])) else ""
