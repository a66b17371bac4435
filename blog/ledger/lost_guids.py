"""
Posts that subscribers would get again.

A feed reader knows a post by its guid, so a build compares with what has been published and
what was delivered last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.findings import Finding, Level
from blog.urls import as_uri

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from blog.guids.publications import Publication
    from blog.ledger.model import Entry


def lost_guids(
    former: Iterable[Entry], posts: Sequence[Publication], *, site: str, is_preview: bool = False
) -> tuple[Finding, ...]:
    """
    Find the posts that subscribers would get again.

    A file that is gone, or that is no longer published, is no loss, nor is a post that moved
    to another file with its guid.  Two things give warnings: a guid that was only borrowed from
    the address, because the post may get one of its own any time, and one of a post that is
    gone, because another may have taken its file; when that has been published, all is said.

    Args:
        former: The posts that have been published.
        posts: Those that are now.
        site: The site's absolute address, without a slash at the end.
        is_preview: The site is shown at another address than readers have: what was borrowed
            from an address there counts as borrowed from the one here.
    """
    former = list(former)
    own = {entry.key: _at(site, entry) if is_preview else entry.key for entry in former}
    here = {post.path: post for post in posts}
    kept, known = {post.identity for post in posts}, {entry.key for entry in former}
    lost = {
        (entry.file, entry.key): entry
        for entry in former
        if entry.file in here and kept.isdisjoint({entry.key, own[entry.key]})
        if not (entry.gone and here[entry.file].identity in known)
    }
    return tuple(
        _lost(entry, here[entry.file], is_borrowed=own[entry.key].startswith(f"{site}/"))
        for _, entry in sorted(lost.items())
    )


def _at(site: str, entry: Entry) -> str:
    """Give the key of a post, at *site* if it was borrowed from an address of the post."""
    if not entry.key.startswith(("https://", "http://")):
        return entry.key
    paths = (as_uri(address) for address in entry.addresses)
    own = (f"{site}/{path}" for path in paths if entry.key.endswith(f"/{path}"))
    return next(own, entry.key)


def _lost(entry: Entry, post: Publication, *, is_borrowed: bool) -> Finding:
    line = f"raden ”Guid: {entry.key}” överst i filen"
    return Finding(
        path=post.source,
        line=1,
        rule="guidbyte",
        message=f"Inlägget har publicerats med Guid ”{entry.key}”"
        + (f" men har nu ”{post.guid}”. " if post.guid else ", men raden saknas nu. ")
        + "De som prenumererar får det en gång till.",
        hint=f"Skriv {line}, i stället för den som står där."
        if post.guid
        else f"Skriv tillbaka {line}.",
        level=Level.WARNING if is_borrowed or entry.gone else Level.ERROR,
    )
