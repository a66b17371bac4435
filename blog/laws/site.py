"""The finished site before it is delivered: a glance at every file, and the whole of a few."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from blog.findings import Finding, Level
from blog.laws.addresses import file_at
from blog.laws.feed import read_feed
from blog.laws.glance import Resolver, parts_of
from blog.laws.memory import SiteMemory
from blog.laws.page import read_page
from blog.ledger.promises.moved import moved_documents

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Collection as Some

    from blog.documents.collection import Collection
    from blog.documents.document import Document
    from blog.laws.feed import Entry
    from blog.laws.glance import Glance
    from blog.laws.page import FinishedPage
    from blog.statement.model import Statement


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


@dataclass(frozen=True, kw_only=True)
class FinishedSite:
    """
    A site as it would be delivered.

    Attributes:
        files: The path of every file below its folder.
        glances: What is known of every file of text, by its path.
        names: What each glance depends on, by the same paths.
        pages: The paths of the HTML pages, sorted.  What lies in rot/ is the director's own,
            and no page of ours; likewise for feeds.
        feeds: The paths of the feeds and sitemaps, sorted.
        changed: Those of the *glances* that are not of files of the former site.
        searched: Words that stood in no file of the former site.
        read: Gives the bytes of a file.
        address: The site's own absolute address, without a slash at the end.
        collection: The documents it was made of, and those that it must not hold.
        shown: Where content/ is, as the director sees it.
        output: Where the site goes, as the director sees it.
        today: The day of the build.
        tag_url: The pattern of a tag's address.
        statement: What the accessibility statement must say; None without a data file.
        allowed: Rules and messages that the director has allowed somewhere, with a reason.
    """

    files: frozenset[str]
    glances: Mapping[str, Glance]
    names: Mapping[str, str]
    pages: Mapping[str, None]
    feeds: Mapping[str, None]
    changed: Some[str]
    searched: frozenset[str] = frozenset()
    read: Callable[[str], bytes]
    address: str
    collection: Collection
    shown: str
    output: str
    today: dt.date
    tag_url: str = "etikett/{slug}/"
    statement: Statement | None = None
    allowed: frozenset[tuple[str, str]] = frozenset()
    _read: dict[str, FinishedPage] = field(default_factory=dict, repr=False)
    _absent: set[str] = field(default_factory=set, repr=False)

    @cached_property
    def targets(self) -> Mapping[str, str]:
        """The file that each place leads to which any page or feed names; "" for none."""
        every: set[str] = set().union(*(glance.targets for glance in self.glances.values()))
        return {target: file_at(parts_of(target)[0], self.files) for target in every}

    @cached_property
    def own_pages(self) -> Mapping[str, Document]:
        """The document that each page was made of; lists are not among them."""
        return {document.save_as: document for document in self.collection.visible}

    @cached_property
    def _resolve(self) -> Resolver:
        return Resolver(self.address)

    def broken(self, law: str) -> list[str]:
        """Give the files that may break a law by themselves, sorted."""
        return sorted(path for path, each in self.glances.items() if law in each.broken)

    def leading_to(self, targets: Some[str]) -> list[str]:
        """Give the files that lead to any of some places, sorted."""
        wanted = frozenset(targets)
        if not wanted:
            return []
        return sorted(p for p, each in self.glances.items() if not wanted.isdisjoint(each.targets))

    def saying(self, words: Iterable[str]) -> list[str]:
        """Give the files where a link, a heading or an entry says any of some words, sorted."""
        wanted = frozenset(words)
        return sorted(p for p, each in self.glances.items() if not wanted.isdisjoint(each.said))

    def unsearched(self, words: str) -> list[str]:
        """Give the files that may hold some words, sorted: those of the former site do not."""
        return sorted(self.changed if words in self.searched else self.glances)

    def note_absent(self, words: str) -> None:
        """Remember that no file of the site holds some words."""
        self._absent.add(words)

    @property
    def memory(self) -> SiteMemory:
        """What the next build may know of this one's files."""
        glances = {path: (name, self.glances[path]) for path, name in self.names.items()}
        return SiteMemory(glances, frozenset(self._absent))

    def text(self, path: str) -> str:
        """Give what stands in a file of text, as it is delivered."""
        return self.read(path).decode("utf-8", "replace")

    def page(self, path: str) -> FinishedPage:
        """Read a page; each once."""
        if path not in self._read:
            self._read[path] = read_page(path, self.text(path))
        return self._read[path]

    def feed(self, path: str) -> tuple[Entry, ...]:
        """Read a feed or a sitemap; one that nobody can read has no entries."""
        return read_feed(path, self.read(path))

    def pages_at(self, path: str) -> tuple[FinishedPage, ...]:
        """Read a page, or each text that a feed carries."""
        if path in self.pages:
            return (self.page(path),)
        return tuple(entry.page for entry in self.feed(path) if entry.page)

    def target(self, href: str, page: str) -> Target | None:
        """
        Resolve an address that stands on a page.

        Args:
            href: As written.
            page: The file it stands in, below the site's folder.

        Returns:
            None for another site, for mail and the like.

        Raises:
            ValueError: It is no address.
        """
        found = self._resolve(href, page)
        return found and Target(*found, file=file_at(found[0], self.files))

    def leads_on(self, path: str) -> bool:
        """Say whether a text has moved from *path*, so that a server leads on to its page."""
        return path.strip("/") in moved_documents(self.collection)

    def document_of(self, path: str) -> Document | None:
        """Give the document that the page at *path* was made of; None for a list."""
        return self.own_pages.get(path)

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
