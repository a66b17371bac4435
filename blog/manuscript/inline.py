"""The inside of a paragraph: words, emphasis, links, notes and pictures, as Markdown."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from blog.manuscript.escape import one_line
from blog.manuscript.marks import PLACE, split_marks
from blog.manuscript.tables import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

MARKS = ("s", "sup", "sub", "strong", "em")
"""What a text can be marked as, from the outermost mark inwards."""

_NOTE = re.compile("#((?:foot|end)note-[^#]+)")
_SAFE = re.compile(r"(?:https?|mailto|tel|sms):", re.IGNORECASE)


class InlineKind(enum.Enum):
    """What a piece of a paragraph is.  All but TEXT and BREAK hold finished Markdown."""

    TEXT = enum.auto()
    BREAK = enum.auto()
    NOTE = enum.auto()
    PICTURE = enum.auto()
    COMMENT = enum.auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """
    A part of a paragraph that looks the same throughout.

    Attributes:
        text: What it says; empty for a break.
        kind: What it is.
        marks: Among "strong", "em", "s", "sup" and "sub".
        link: Where it leads; "" for nowhere.
    """

    text: str = ""
    kind: InlineKind = InlineKind.TEXT
    marks: frozenset[str] = frozenset()
    link: str = ""

    @property
    def is_space(self) -> bool:
        """True for white space, which may stand on either side of the end of an emphasis."""
        return self.kind is InlineKind.TEXT and not self.text.strip()


@dataclass(frozen=True, slots=True)
class Inline:
    """
    Takes the inside of paragraphs apart, and knows what it must of the document around them.

    Attributes:
        picture: From a picture's ``src`` and alternative text to a piece.
        note: From the id of a note to its number; 0 if there is no such note.
        place: From the index of a loss to the comment that marks its place.
        inner: From the name of a place in the text to an address on its page; "" for none.
        dead_link: Told of every link that cannot work on a site: its words and its address.
    """

    picture: Callable[[str, str], Piece]
    note: Callable[[str], int]
    place: Callable[[int], str]
    inner: Callable[[str], str]
    dead_link: Callable[[str, str], None]

    @property
    def blocks(self) -> Container[str]:
        """The tags that are no part of a paragraph."""
        return BLOCKS

    def pieces(self, element: Any) -> list[Piece]:
        """Give the pieces of *element*, without those of the blocks in it."""
        return list(_tidied(list(_joined(self._walk(element, Piece())))))

    def _walk(self, element: Any, around: Piece) -> Iterator[Piece]:
        yield from self._said(element.text, around)
        for child in element:
            if child.tag not in self.blocks:
                yield from self._child(child, around)
            yield from self._said(child.tail, around)

    def _child(self, child: Any, around: Piece) -> Iterator[Piece]:
        note = _NOTE.fullmatch(child.get("href", "")) if child.tag == "a" else None
        if note and "-ref-" in note[1]:
            return  # the way back from a note, which is made anew
        if note and (number := self.note(note[1])):
            yield Piece(f"[^{number}]", InlineKind.NOTE)
        elif child.tag == "br":
            yield Piece(kind=InlineKind.BREAK)
        elif child.tag == "img":
            made = self.picture(child.get("src", ""), one_line(child.get("alt", "")).strip())
            yield replace(made, link=around.link)
        elif child.tag == "a":
            yield from self._walk(child, replace(around, link=self.link_of(child) or around.link))
        elif child.tag in MARKS and not _holds_note(child):
            yield from self._walk(child, replace(around, marks=around.marks | {child.tag}))
        else:
            yield from self._walk(child, around)

    def _said(self, text: str | None, around: Piece) -> Iterator[Piece]:
        for kind, words, number in split_marks(text or ""):
            if kind == PLACE:
                yield Piece(self.place(number), InlineKind.COMMENT)
            elif not kind:
                yield replace(around, text=one_line(words))

    def link_of(self, element: Any) -> str:
        """Give where a link leads; "" for nowhere that a site can."""
        href = str(element.get("href") or "")
        if _SAFE.match(href):
            return href
        if href.startswith("#") and (place := self.inner(href[1:])):
            return place
        if href and (words := element.text_content().strip()):
            self.dead_link(words, href)
        return ""


def _holds_note(element: Any) -> bool:
    return any(_NOTE.fullmatch(link.get("href", "")) for link in element.iter("a"))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Put together neighbours that look alike, then split their outer spaces from them."""
    for like, group in groupby(pieces, lambda piece: replace(piece, text="")):
        if like.kind is not InlineKind.TEXT:
            yield from group
            continue
        text = one_line("".join(piece.text for piece in group))
        body = text.strip()
        start, end = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        parts = (start, body, end) if body else (text,)
        yield from (replace(like, text=part) for part in parts if part)


def _tidied(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Let a space belong to an emphasis or a link only if both its neighbours do."""
    for index, piece in enumerate(pieces):
        if piece.is_space:
            before = pieces[index - 1] if index else Piece()
            after = pieces[index + 1] if index + 1 < len(pieces) else Piece()
            yield _between(before, piece, after)
        else:
            yield piece


def _between(before: Piece, space: Piece, after: Piece) -> Piece:
    """Give a space what both neighbours have, from the outside in, until they part."""
    if before.link != after.link:
        return replace(space, marks=frozenset(), link="")
    same = [(mark in before.marks, mark in after.marks) for mark in MARKS]
    parted = next((index for index, (one, other) in enumerate(same) if one != other), len(same))
    return replace(space, marks=before.marks & frozenset(MARKS[:parted]), link=before.link)
