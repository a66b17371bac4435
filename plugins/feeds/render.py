"""All feeds of a site, from its posts to the bytes of each file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog import progress
from blog.feed_addresses import ATOM_TYPE, RSS_TYPE, SITE_FEEDS, STYLESHEET, tag_feed
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


@dataclass(frozen=True, slots=True)
class OutputFile:
    """
    A finished file.

    Attributes:
        address: From the site's root, without a leading slash.
        data: What it holds.
    """

    address: str
    data: bytes


def tag_feeds(
    posts: Iterable[FeedPost], *, at_least: int, promised: frozenset[str] = frozenset()
) -> dict[Category, FeedLink]:
    """Give the feed of every tag, in order of slug, that enough posts have or that is promised."""
    links = {
        tag: (tag_feed(tag.name, tag.slug), len(tagged)) for tag, tagged in _by_tag(posts).items()
    }
    return {
        tag: link
        for tag, (link, count) in links.items()
        if count >= at_least or link.url in promised
    }


def render_feeds(
    posts: Sequence[FeedPost], html_of: Callable[[FeedPost], str], settings: FeedsSettings
) -> Iterator[OutputFile]:
    """
    Write every feed of a site.

    The text of a post is asked for and cleaned once, and only if a feed carries it.

    Args:
        posts: The published ones, in any order.
        html_of: Gives the rendered body of a post.
        settings: How many posts a feed holds, and whose feeds they are.
    """
    progress.begin("Skriver flödena")
    press = _Press(html_of, settings)
    for link in SITE_FEEDS:
        yield press.printed(link, settings.site.title, settings.site.description, posts)
    tagged = _by_tag(posts)
    links = tag_feeds(posts, at_least=settings.tag_posts, promised=settings.promised)
    for tag, link in links.items():
        title = f"{settings.site.title} – {tag.name}"
        description = f"Inlägg med etiketten ”{tag.name}”"
        yield press.printed(link, title, description, tagged[tag])


def check_size(file: OutputFile, *, warn_bytes: int) -> tuple[Finding, ...]:
    """Give a warning if a feed has become so large that it is slow to fetch."""
    if len(file.data) <= warn_bytes:
        return ()
    size, limit = len(file.data) // 1024, warn_bytes // 1024
    return (
        Finding(
            path=file.address,
            line=1,
            rule="flödesvikt",
            message=f"Flödet väger {size} kB, mer än gränsen {limit} kB, och tar tid att hämta.",
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

    def printed(
        self, link: FeedLink, title: str, description: str, posts: Iterable[FeedPost]
    ) -> OutputFile:
        site = self.settings.site
        feed = Feed(
            url=f"{site.url}/{link.url}",
            page=f"{site.url}/{link.page}",
            title=title,
            description=description,
            site=site,
            entries=tuple(map(self.entry, _newest(posts, self.settings.items))),
        )
        stylesheet = f"{self.settings.root}/{STYLESHEET}"
        return OutputFile(link.url, _written(feed, link.type, stylesheet))

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


def _by_tag(posts: Iterable[FeedPost]) -> dict[Category, list[FeedPost]]:
    """Gather the posts of each tag, in order of slug; a slug is one tag, whatever its case."""
    tagged: dict[str, tuple[Category, list[FeedPost]]] = {}
    for post in posts:
        for tag in post.tags:
            tagged.setdefault(tag.slug, (tag, []))[1].append(post)
    return {tag: found for _, (tag, found) in sorted(tagged.items())}


def _newest(posts: Iterable[FeedPost], items: int) -> list[FeedPost]:
    return sorted(posts, key=lambda post: (post.published, post.identity), reverse=True)[:items]
