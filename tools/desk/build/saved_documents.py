"""
A saved text, beside what it was when the whole site was built.

Most saves change words that stand on the text's own page and nowhere else decide anything:
which pages there are, where they lie, what lists say of them.  Only then can that page be
shown before the whole site is built again.  Whatever is out of the ordinary is left to the build.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from blog.documents.document import Document, read_document
from blog.documents.front_matter.keys import canonical
from blog.documents.links import Files
from blog.documents.loader import content_files
from blog.documents.markdown.renderer import Renderer
from blog.documents.read_context import ReadContext
from blog.documents.settings import PostsSettings
from blog.documents.world import World
from blog.files import shown
from blog.findings import Level

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from typing import Any

    from blog.documents.collection import Collection
    from blog.documents.links import Link

# What the text's own page shows, or only what the check and the messages are about.  Lists show
# some of it too, a teaser or the date of an edit; they follow when the whole site is built.
_OF_ITS_OWN_PAGE = frozenset(
    {
        *("html", "summary", "changes", "updated", "links", "words", "contents", "terms"),
        *("lines", "data", "fingerprint", "has_no_break_spaces", "suppressions", "findings"),
    }
)
# All else must be as before.  Tags have got their common names, so their lines are compared.
_SHARED = tuple(
    each.name
    for each in fields(Document)
    if each.name not in _OF_ITS_OWN_PAGE and each.name != "tags"
)
_FREE_LINES = frozenset({"summary", "updated", "corrections"})


@dataclass(frozen=True, slots=True)
class SavedDocuments:
    """
    Reads texts again as the build of a site read them.

    Attributes:
        root: The folder content/.
        files: What lay in it.
        reading: What the reading of every text shares.
    """

    root: Path
    files: Files
    reading: ReadContext

    @classmethod
    def of(cls, settings: Mapping[str, Any], now: dt.datetime) -> Self:
        """
        Begin when a site has just been built.

        Args:
            settings: Pelican's, of that build.
            now: Its moment.
        """
        posts, root = PostsSettings.from_pelican(settings), Path(settings["PATH"])
        paths = content_files(root, posts, unreadable=lambda _: None)
        files = Files.of(paths, prefix=posts.prefix)
        reading = ReadContext(
            zone=posts.zone,
            lang=posts.lang,
            addresses=posts.addresses,
            shown=shown(root),
            render=Renderer(settings["MARKDOWN"]),
            prefix=posts.prefix,
            world=World.of(files, now=now),
        )
        return cls(root, files, reading)

    def read(
        self, paths: Iterable[str], collection: Collection, now: dt.datetime
    ) -> tuple[Document, ...] | None:
        """
        Read those texts that are not as they are in *collection*.

        Args:
            paths: All that has changed on the disk since the collection was read, absolute.
            collection: What the site that is shown was made of.
            now: The moment to read for, aware.

        Returns:
            The new texts; None if they can change more than their own pages.
        """
        if not collection.preview:  # then rules that can stop a build would have to be asked
            return None
        found = []
        for path in map(Path, sorted(paths)):
            name = path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else ""
            if name not in collection.documents:
                if name not in collection.files and self._came_and_went(path, name):
                    continue
                return None
            old = collection.documents[name]
            new = self._read(old, now)
            if new is None or not is_as_before(old, new) or not leads_on(new, collection):
                return None
            found.append((old, replace(new, tags=old.tags)))
        return tuple(new for old, new in found if new != old)

    def _read(self, old: Document, now: dt.datetime) -> Document | None:
        try:
            data = (self.root / old.path).read_bytes()
        except OSError:  # it is being exchanged, or has gone
            return None
        reading = replace(self.reading, world=World.of(self.files, now=now))
        new = read_document(old.path, data, is_page=old.is_page, reading=reading)
        return at_promised_address(old, new)

    def _came_and_went(self, path: Path, name: str) -> bool:
        """Say whether a file was there for a moment only, as when an editor saves."""
        return bool(name) and name not in self.files.paths and not path.exists()


def at_promised_address(old: Document, new: Document) -> Document:
    """Let a text that would have the same address as before, but for the ledger, have that."""
    if not old.wanted_url or new.url != old.wanted_url:
        return new
    return replace(new, slug=old.slug, url=old.url, save_as=old.save_as, wanted_url=old.wanted_url)


def is_as_before(old: Document, new: Document) -> bool:
    """Say whether all that others show of a text is as before, and nothing in it is an error."""
    return (
        all(getattr(old, name) == getattr(new, name) for name in _SHARED)
        and _front_matter(old) == _front_matter(new)
        and not any(finding.level is Level.ERROR for finding in new.findings)
    )


def leads_on(new: Document, collection: Collection) -> bool:
    """Say whether what a text links to and shows is a part of the site already."""
    return all(_is_there(link, collection) for link in new.links)


def _is_there(link: Link, collection: Collection) -> bool:
    if link.kind == "text":
        return link.path in collection.documents
    if link.kind == "file":
        return link.path in collection.files
    return link.kind in ("outside", "site")


def _front_matter(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    """Give the lines on top as they were typed, but for those that only its own page shows."""
    return [
        (entry.key, entry.values)
        for entry in document.written.entries
        if canonical(entry.key) not in _FREE_LINES
    ]
