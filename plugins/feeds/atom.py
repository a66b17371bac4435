"""Write a feed as Atom 1.0 (RFC 4287)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from blog.feed_addresses import ATOM_TYPE

from .generator import Generator

if TYPE_CHECKING:
    from .model import Feed

# Atom wants a time even of a blog without posts.  It must not be the clock's.
_NEVER = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def render_atom(feed: Feed, *, stylesheet: str) -> bytes:
    """
    Write *feed* as Atom in UTF-8.  Equal feeds give equal bytes.

    Args:
        feed: The feed.  On a new blog it has no entries.
        stylesheet: Path of the CSS file for browsers, such as ``/feed.css``.
    """
    atom = Generator(feed, address_type=ATOM_TYPE, stylesheet=stylesheet)
    atom.updated(feed.updated or _NEVER)
    if feed.site.icon:
        atom.icon(feed.site.icon)
    for entry in feed.entries:
        item = atom.add(entry, summary=entry.summary, summary_type=None)
        item.id(entry.post.uri)
        item.title(entry.post.title or entry.summary)  # Atom has no entries without a title
        item.author([{"name": name} for name in entry.post.authors])
    xml: bytes = atom.atom_str(pretty=True)
    return xml
