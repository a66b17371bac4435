"""What a feed says, before it is written as RSS, Atom or JSON."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from blog.urls import is_uri

from .text import one_line

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSite:
    """
    Whose feeds they are.

    Attributes:
        url: Absolute address without a slash at the end.
        title: Plain text, one line.
        description: Plain text, one line; never empty.
        language: A BCP 47 tag, such as ``sv``.
        author: Sender of the posts that name none.
        icon: Absolute address of a square picture; "" without one.
    """

    url: str
    title: str
    description: str
    language: str
    author: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Category:
    """A tag of a post: its slug for machines and its name for people."""

    slug: str
    name: str


@lru_cache(maxsize=1024)  # a blog has few tags and many posts with them
def category(slug: str, name: str) -> Category:
    """Give the category of a tag, its name fit for any feed."""
    return Category(slug, one_line(name))


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPost:
    """
    A published post without its text, which is fetched only if some feed needs it.

    Attributes:
        path: The file below the content folder, with forward slashes: names the post.
        guid: Never changes: from the front matter, or "" when it has none.
        url: Absolute address, percent-encoded.
        title: Plain text, or "".
        summary: The teaser as plain text, or "".
        published: Time-zone aware.
        updated: Time-zone aware, only after a real edit.
        language: A BCP 47 tag.
        authors: Their names, at least one.
        tags: In the order of the front matter.
    """

    path: str
    guid: str
    url: str
    title: str
    summary: str
    published: dt.datetime
    updated: dt.datetime | None
    language: str
    authors: tuple[str, ...]
    tags: tuple[Category, ...]

    @property
    def identity(self) -> str:
        """What readers know the post by: the guid, else the permalink."""
        return self.guid or self.url

    @property
    def uri(self) -> str:
        """
        The identity as a full URI, which Atom demands (RFC 4287, 4.2.6).

        A guid that is none, such as the bare number of an old blog, becomes a UUID that
        depends on nothing but that guid.
        """
        if is_uri(self.identity):
            return self.identity
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, self.identity)}"

    @property
    def changed(self) -> dt.datetime:
        """The last change, to the second; never before the publication."""
        return max(self.published, self.updated or self.published).replace(microsecond=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedImage:
    """
    A picture in a post.

    Attributes:
        url: Absolute address.
        alt: Its text alternative, or "".
        width: In pixels, or 0 when the page does not say.
        height: As *width*.
    """

    url: str
    alt: str
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """
    A post's text, cleaned once for every feed that carries it.

    Attributes:
        html: Without scripts, styles or relative addresses; "" for a post without text.
        picture: The first picture, if there is one.
    """

    html: str
    picture: FeedImage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """A post in a feed."""

    post: FeedPost
    body: Body

    @property
    def summary(self) -> str:
        """Plain text, never empty: the teaser, else what the picture shows, else the title."""
        alt = self.body.picture.alt if self.body.picture else ""
        return self.post.summary or alt or self.post.title or self.post.url


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """
    A feed and its entries, newest first.

    Attributes:
        url: The feed's own absolute address.
        page: Absolute address of the page it belongs to.
        title: Plain text, one line.
        description: Plain text, one line.
        site: Whose feed it is.
        entries: None at all on a new blog.
    """

    url: str
    page: str
    title: str
    description: str
    site: FeedSite
    entries: tuple[FeedEntry, ...]

    @property
    def updated(self) -> dt.datetime | None:
        """The newest change, so that the same posts give the same feed; None without posts."""
        return max((entry.post.changed for entry in self.entries), default=None)
