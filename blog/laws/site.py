"""The finished site, read once before it is delivered."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from blog.documents.published_files import ROOT
from blog.findings import Finding, Level
from blog.laws.addresses import file_at, within_site
from blog.laws.feed import read_entries
from blog.laws.page import read_page
from blog.parallel import parallel_map

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from blog.documents.collection import Collection
    from blog.documents.document import Document
    from blog.laws.feed import Entry
    from blog.laws.page import FinishedPage
    from blog.statement.model import Statement

_FEEDS = (".xml", ".json")
_TEXTS = (".html", ".xml", ".json", ".txt", ".css", ".js", ".svg")


@dataclass(frozen=True, slots=True)
class Target:
    """
    Where an address within the site leads.

    Attributes:
        path: Below the site's root; ``../…`` outside its own folder.
        fragment: The place on the page, or "".
        file: The file that a server answers with; "" when there is none.
    """

    path: str
    fragment: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedSite:
    """
    A site as it would be delivered.

    Attributes:
        files: The path of every file below its folder.
        pages: Every HTML page by its path.
        feeds: The entries of every feed and sitemap by its path; None for one that cannot
            be parsed.
        texts: What stands in every file of text, by its path, as it is delivered.
        address: The site's own absolute address, without a slash at the end.
        collection: The documents it was made of, and those that it must not hold.
        shown: Where content/ is, as the director sees it.
        output: Where the site goes, as the director sees it.
        today: The day of the build.
        statement: What the accessibility statement must say; None without a data file.
        allowed: Rules and messages that the director has allowed somewhere, with a reason.
    """

    files: frozenset[str]
    pages: Mapping[str, FinishedPage]
    feeds: Mapping[str, tuple[Entry, ...] | None]
    texts: Mapping[str, str]
    address: str
    collection: Collection
    shown: str
    output: str
    today: dt.date
    statement: Statement | None = None
    allowed: frozenset[tuple[str, str]] = frozenset()
    _resolved: dict[tuple[str, str], Target | None] = field(default_factory=dict, repr=False)

    def target(self, href: str, page: str) -> Target | None:
        """
        Resolve an address that stands on a page; each is worked out once for the whole site.

        Args:
            href: As written.
            page: The file it stands in, below the site's folder.

        Returns:
            None for another site, for mail and the like.

        Raises:
            ValueError: It is no address.
        """
        # What begins so means the same on every page.
        key = ("", href) if href.startswith(("/", "http://", "https://")) else (page, href)
        if key not in self._resolved:
            found = within_site(href, page=page, site=self.address)
            self._resolved[key] = found and Target(*found, file=file_at(found[0], self.files))
        return self._resolved[key]

    @property
    def carried(self) -> Iterator[tuple[str, FinishedPage]]:
        """Each feed's path with each text that it carries."""
        for path, entries in self.feeds.items():
            for entry in entries or ():
                if entry.page is not None and entry.html:
                    yield path, entry.page

    def document_of(self, path: str) -> Document | None:
        """Give the document that the page at *path* was made of; None for a list."""
        return next((each for each in self.collection.visible if each.save_as == path), None)

    def error(self, path: str, rule: str, message: str, hint: str, *, words: str = "") -> Finding:
        """Report a broken law, at the source file and line of *words* if that can be known."""
        document = self.document_of(path)
        if document is None:
            return Finding(posixpath.join(self.output, path), 1, rule, message, hint)
        place = posixpath.join(self.shown, document.path)
        return Finding(place, document.line_of(words) if words else 1, rule, message, hint)

    def warning(
        self, path: str, rule: str, message: str, hint: str, *, words: str = ""
    ) -> Finding:
        """Report what is worth a look, at the place that :meth:`error` would give."""
        found = self.error(path, rule, message, hint, words=words)
        return Finding(found.path, found.line, rule, message, hint, Level.WARNING)


def read_files(folder: Path) -> dict[str, bytes | None]:
    """Read every file of text below *folder*; None stands for what is no text."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        if path.suffix.lower() in _TEXTS
        else None
        for path in paths
    }


def read_pages(texts: Mapping[str, str]) -> dict[str, FinishedPage]:
    """Read every HTML page among *texts*, several at once where that pays."""
    paths = [path for path in texts if path.endswith(".html")]
    return dict(zip(paths, parallel_map(partial(_page, texts), paths), strict=True))


def _page(texts: Mapping[str, str], path: str) -> FinishedPage:
    return read_page(path, texts[path])


def read_feeds(files: Mapping[str, bytes | None]) -> dict[str, tuple[Entry, ...] | None]:
    """Read every feed and sitemap among *files*; a text that several of them carry once."""
    bodies: dict[str, FinishedPage] = {}
    return {
        path: _entries(path, data, bodies)
        for path, data in files.items()
        if data is not None and path.endswith(_FEEDS)
    }


def _entries(path: str, data: bytes, bodies: dict[str, FinishedPage]) -> tuple[Entry, ...] | None:
    try:
        entries = read_entries(path, data)
    except (ValueError, KeyError, TypeError):
        return None
    for entry in entries:
        if entry.html not in bodies:
            bodies[entry.html] = read_page(path, entry.html)
    return tuple(replace(entry, page=bodies[entry.html]) for entry in entries)


def read_site(
    folder: Path,
    *,
    address: str,
    collection: Collection,
    shown: str,
    output: str,
    today: dt.date,
    statement: Statement | None = None,
    allowed: frozenset[tuple[str, str]] = frozenset(),
) -> FinishedSite:
    """
    Read a finished site, each file once.

    What lies in rot/ is the director's own, and no page of ours.

    Args:
        folder: Where it lies now.
        address: As in :class:`FinishedSite`, like all that follow.
        collection: Likewise.
        shown: Likewise.
        output: Likewise.
        today: Likewise.
        statement: Likewise.
        allowed: Likewise.
    """
    files = read_files(folder)
    own = {target for path, target in collection.files.items() if path.startswith(ROOT)}
    texts = {path: data.decode("utf-8", "replace") for path, data in files.items()
             if data is not None}  # fmt: skip
    ours = {path: text for path, text in texts.items() if path not in own}
    return FinishedSite(
        files=frozenset(files),
        pages=read_pages(ours),
        feeds=read_feeds({path: data for path, data in files.items() if path in ours}),
        texts=texts,
        address=address,
        collection=collection,
        shown=shown,
        output=output,
        today=today,
        statement=statement,
        allowed=allowed,
    )
