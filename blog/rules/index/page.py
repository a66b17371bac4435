"""What a reader meets on a page, as plain values, each with its line in the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from blog.rules.index.letters import Letters

SOFT_HYPHEN = "\u00ad"
"""Says where a word may be broken over two lines; it is part of the word."""
MASK = "\ufffc"
"""Stands in a block for each character that is not the director's Swedish."""


class TextBlock(NamedTuple):
    """
    A paragraph, a heading, an item, a cell: words that are read together.

    There are many of them, and between processes a tuple travels faster than other values.

    Attributes:
        tag: Its element: ``p``, ``h2``, ``li``, ``td``, ``figcaption`` …
        text: Its words; a line feed for each forced line break.
        own: The same length; code, addresses and words marked as another language masked.
        lang: A BCP 47 tag.
        within: The elements around it, outermost first.
        is_bold: All its words are in bold type.
        letters: Those of the text it stands in.
        runs: Where in the block each piece of text begins, and its place among the letters.
    """

    tag: str
    text: str
    own: str
    lang: str
    within: tuple[str, ...]
    is_bold: bool
    letters: Letters
    runs: tuple[tuple[int, int], ...]

    def line(self, offset: int = 0) -> int:
        """Give the line of the character at *offset* of the text."""
        index = max(0, bisect_right(self.runs, (offset, len(self.letters.text))) - 1)
        if not self.runs:
            return self.letters.first_line
        begin, place = self.runs[index]
        passed = sum(map(str.isalnum, self.text[begin:offset]))
        # A mark stands on the line of the letter it touches: the next, or else the last.
        leads = any(map(str.isalnum, self.text[offset : offset + 3].split("\n")[0]))
        return self.letters.line(place + passed - (not leads))

    @property
    def is_swedish(self) -> bool:
        """Say whether the words are in Swedish."""
        return self.lang.partition("-")[0] == "sv"


@dataclass(frozen=True, slots=True)
class PageHeading:
    """A heading: its level on the page, 2 to 6, and its words."""

    level: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class PageLink:
    """
    A link.

    Attributes:
        href: As Pelican reads it: ``{filename}/…``, ``{static}/…``, ``/arkiv/``, ``#not``.
        text: What it says: its words, the alt texts in it, or its label.
        line: Where it begins.
    """

    href: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class PageImage:
    """
    A picture on the page.

    Attributes:
        src: As Pelican reads it.
        alt: What is read aloud in its place.
        is_decoration: Written as HTML with an empty alt text: meant to be passed over.
        line: Where it stands.
    """

    src: str
    alt: str
    is_decoration: bool
    line: int


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table, and whether its columns have headings."""

    has_headings: bool
    line: int


@dataclass(frozen=True, slots=True)
class PageContent:
    """
    A text's finished HTML, read once for all rules.

    Attributes:
        blocks: In reading order.
        headings: Likewise.
        anchors: Links, without those to and from footnotes.
        pictures: Likewise.
        tables: Likewise.
        abbreviations: Those that the text itself explains: ``*[SIP]: Samordnad individuell plan``.
        ids: The places that a link can lead to.
    """

    blocks: tuple[TextBlock, ...]
    headings: tuple[PageHeading, ...]
    anchors: tuple[PageLink, ...]
    pictures: tuple[PageImage, ...]
    tables: tuple[PageTable, ...]
    abbreviations: tuple[str, ...]
    ids: frozenset[str]
