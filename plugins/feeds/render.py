"""All feeds of a site, from its posts to the bytes of each file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from heapq import nlargest
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from blog import progress
from blog.feed_addresses import ATOM_TYPE, RSS_TYPE, SITE_FEEDS, STYLESHEET, tag_feed
from blog.files import digest
from blog.findings import Finding, Level

from .atom import render_atom
from .html import clean_body
from .jsonfeed import render_json
from .model import Body, Category, Feed, FeedEntry
from .rss import render_rss

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from blog.feed_addresses import FeedLink

    from .model import FeedPost
    from .settings import FeedsSettings

_Post = TypeVar("_Post")

ON_AN_EARLIER_BLOG = 10
"""How many posts the feed of a WordPress blog holds, unless somebody has said otherwise."""


@dataclass(frozen=True, slots=True)
class FeedFile:
    """
    A feed that can be made.

    Attributes:
        address: From the site's root, without a leading slash.
        made_of: Names all that it is made of: equal ones have equal bytes.
        make: Gives its bytes.
    """

    address: str
    made_of: str
    make: Callable[[], bytes]


def tag_feeds(
    tags: Iterable[Iterable[Category]], *, at_least: int, promised: frozenset[str] = frozenset()
) -> dict[Category, FeedLink]:
    """
    Give the feed of every tag, in order of slug, that enough posts have or that is promised.

    Args:
        tags: Those of each post.
        at_least: How many posts are enough.
        promised: The addresses of feeds that there must be.
    """
    links = {
        tag: (tag_feed(tag.name, tag.slug), len(tagged))
        for tag, tagged in _by_tag((own, own) for own in tags).items()
    }
    return {
        tag: link
        for tag, (link, count) in links.items()
        if count >= at_least or link.url in promised
    }


def render_feeds(
    posts: Sequence[FeedPost],
    html_of: Callable[[FeedPost], str],
    settings: FeedsSettings,
) -> Iterator[FeedFile]:
    """
    Write every feed of a site.

    The text of a post is asked for only if a feed carries it, and cleaned once, when the first
    feed with it is made.

    Args:
        posts: The published ones, in any order.
        html_of: Gives the rendered body of a post.
        settings: How many posts a feed holds, and whose feeds they are.
    """
    progress.begin("Skriver flödena")
    press = _Press(html_of, settings)
    for link in SITE_FEEDS:
        yield press.printed(link, settings.site.title, settings.site.description, posts)
    tagged = _by_tag((post, post.tags) for post in posts)
    links = tag_feeds(
        (post.tags for post in posts), at_least=settings.tag_posts, promised=settings.promised
    )
    for tag, link in links.items():
        title = f"{settings.site.title} – {tag.name}"
        description = f"Inlägg med etiketten ”{tag.name}”"
        yield press.printed(link, title, description, tagged[tag])


def check_size(address: str, size: int, *, warn_bytes: int) -> tuple[Finding, ...]:
    """Give a warning if a feed of *size* bytes has become so large that it is slow to fetch."""
    if size <= warn_bytes:
        return ()
    weight, limit = size // 1024, warn_bytes // 1024
    return (
        Finding(
            path=address,
            line=1,
            rule="flödesvikt",
            message=f"Flödet väger {weight} kB, mer än gränsen {limit} kB, och tar tid att hämta.",
            hint="Sänk FEEDS_ITEMS i pelicanconf.py, så att flödet rymmer färre inlägg.",
            level=Level.WARNING,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Press:
    """Prints feeds, and keeps the cleaned text of each post between them."""

    html_of: Callable[[FeedPost], str]
    settings: FeedsSettings
    bodies: dict[str, Body] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def printed(
        self, link: FeedLink, title: str, description: str, posts: Iterable[FeedPost]
    ) -> FeedFile:
        site = self.settings.site
        chosen = _newest(posts, self.settings)
        feed = Feed(
            url=f"{site.url}/{link.url}",
            page=f"{site.url}/{link.page}",
            title=title,
            description=description,
            site=site,
            entries=(),
        )
        stylesheet = f"{self.settings.root}/{STYLESHEET}"
        inputs = (feed, link.type, stylesheet, *map(self.inputs, chosen))
        return FeedFile(
            address=link.url,
            made_of=digest(repr(inputs).encode()),
            make=lambda: _written(self.filled(feed, chosen), link.type, stylesheet),
        )

    def inputs(self, post: FeedPost) -> tuple[object, ...]:
        """Give all that a post adds to a feed; its times with the zone's offset as it is now."""
        if post.path not in self.digests:
            self.digests[post.path] = digest(self.html_of(post).encode())
        return post, str(post.published), str(post.updated), self.digests[post.path]

    def filled(self, feed: Feed, posts: Iterable[FeedPost]) -> Feed:
        return replace(feed, entries=tuple(map(self.entry, posts)))

    def entry(self, post: FeedPost) -> FeedEntry:
        if post.path not in self.bodies:
            foreign = post.language != self.settings.site.language
            self.bodies[post.path] = clean_body(
                self.html_of(post), url=post.url, language=post.language if foreign else ""
            )
        return FeedEntry(post=post, body=self.bodies[post.path])


def _written(feed: Feed, media_type: str, stylesheet: str) -> bytes:
    if media_type == RSS_TYPE:
        return render_rss(feed, stylesheet=stylesheet)
    if media_type == ATOM_TYPE:
        return render_atom(feed, stylesheet=stylesheet)
    return render_json(feed)


def _by_tag(
    posts: Iterable[tuple[_Post, Iterable[Category]]],
) -> dict[Category, list[_Post]]:
    """Gather the posts of each tag, in order of slug; a slug is one tag, whatever its case."""
    tagged: dict[str, tuple[Category, list[_Post]]] = {}
    for post, tags in posts:
        for tag in tags:
            tagged.setdefault(tag.slug, (tag, []))[1].append(post)
    return {tag: found for _, (tag, found) in sorted(tagged.items())}


def _newest(posts: Iterable[FeedPost], settings: FeedsSettings) -> list[FeedPost]:
    """
    Give the posts of a feed, newest first.

    Of those that moved here from an earlier blog only as many as its feed held: an older one would
    come to its subscribers as new.
    """
    key = attrgetter("published", "identity")
    found = nlargest(settings.items, posts, key=key)
    newer = next((n for n, post in enumerate(found) if post.guid in settings.moved), len(found))
    return found[: newer + ON_AN_EARLIER_BLOG]
