"""
From Markdown's tree to passages: words that the rules of typography see as one text.

A passage is a paragraph, a heading, a cell … with everything emphasised in it.  What is
not ours to change (code, a picture, a foreign phrase) is there as a stand-in, so that the
words around it keep their neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from markdown.util import AtomicString

from blog.swedish.typography.apply import language, typographic_pieces
from blog.swedish.typography.rule import BREAK, OBJECT
from blog.swedish.typography.stash import VOID, ClosingTag, OpeningTag, StashedText, meaning, split

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from xml.etree.ElementTree import Element

_VERBATIM = frozenset(
    {"code", "pre", "kbd", "samp", "var", "script", "style", "math", "svg", "textarea", "template"}
)
# Written above or below the line: no neighbour to the words on it.
_RAISED = frozenset({"sup", "sub"})


@dataclass(slots=True)
class _Piece:
    """A part of a text: what the rules see and, when it must stay, what it really is."""

    seen: str
    kept: str | None = None


@dataclass(slots=True)
class _Passage:
    """Pieces in reading order, which the rules see joined."""

    lang: str
    verbatim: bool = False
    pieces: list[_Piece] = field(default_factory=list)

    def add(self, seen: str, kept: str | None = None) -> _Piece:
        piece = _Piece(seen, kept)
        self.pieces.append(piece)
        return piece

    def correct(self) -> None:
        """Let the rules change the pieces that may change."""
        while not self.verbatim:
            new = typographic_pieces([piece.seen for piece in self.pieces], self.lang)
            changed = [
                (p, text) for p, text in zip(self.pieces, new, strict=True) if p.seen != text
            ]
            disturbed = [piece for piece, _ in changed if piece.kept is not None]
            for piece in disturbed:
                piece.seen = OBJECT  # a rule wants what must stay: show it less, and try again
            if not disturbed:
                for piece, text in changed:
                    piece.seen = text
                return


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a text is to be written back."""

    element: Element
    where: Literal["text", "tail"]
    pieces: list[_Piece]

    def write(self) -> None:
        parts = [piece.seen if piece.kept is None else piece.kept for piece in self.pieces]
        setattr(self.element, self.where, "".join(parts))


def correct_tree(
    root: Element, lang: str, stash: Sequence[object], is_block: Callable[[str], bool]
) -> None:
    """
    Give the running text below *root* the typography of its language.

    Args:
        root: Markdown's tree, after inline processing.  Changed in place.
        lang: The document's language, a BCP 47 tag.
        stash: ``md.htmlStash.rawHtmlBlocks``.
        is_block: ``md.is_block_level``.
    """
    reading = _Reading(stash, is_block)
    reading.read(root, reading.begin(lang))
    for passage in reading.passages:
        passage.correct()
    for place in reading.places:
        place.write()


_AN_ELEMENT = ""  # in the stack, among the names of raw tags


class _Reading:
    """One reading of a tree from the top, which sorts its words into passages."""

    def __init__(self, stash: Sequence[object], is_block: Callable[[str], bool]) -> None:
        self._stash = stash
        self._is_block = is_block
        self._stack: list[tuple[str, _Passage]] = []
        self.passages: list[_Passage] = []
        self.places: list[_Place] = []

    def begin(self, lang: str, *, verbatim: bool = False) -> _Passage:
        """Begin a passage."""
        self.passages.append(_Passage(lang, verbatim))
        return self.passages[-1]

    def read(self, element: Element, passage: _Passage) -> None:
        """Read an element's own words into *passage*, and its children's where they belong."""
        depth = len(self._stack)
        self._stack.append((_AN_ELEMENT, passage))
        self._words(element, "text")
        for child in element:
            if child.tag in VOID:
                self._here.add(VOID[child.tag], kept="")
            elif isinstance(child.tag, str):  # a comment's tag is a function
                block = self._is_block(child.tag)
                self.read(child, self._entered(child.tag, child.get("lang"), block=block))
            self._words(child, "tail")
        del self._stack[depth:]

    @property
    def _here(self) -> _Passage:
        return self._stack[-1][1]

    def _entered(self, name: str, lang: str | None, *, block: bool = False) -> _Passage:
        """Give the passage that the words in an element belong to."""
        here = self._here
        verbatim, raised = name in _VERBATIM, name in _RAISED
        foreign = lang is not None and language(lang) != language(here.lang)
        if here.verbatim or not (verbatim or raised or foreign or block):
            return here
        here.add(BREAK if block else "" if raised else OBJECT, kept="")
        return self.begin(here.lang if lang is None else lang, verbatim=verbatim)

    def _words(self, element: Element, where: Literal["text", "tail"]) -> None:
        text = getattr(element, where)
        if isinstance(text, AtomicString):
            self._here.add(text, kept=text)
        elif text:
            pieces = [
                self._placeholder(part) if number % 2 else self._here.add(part)
                for number, part in enumerate(split(text))
            ]
            self.places.append(_Place(element, where, pieces))

    def _placeholder(self, part: str) -> _Piece:
        match meaning(part, self._stash):
            case StashedText(looks):
                return self._here.add(looks, kept=part)
            case OpeningTag(name, lang):
                self._stack.append((name, self._entered(name, lang)))
            case ClosingTag(name):
                self._close(name)
        return _Piece("", kept=part)

    def _close(self, name: str) -> None:
        """Leave the raw tag *name* and what was left open in it; never a real element."""
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth][0] == _AN_ELEMENT:
                return
            if self._stack[depth][0] == name:
                del self._stack[depth:]
                return
