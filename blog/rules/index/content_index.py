"""Everything the rules may look at, as plain values."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol
from uuid import uuid4

from blog.files import digest
from blog.findings import Finding, Level
from blog.rules.index.addresses import leads_somewhere

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from blog.documents.links import Link
    from blog.rules.index.language import Language
    from blog.rules.index.text import CheckedText


class Speller(Protocol):
    """Knows words; its repr tells which."""

    def is_known(self, word: str) -> bool:
        """Say whether *word* is Swedish, or on one of our lists."""

    def is_english(self, word: str) -> bool:
        """Say whether *word* is English."""

    def suggestion(self, word: str) -> str:
        """Give the word that an unknown one most resembles; "" when none does."""


class FileScan(NamedTuple):
    """
    What was found in a file.

    Attributes:
        metadata: What it tells besides what it shows, in Swedish, sorted.
        words: The text in it, every character written as itself; "" for a picture.
        is_read: False when it is locked, damaged or packed so that it may hold more words.
        is_tagged: False for a PDF that does not tell what its headings and tables are.
    """

    metadata: tuple[str, ...] = ()
    words: str = ""
    is_read: bool = True
    is_tagged: bool = True


@dataclass(frozen=True, kw_only=True)
class ContentFile:
    """
    A file in content/ that is no text.

    Attributes:
        path: Below content/, with forward slashes.
        place: The same as the director would type it.
        size: In bytes.
        look: Searches the file; called when a rule asks for what is in it.
        digest: Of its bytes; "" when nobody wants to remember what is found in it.
    """

    path: str
    place: str
    size: int
    look: Callable[[], FileScan] = FileScan
    digest: str = ""

    @cached_property
    def scan(self) -> FileScan:
        """What is in it."""
        return self.look()

    @property
    def identity(self) -> str:
        """A digest of all there is to know of the file; without its own it is like no other."""
        told = (self.path, self.place, self.size, self.digest or uuid4().hex)
        return digest(repr(told).encode())

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


@dataclass(frozen=True, kw_only=True)
class ContentIndex:
    """
    A whole content folder; a context for rules, whose questions nobody records.

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
        return self._by_path.get(path)

    def text_at_address(self, address: str) -> CheckedText | None:
        """Give the shown text whose page has *address*, without slashes around it."""
        return self._by_address.get(address)

    def leads_somewhere(self, href: str) -> bool:
        """Say whether a link within the site, from its root, has something at its end."""
        return leads_somewhere(href, self.addresses)

    def moved_to(self, address: str) -> str:
        """Give the path below content/ of the text that has left *address*; "" for none."""
        return self.moved.get(address, "")

    def is_used(self, path: str) -> bool:
        """Say whether a text shows the file at *path*, or links to it."""
        return path in self.users

    def is_shown(self, path: str) -> bool:
        """Say whether a text that is shown does."""
        return any(text.is_visible for text in self.users.get(path, ()))

    def is_meant(self, path: str) -> bool:
        """Say whether a text names the file almost rightly."""
        return path in self._meant

    @cached_property
    def _by_path(self) -> dict[str, CheckedText]:
        return {text.source.path: text for text in self.texts}

    @cached_property
    def _by_address(self) -> dict[str, CheckedText]:
        shown = [text for text in self.texts if text.is_visible]
        return {text.source.url.strip("/"): text for text in reversed(shown)}  # the first counts

    @cached_property
    def _meant(self) -> frozenset[str]:
        return frozenset(link.near for text in self.texts for link in text.source.links)


def target_of(text: CheckedText, href: str) -> Link | None:
    """Give what the address *href* on a text's page was understood as."""
    return next((link for link in text.source.links if link.href == href), None)
