"""Headings: what makes one, and one of level one on each page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.blockprocessors import HashHeaderProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

if TYPE_CHECKING:
    import xml.etree.ElementTree as etree

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class SpacedHash(HashHeaderProcessor):
    """A heading has a space after its ``#``: ``#metoo`` is text."""

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})(?=[ \t\u00a0\n]|$)"
        r"(?P<header>(?:\\.|[^\\#\n]|#+(?=[^#\n]))*?)#*(?:\n|$)"
    )


class Headings(Treeprocessor):
    """The page's title is its only h1: headings in the text begin at h2."""

    def run(self, root: etree.Element) -> None:
        """
        Take away the title on top of the text, and move the headings of level one.

        With one of them first, it is the level on which the text begins, and all move; one
        among headings of level two moves alone.
        """
        title = getattr(self.md, "document_title", "")
        if len(root) and root[0].tag == "h1" and _same(words_of(root[0]), title):
            root.remove(root[0])
        headings = [element for element in root.iter() if element.tag in HEADINGS]
        begins = bool(headings) and headings[0].tag == "h1"
        for heading in headings:
            if begins or heading.tag == "h1":
                heading.tag = HEADINGS[min(HEADINGS.index(heading.tag) + 1, 5)]


def words_of(element: etree.Element) -> str:
    """Give the words of an element in one line, without raw HTML and the numbers of footnotes."""
    return " ".join(HTML_PLACEHOLDER_RE.sub("", "".join(_texts(element))).split())


def _texts(element: etree.Element) -> list[str]:
    texts = [element.text or ""]
    for child in element:
        is_note = child.tag == "sup" and child.get("id", "").startswith("fnref")
        texts += [*([] if is_note else _texts(child)), child.tail or ""]
    return texts


def _same(one: str, other: str) -> bool:
    return one.casefold().strip(" .!?") == other.casefold().strip(" .!?")
