"""Published posts, as subscribers' feed readers tell them apart."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.findings import Level
from blog.ledger.model import Entry, Kind
from blog.urls import as_uri

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.documents.collection import Collection
    from blog.documents.document import Document


@dataclass(frozen=True, slots=True)
class Publication:
    """
    A published post.

    Attributes:
        path: The file below content/, with forward slashes.
        source: The same file as the director would type it.
        guid: From the front matter, or "" when it has none.
        url: Absolute address, percent-encoded.
    """

    path: str
    source: str
    guid: str
    url: str

    @property
    def identity(self) -> str:
        """What readers know the post by: the guid, else the permalink."""
        return self.guid or self.url


def publications(collection: Collection, *, site: str, shown: str) -> tuple[Publication, ...]:
    """
    List the posts that stand in the feeds, sorted by file; none that has an error.

    Args:
        collection: Every document.
        site: The site's absolute address, without a slash at the end.
        shown: Where content/ is, as the director sees it.
    """
    return tuple(
        Publication(
            path=document.path,
            source=posixpath.join(shown, document.path),
            guid=document.guid,
            url=as_uri(f"{site}/{document.url}"),
        )
        for document in collection.visible
        if not document.is_page and document.state is State.PUBLISHED and is_sound(document)
    )


def delivery(posts: Iterable[Publication], former: Iterable[Entry] = ()) -> tuple[Entry, ...]:
    """
    Say of *posts* what a later build compares with: under what guid each was delivered.

    Args:
        posts: Those of this delivery.
        former: What was known of the deliveries before.  What is gone may come back, and nobody
            else may remember its guid.
    """
    now = [Entry(kind=Kind.POST, key=post.identity, file=post.path) for post in posts]
    known = {entry.key for entry in now}
    gone = (replace(entry, gone=True) for entry in former if entry.key not in known)
    return (*now, *gone)


def is_sound(document: Document) -> bool:
    """Say whether a document could be read without an error, so that its address is known."""
    return all(finding.level is not Level.ERROR for finding in document.findings)
