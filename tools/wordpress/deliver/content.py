"""What lies in content/ already, as a move must know it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from blog.documents.loader import content_files, read_collection
from blog.documents.markdown.renderer import NoHtml
from blog.documents.settings import PostsSettings
from blog.ledger.disk import load_ledger
from blog.ledger.model import Ledger
from tools.wordpress.deliver.record import Record, read_record
from tools.wordpress.plan.addresses import same_place
from tools.wordpress.plan.plan import MEDIA_KEY, Surroundings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from blog.documents.document import Document
    from tools.wordpress.plan.text import MovedText


@dataclass(frozen=True, slots=True)
class Existing:
    """
    A content folder before a move.

    Attributes:
        root: Where it is.
        record: What earlier moves wrote.
        documents: By path.
        files: Every file in it, by path below it.
        ledger: What has been promised.
    """

    root: Path
    record: Record
    documents: Mapping[str, Document]
    files: tuple[str, ...]
    ledger: Ledger

    @property
    def guids(self) -> dict[str, str]:
        """Give the file of each post by its guid."""
        return {each.guid: path for path, each in self.documents.items() if each.guid}

    def surroundings(
        self, settings: Mapping[str, Any], moved: Iterable[MovedText]
    ) -> Surroundings:
        """
        Give what a plan must keep clear of.

        Args:
            settings: The site's.
            moved: The texts that are moved: what an earlier move made of them is no stranger.
        """
        guids, known = self.guids, self.record.paths
        own = {known.get(text.key, "") for text in moved}
        own |= {guids.get(" ".join(text.guid.split()), "") for text in moved}
        own |= {path for key, path in known.items() if key.startswith(MEDIA_KEY)}
        strangers = [each for path, each in sorted(self.documents.items()) if path not in own]
        return Surroundings(
            posts=PostsSettings.from_pelican(settings),
            archive=str(settings["ARCHIVES_URL"]),
            tag_url=str(settings["TAG_URL"]),
            files=tuple(path for path in self.files if path not in own),
            addresses=tuple(each.url for each in strangers if each.url),
            tags=tuple(dict.fromkeys(tag for each in strangers for tag in each.tags)),
            known=known,
            promised={
                same_place(address): entry.file
                for entry in self.ledger
                if entry.file in self.documents
                for address in (*entry.old, *entry.addresses)
            },
        )


def read_existing(root: Path, settings: Mapping[str, Any], now: dt.datetime) -> Existing:
    """
    Read the front matter of what lies in a content folder; nothing if there is none.

    Raises:
        UnreadableLedger: What has been promised cannot be read.
    """
    if not root.is_dir():
        return Existing(root, Record(), {}, (), Ledger())
    posts = replace(PostsSettings.from_pelican(settings), preview=True)
    collection = read_collection(root, settings=posts, now=now, render=NoHtml())
    files = content_files(root, posts, unreadable=lambda _: None)
    ledger = load_ledger(root)
    return Existing(root, read_record(root), collection.documents, tuple(files), ledger)
