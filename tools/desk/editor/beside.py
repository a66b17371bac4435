"""What the finished page tells of its text: where its headings are, and how it opens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import lxml.html
from lxml import etree

from plugins.teaser.extract import make_teaser
from plugins.teaser.settings import TeaserSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<words>.+?)[ \t#]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_MARKUP = re.compile(r"\]\([^)]*\)|\[\^[^\]]*\]|<[^>]+>|[\W_]+")


def places(html: bytes, body: str) -> list[tuple[int, str]]:
    """
    Pair the headings of a text with those of its page.

    Args:
        html: The finished page.
        body: The text, as it is written.

    Returns:
        For each heading that is found the line above which it stands, from 0, and its id.
    """
    left = _headings(html)
    found = []
    for line, words in _written(body):
        at = next((n for n, (said, _) in enumerate(left) if said == words), None)
        if at is not None:
            found.append((line, left[at][1]))
            left = left[at + 1 :]
    return found


def opening(html: bytes) -> str:
    """Give the words that a list shows of a text without a summary of its own; "" for none."""
    prose = next(iter(_tree(html).find_class("prose")), None)
    if prose is None:
        return ""
    inside = etree.tostring(prose, encoding="unicode", method="html")
    return make_teaser(inside, settings=TeaserSettings()).text


def _tree(html: bytes) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(html.decode("utf-8", "replace") or "<html></html>")


def _headings(html: bytes) -> list[tuple[str, str]]:
    headings = _tree(html).iter("h2", "h3", "h4", "h5", "h6")
    return [(_plain(str(h.text_content())), h.get("id")) for h in headings if h.get("id")]


def _written(body: str) -> Iterator[tuple[int, str]]:
    """Give the line and the words of each heading, outside code."""
    fence, before = "", ""
    for number, line in enumerate(body.split("\n")):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence and (heading := _HEADING.match(line)):
            yield number, _plain(heading["words"])
        elif not fence and before.strip() and _UNDERLINE.match(line):
            yield number - 1, _plain(before)
        before = line


def _plain(words: str) -> str:
    return _MARKUP.sub("", words).casefold()
