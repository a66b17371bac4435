"""
Compare the posts with those of the last delivery: what would be gone, and what comes dated back.

A file beside the finished site says what was delivered (blog.ledger.disk).
"""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.findings import Finding, Level
from blog.urls import as_uri

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from blog.documents.collection import Collection
    from blog.documents.document import Document
    from blog.ledger.model import Entry

# A few posts are taken back every now and then; more at once are hardly meant.
_FEW, _PART = 5, 10
_RULE = "borttagning"
_ALLOW = "inv build --allow-removals"


def is_delivered_from(content: Path, settings: Mapping[str, object]) -> bool:
    """Say whether the site of these settings is made of *content*, and of no other folder."""
    return content.resolve() == Path(str(settings.get("PATH", ""))).resolve()


def removals(
    collection: Collection, delivered: Iterable[Entry], *, site: str, shown: str
) -> Iterator[Finding]:
    """
    Stop a build that would publish nothing, or take away many posts at once.

    More than five posts, and more than one in ten of those delivered, are many.

    Args:
        collection: Every document.
        delivered: What the last delivery held.
        site: The site's absolute address, without a slash at the end.
        shown: Where content/ is, as the director sees it.
    """
    former = sorted((entry for entry in delivered if not entry.gone), key=lambda entry: entry.file)
    gone = gone_posts(collection, former, site=site)
    are_many = len(gone) > _FEW and len(gone) * _PART > len(former)
    if collection.preview or (collection.visible and not are_many):
        return
    names = ", ".join(posixpath.join(shown, entry.file) for entry in gone)
    nothing = "" if collection.visible else f"I mappen {shown} finns inget att publicera."
    told = f"{len(gone)} av {len(former)} inlägg på webbplatsen skulle försvinna: {names}."
    yield Finding(
        shown,
        1,
        _RULE,
        " ".join(filter(None, [nothing, told if gone else ""])),
        f"Lägg dit texterna igen. Är det så här det ska bli: kör {_ALLOW}.",
    )


def gone_posts(collection: Collection, former: Sequence[Entry], *, site: str) -> tuple[Entry, ...]:
    """Give the delivered posts that no visible post is: neither in its file nor with its guid."""
    posts = [document for document in collection.visible if not document.is_page]
    paths = {document.path for document in posts}
    identities = {_identity(document, site) for document in posts}
    return tuple(
        entry for entry in former if entry.file not in paths and entry.key not in identities
    )


def dated_back(
    collection: Collection,
    delivered: Iterable[Entry],
    *,
    site: str,
    shown: str,
    today: dt.date,
) -> Iterator[Finding]:
    """
    Ask whether a post that is published for the first time should have today's date.

    A draft keeps the day on which it was begun.  Nothing is asked about what the site holds
    already, on its first day, or when many posts come at once from another site.

    Args:
        collection: Every document.
        delivered: What has been delivered.
        site: The site's absolute address, without a slash at the end.
        shown: Where content/ is, as the director sees it.
        today: The day of the build.
    """
    former = list(delivered)
    paths, guids = {entry.file for entry in former}, {entry.key for entry in former}
    new = [
        document
        for document in collection.visible
        if document.state is State.PUBLISHED and not document.is_page
        if document.path not in paths and _identity(document, site) not in guids
    ]
    if not former or len(new) > _FEW:
        return
    for document in new:
        if document.date and document.date.date() < today:
            yield _ask(document, shown, today)


def _ask(document: Document, shown: str, today: dt.date) -> Finding:
    return Finding(
        posixpath.join(shown, document.path),
        document.lines.get("date", 1),
        "tidpunkt",
        f"Inlägget är nytt på webbplatsen men daterat {document.date:%Y-%m-%d}.",
        f"Ska datumet vara i dag? Skriv i så fall Datum: {today:%Y-%m-%d}.",
        Level.WARNING,
    )


def _identity(document: Document, site: str) -> str:
    """Give what feed readers know a post by, as :class:`blog.guids.publications` has it."""
    return document.guid or as_uri(f"{site}/{document.url}")
