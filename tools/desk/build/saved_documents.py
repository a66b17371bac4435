"""A text as it is now, saved or not, beside what it was when the whole site was built."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from blog.documents.known_files import Files
from blog.documents.loader import content_files
from blog.documents.markdown.renderer import Renderer
from blog.documents.read_context import ReadContext
from blog.documents.read_document import read_document
from blog.documents.settings import PostsSettings
from blog.documents.world import World
from blog.files import shown
from tools.desk.build import hindrances
from tools.desk.build.hindrances import has_same_tags, hindrance

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from typing import Any

    from blog.documents.collection import Collection
    from blog.documents.document import Document
    from blog.documents.links import Link


class NotShownError(Exception):
    """A text has no page that can be shown: its first argument says why, in Swedish."""


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
            try:
                data = path.read_bytes()
                new = self._read(collection.documents[name], data, collection, now)
            except (OSError, NotShownError):  # among them one that is being exchanged, or has gone
                return None
            if new != collection.documents[name]:
                found.append(new)
        return tuple(found)

    def read_unsaved(
        self, name: str, data: bytes, collection: Collection, now: dt.datetime
    ) -> Document:
        """
        Read what one text would be if it were saved.

        Args:
            name: Its path below content/.
            data: What its file would hold.
            collection: As in :meth:`read`.
            now: Likewise.

        Raises:
            NotShownError: It could change more than its own page.
        """
        if not collection.preview:
            raise NotShownError(hindrances.ONLY_SAVED)
        if name not in collection.documents:
            raise NotShownError(hindrances.NEW_TEXT)
        old = collection.documents[name]
        return self._read(old, data, collection, now, may_have_tags=True)

    def _read(
        self,
        old: Document,
        data: bytes,
        collection: Collection,
        now: dt.datetime,
        *,
        may_have_tags: bool = False,
    ) -> Document:
        reading = replace(self.reading, world=World.of(self.files, now=now))
        new = read_document(old.path, data, is_page=old.is_page, reading=reading)
        new = at_promised_address(old, new)
        why = hindrance(
            old,
            new,
            collection,
            is_new=partial(self._has_come, (self.root / old.path).parent),
            may_have_tags=may_have_tags,
        )
        if why:
            raise NotShownError(why)
        return replace(new, tags=old.tags) if has_same_tags(old, new) else new

    def _has_come(self, folder: Path, link: Link) -> bool:
        """Say whether what a text in *folder* leads to lies there now."""
        try:
            return any((base / link.path.lstrip("/")).is_file() for base in (self.root, folder))
        except (OSError, ValueError):  # a name that no disk could hold
            return False

    def _came_and_went(self, path: Path, name: str) -> bool:
        """Say whether a file was there for a moment only, as when an editor saves."""
        return bool(name) and name not in self.files.paths and not path.exists()


def at_promised_address(old: Document, new: Document) -> Document:
    """Let a text that would have the same address as before, but for the ledger, have that."""
    if not old.wanted_url or new.url != old.wanted_url:
        return new
    return replace(new, slug=old.slug, url=old.url, save_as=old.save_as, wanted_url=old.wanted_url)
