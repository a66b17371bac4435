"""Blocks of running text: paragraphs, list items, quotations, with what lies around them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from .pictures import is_leaning, within_sentence

# What XML 1.0 forbids or no reader sees.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
# These do not part words in WordPress, so they become a space that does not either.
_ODD_SPACE = re.compile("[\x0b\x0c]")
_SPACE = re.compile(r"[ \t\r\n]+")
_CLOSES = re.compile(r"[.,;:!?…)\]]")

_ITEMS = {"ul": "li", "ol": "li", "dl": "dd"}
_HOLDS_TEXT = frozenset({"p", "li", "dt", "dd"})


@dataclass(frozen=True, slots=True)
class Element:
    """An element kept in the teaser; *number* tells two neighbours of a kind apart."""

    tag: str
    number: int
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """An inline element around ``text[start:end]`` of a block."""

    start: int
    end: int
    element: Element


@dataclass(frozen=True, slots=True)
class Block:
    """
    A paragraph's worth of text.

    Attributes:
        text: Without white space at the ends; breaking white space is one space.
        spans: Properly nested; an outer one comes before those inside it.
        path: The elements around it, outermost first: lists, quotations, paragraph.
        breaks: Offsets of the spaces that were ``<br>``.
    """

    text: str
    spans: tuple[Span, ...] = ()
    path: tuple[Element, ...] = ()
    breaks: tuple[int, ...] = ()


class BlockBuilder:
    """Collects the text of one block and the inline elements around it."""

    def __init__(self) -> None:
        self._text = ""
        self._spans: list[Span] = []
        self._breaks: list[int] = []
        self._open: list[tuple[Element, int]] = []
        self._begins_line = False

    def add(self, raw: str) -> None:
        """Add text as it stands in the source."""
        self._begins_line = raw.rstrip(" \t").endswith("\n")
        text = _SPACE.sub(" ", clean(raw))
        if not self._text or self._text[-1] == " ":
            text = text.removeprefix(" ")
        self._text += text

    def add_picture(self, alternative: str, following: str) -> None:
        """
        Let words stand for a picture that is part of a sentence.

        Args:
            alternative: What the picture shows; "" for one that only decorates.
            following: What stands after it in the source.
        """
        ends_line = following.lstrip(" \t")[:1] in ("", "\n")
        if not within_sentence(self._text) or (self._begins_line and ends_line):
            return
        word = alternative.strip() or ("bild" if is_leaning(self._text) else "")
        if word:
            self.add(f" {word}" if self._text[-1].isalnum() else word)
        elif _CLOSES.match(following.lstrip()):
            self._text = self._text.rstrip(" ")

    def add_break(self) -> bool:
        """Add a line break as a space; True if it was the second in a row."""
        place = len(self._text) - 1 if self._text.endswith(" ") else len(self._text)
        if place in self._breaks:
            return True
        if self._text.strip():
            self._text = self._text[:place] + " "
            self._breaks.append(place)
        return False

    def open(self, element: Element) -> None:
        """Begin an inline element."""
        self._open.append((element, len(self._text)))

    def close(self) -> None:
        """End the innermost inline element."""
        element, start = self._open.pop()
        self._spans.append(Span(start, len(self._text), element))

    def take(self, path: list[Element]) -> Block | None:
        """
        Give the block so far and begin the next inside the same inline elements.

        Returns:
            None when nothing is to be seen: no text, or only spaces of any kind.
        """
        spans = self._spans + [
            Span(start, len(self._text), element) for element, start in self._open
        ]
        raw, spans, breaks = _composed(self._text, spans, self._breaks)
        self._text, self._spans, self._breaks = "", [], []
        self._open = [(element, 0) for element, _ in self._open]
        text = raw.strip()
        if not text:
            return None
        left = len(raw) - len(raw.lstrip())
        return Block(
            text,
            clip_spans(spans, left, left + len(text)),
            _whole_path(path),
            tuple(place - left for place in breaks if left < place < left + len(text)),
        )


def clean(raw: str) -> str:
    """Compose letters (NFC) and drop characters that no page may hold."""
    text = _ODD_SPACE.sub("\N{NO-BREAK SPACE}", _CONTROL.sub("", raw))
    return unicodedata.normalize("NFC", text)


def _composed(
    text: str, spans: list[Span], breaks: list[int]
) -> tuple[str, list[Span], list[int]]:
    """Compose letters whose parts a tag, a comment or something left out kept apart."""
    if unicodedata.is_normalized("NFC", text):
        return text, spans, breaks
    composed = unicodedata.normalize("NFC", text)

    def moved(place: int) -> int:
        return min(len(unicodedata.normalize("NFC", text[:place])), len(composed))

    spans = [Span(moved(span.start), moved(span.end), span.element) for span in spans]
    return composed, spans, [moved(place) for place in breaks]


def clip_spans(spans: list[Span] | tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """Cut spans to ``text[start:end]``, count them from there and put outer ones first."""
    clipped = (
        Span(max(span.start, start) - start, min(span.end, end) - start, span.element)
        for span in spans
    )
    return tuple(
        sorted(
            (span for span in clipped if span.start < span.end),
            key=lambda span: (span.start, -span.end, span.element.number),
        )
    )


def _whole_path(path: list[Element]) -> tuple[Element, ...]:
    """Complete a path so that text stands in a paragraph or an item, and items in lists."""
    whole: list[Element] = []
    for element in path:
        if whole and whole[-1].tag in _ITEMS and element.tag not in {"li", "dt", "dd"}:
            whole.append(Element(_ITEMS[whole[-1].tag], element.number))
        whole.append(element)
    last = whole[-1].tag if whole else ""
    if last in _ITEMS:
        whole.append(Element(_ITEMS[last], whole[-1].number))
    elif last not in _HOLDS_TEXT:
        whole.append(Element("p", -1))
    return tuple(whole)
