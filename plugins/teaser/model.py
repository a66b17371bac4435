"""What a teaser is, and what templates get of it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class TeaserSource(enum.StrEnum):
    """Who chose the teaser."""

    WRITTEN = "written"
    MARK = "mark"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class Teaser:
    """
    The opening of a post, for lists, feeds and link previews.

    Attributes:
        html: Paragraphs, lists and quotations with their emphasis, links, languages and
            abbreviations.  Well-formed; no ids, classes, pictures or headings.
        text: The same as plain text.  Templates and feeds escape it.
        description: Plain text of at most 155 characters.
        source: Who chose it: the writer's own words, her mark in the text, or the rules.
        continues: True when the post has more running text than the teaser.
    """

    html: str
    text: str
    description: str
    source: TeaserSource
    continues: bool


class LinkedTeaser:
    """
    A post's teaser, with links that are right on the page being written.

    Has the attributes of :class:`Teaser`; *html* is asked for anew on each page, because
    with relative addresses it differs from page to page.
    """

    __slots__ = ("_html", "_teaser")

    def __init__(self, teaser: Teaser, html: Callable[[], str]) -> None:
        self._teaser = teaser
        self._html = html

    @property
    def html(self) -> str:
        """The teaser as HTML, for the page being written."""
        return self._html()

    @property
    def text(self) -> str:
        """Plain text; templates and feeds escape it."""
        return self._teaser.text

    @property
    def description(self) -> str:
        """Plain text of at most 155 characters."""
        return self._teaser.description

    @property
    def source(self) -> TeaserSource:
        """Who chose it: written, mark or automatic."""
        return self._teaser.source

    @property
    def continues(self) -> bool:
        """True when the post goes on after the teaser."""
        return self._teaser.continues
