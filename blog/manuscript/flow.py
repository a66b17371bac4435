"""Blocks that follow each other, and the words between them that become paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import lxml.html

Marks = tuple[Any, ...]
"""The inline elements around something, outermost first."""


@dataclass(slots=True)
class Flow:
    """Blocks that follow each other, and the words that will be the next paragraph."""

    done: list[Any] = field(default_factory=list)
    words: Any = field(default_factory=lambda: lxml.html.Element("p"))
    loose_list: Any = None

    def text(self, text: str | None, marks: Marks) -> None:
        """Add words."""
        if text:
            place = _within(self.words, marks)
            if len(place):
                place[-1].tail = (place[-1].tail or "") + text
            else:
                place.text = (place.text or "") + text

    def inline(self, element: Any, marks: Marks) -> None:
        """Add an inline element."""
        element.tail = None
        _within(self.words, marks).append(element)

    def end(self) -> None:
        """End the paragraph, if it says anything."""
        if says(self.words):
            self.done.append(self.words)
            self.loose_list = None
        self.words = lxml.html.Element("p")

    def block(self, element: Any) -> None:
        """Add a block."""
        self.end()
        self.done.append(element)
        self.loose_list = None

    def item(self, element: Any) -> None:
        """Add an item that stands in no list, to those before it."""
        self.end()
        if self.loose_list is None:
            self.loose_list = lxml.html.Element("ul")
            self.done.append(self.loose_list)
        self.loose_list.append(element)


def _within(paragraph: Any, marks: Marks) -> Any:
    """Give the place for what has *marks*, at the end of a paragraph."""
    place = paragraph
    for mark in marks:
        last = place[-1] if len(place) else None
        is_open = last is not None and not last.tail and last.get("data-of") == str(id(mark))
        if not is_open:
            last = lxml.html.Element(mark.tag, {**mark.attrib, "data-of": str(id(mark))})
            place.append(last)
        place = last
    return place


def says(element: Any) -> bool:
    """Say whether an element has words, or shows anything."""
    return bool(element.text_content().strip()) or any(
        True for _ in element.iter("img", "video", "audio", "hr")
    )


def like(element: Any) -> Any:
    """Give an empty element of the same kind, with the same attributes."""
    return lxml.html.Element(element.tag, dict(element.attrib))


def around(tag: str, child: Any) -> Any:
    """Give an element of a kind with a child."""
    made = lxml.html.Element(tag)
    made.append(child)
    return made


def said(tag: str, text: str) -> Any:
    """Give an element of a kind with words."""
    made = lxml.html.Element(tag)
    made.text = text
    return made
