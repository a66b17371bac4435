"""Everything the rules may look at, as plain values."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from blog.findings import Finding, Level

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from blog.documents.links import Link
    from blog.rules.index.language import Language
    from blog.rules.index.text import CheckedText


class Speller(Protocol):
    """Knows words."""

    def is_known(self, word: str) -> bool:
        """Say whether *word* is Swedish, or on one of our lists."""

    def is_english(self, word: str) -> bool:
        """Say whether *word* is English."""

    def suggestion(self, word: str) -> str:
        """Give the word that an unknown one most resembles; "" when none does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFile:
    """
    A file in content/ that is no text.

    Attributes:
        path: Below content/, with forward slashes.
        place: The same as the director would type it.
        size: In bytes.
        metadata: What it tells besides what it shows, in Swedish, sorted.
        words: The text in it, every character written as itself; "" for a picture.
        is_read: False when it is locked, damaged or packed so that it may hold more words.
    """

    path: str
    place: str
    size: int
    metadata: tuple[str, ...] = ()
    words: str = ""
    is_read: bool = True

    @property
    def name(self) -> str:
        """The last part of its path."""
        return posixpath.basename(self.path)

    def error(self, rule: str, message: str, hint: str, *, line: int = 1) -> Finding:
        """Tell of something that must be fixed."""
        return Finding(self.place, line, rule, message, hint)

    def warning(self, rule: str, message: str, hint: str) -> Finding:
        """Tell of something worth a look."""
        return Finding(self.place, 1, rule, message, hint, Level.WARNING)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentIndex:
    """
    A whole content folder.

    Attributes:
        texts: Every post and page, sorted by path.
        files: Every other file, sorted by path.
        users: Which texts show or link to a file, by its path.
        addresses: Every address of the site, without slashes around it; "" is the front page.
        site: The site's own absolute address, without a slash at the end.
        today: The day of the check.
        moved: The file below content/ of the text that a left address leads to, by the address
            without slashes around it.
        speller: None when the check is to be quick.
        language: None: the rules that need one say nothing.
    """

    texts: tuple[CheckedText, ...]
    files: tuple[ContentFile, ...]
    users: Mapping[str, tuple[CheckedText, ...]]
    addresses: frozenset[str]
    site: str
    today: dt.date
    moved: Mapping[str, str] = field(default_factory=dict)
    speller: Speller | None = None
    language: Language | None = None

    def text_at(self, path: str) -> CheckedText | None:
        """Give the text at *path* below content/."""
        return next((text for text in self.texts if text.source.path == path), None)


def target_of(text: CheckedText, href: str) -> Link | None:
    """Give what the address *href* on a text's page was understood as."""
    return next((link for link in text.source.links if link.href == href), None)
