"""Which tag took another's place: the one that all of its posts carry now and did not before."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from blog.ledger.model import Kind

if TYPE_CHECKING:
    from blog.ledger.model import Entry, Id, Ledger
    from blog.ledger.promises.record import Record


def moved_tags(ledger: Ledger, record: Record) -> dict[str, str]:
    """
    Give for each tag that no post carries any longer the tag that took its place, by slug.

    A tag is left out if its posts are gone, or do not agree on a new one.
    """
    carried: defaultdict[str, list[Id]] = defaultdict(list)
    for entry in ledger:
        for tag in entry.tags if not entry.gone else ():
            if (Kind.TAG, tag) not in record.entries:
                carried[tag].append(entry.id)
    found = {
        tag: _shared_by(
            [(ledger.entries[post], record.entries[post]) for post in posts
             if post in record.entries and record.entries[post].tags],
            tag,
        )
        for tag, posts in carried.items()
    }  # fmt: skip
    return {tag: taken for tag, taken in found.items() if taken}


def _shared_by(posts: list[tuple[Entry, Entry]], tag: str) -> str:
    """Give the tag nearest in spelling that all *posts*, each before and now, got in common."""
    if not posts:
        return ""
    now = set.intersection(*(set(new.tags) for _, new in posts))
    before = set.intersection(*(set(former.tags) for former, _ in posts))
    return max(
        sorted(now - before),
        key=lambda each: SequenceMatcher(None, tag, each, autojunk=False).ratio(),
        default="",
    )
