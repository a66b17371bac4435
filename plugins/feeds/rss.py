"""Write a feed as RSS 2.0, the primary one: full text, teaser, names and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.feed_addresses import RSS_TYPE

from .generator import Generator, plain_text_in_hex
from .text import as_html

if TYPE_CHECKING:
    from .model import Feed


def render_rss(feed: Feed, *, stylesheet: str) -> bytes:
    """
    Write *feed* as RSS 2.0 in UTF-8.  Equal feeds give equal bytes.

    Args:
        feed: The feed.  On a new blog it has no entries.
        stylesheet: Path of the CSS file for browsers, such as ``/feed.css``.
    """
    rss = Generator(feed, address_type=RSS_TYPE, stylesheet=stylesheet)
    for entry in feed.entries:
        # Readers take an RSS description for HTML, so a teaser about <b> is escaped twice.
        item = rss.add(entry, summary=as_html(entry.summary), summary_type="html")
        item.guid(entry.post.identity, permalink=entry.post.identity == entry.post.url)
    xml: bytes = rss.rss_str(pretty=True)
    return plain_text_in_hex(xml)
