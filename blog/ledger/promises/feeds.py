"""The feeds of tags that somebody may subscribe to, and that must not end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.slug import slugify
from blog.feed_addresses import tag_feed
from blog.ledger.model import Kind
from blog.ledger.promises.record import record_of
from blog.ledger.promises.tag_moves import moved_tags

if TYPE_CHECKING:
    from blog.documents.collection import Collection
    from blog.ledger.model import Ledger


def promised_feeds(collection: Collection, *, site: str, tag_url: str) -> frozenset[str]:
    """
    Give the addresses of tags' feeds that have been published, also of tags with a new name.

    Args:
        collection: Every document, and the ledger.
        site: The site's absolute address, without a slash at the end.
        tag_url: The pattern of a tag's address.
    """
    published = collection.ledger.lists
    used = {slugify(name) for name in {tag for each in collection.visible for tag in each.tags}}
    if used >= {
        entry.key for entry in collection.ledger if entry.kind is Kind.TAG and not entry.gone
    }:
        return published
    record = record_of(collection, site=site, tag_url=tag_url)
    moved = moved_tags(collection.ledger, record)
    return published | {_feed(new) for old, new in moved.items() if _feed(old) in published}


def moved_posts(ledger: Ledger) -> frozenset[str]:
    """Give the guids of the posts that an earlier blog had, by their addresses there."""
    return frozenset(entry.key for entry in ledger if entry.kind is Kind.POST and entry.old)


def _feed(slug: str) -> str:
    return tag_feed("", slug).url
