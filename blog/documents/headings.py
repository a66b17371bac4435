"""What a text is made of, for those who want to find their way in it or from it."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import lxml.html

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LEAST = 4  # headings from which a text has a table of contents
_WORD = re.compile(r"[^\W\d_]+")
_LONG = 7  # letters
_STEM = 9  # letters: "kommunerna" and "kommunernas", "ledarskap" and "ledarskapet" are one


@dataclass(frozen=True, slots=True)
class TocEntry:
    """
    A heading in a text.

    Attributes:
        id: Its place on the page, for ``#id``.
        text: Its words, plain.
        under: The headings below it, up to the next of its own level.
    """

    id: str
    text: str
    under: tuple[TocEntry, ...] = ()


def table_of_contents(headings: Iterable[tuple[int, str, str]]) -> tuple[TocEntry, ...]:
    """
    Make the table of contents of a text.

    Args:
        headings: Level (2 or 3), id and words of each, in order.

    Returns:
        The headings of level 2, each with those of level 3 below it; nothing for a text
        with fewer than LEAST headings, which the reader overlooks anyway.
    """
    found = [heading for heading in headings if heading[1]]
    if len(found) < LEAST:
        return ()
    table: list[TocEntry] = []
    for level, id_, text in found:
        if level > 2 and table:
            above = table[-1]
            table[-1] = TocEntry(above.id, above.text, (*above.under, TocEntry(id_, text)))
        else:
            table.append(TocEntry(id_, text))
    return tuple(table)


def read_headings(root: lxml.html.HtmlElement) -> Iterator[tuple[int, str, str]]:
    """Give level (2 or 3), id and words of each heading below *root*, in order."""
    for heading in root.iter("h2", "h3"):
        yield int(heading.tag[1]), heading.get("id", ""), words_of_heading(heading)


def drop_empty_headings(root: lxml.html.HtmlElement) -> int:
    """Drop the headings below *root* that have neither words nor pictures; say how many."""
    empty = [heading for heading in root.iter(*HEADINGS) if not _says_anything(heading)]
    for heading in empty:
        if not len(heading):
            heading.drop_tree()
    return len(empty)


def _says_anything(heading: lxml.html.HtmlElement) -> bool:
    return bool(words_of_heading(heading)) or any(
        picture.get("alt", "").strip() for picture in heading.iter("img")
    )


def words_of_heading(heading: lxml.html.HtmlElement) -> str:
    """Give the words of a heading, in one line, without the numbers of its footnotes."""
    if heading.find_class("footnote-ref"):
        heading = copy.deepcopy(heading)
        for number in heading.find_class("footnote-ref"):
            number.drop_tree()
    return " ".join(heading.text_content().split())


def terms(text: str) -> frozenset[str]:
    """Give the beginnings of the long words of *text*: what it is about, roughly."""
    words = _WORD.findall(text.lower())
    return frozenset(word[:_STEM] for word in words if len(word) >= _LONG)
