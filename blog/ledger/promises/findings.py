"""What publishing would do to addresses that the world knows: told before it happens."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.documents.visibility import is_visible
from blog.ledger.model import Kind
from blog.ledger.promises import messages
from blog.ledger.promises.answers import Answers
from blog.ledger.promises.publish import changes
from blog.ledger.promises.record import id_of, record_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from blog.documents.collection import Collection
    from blog.documents.document import Document
    from blog.findings import Finding


def promise_findings(
    collection: Collection,
    *,
    site: str,
    tag_url: str,
    shown: str,
    is_taken: Callable[[str], bool],
) -> Iterator[Finding]:
    """
    Tell of promised addresses that vanish, and of old addresses that cannot be answered for.

    Args:
        collection: Every document, and the ledger.
        site: The site's absolute address, without a slash at the end.
        tag_url: The pattern of a tag's address.
        shown: Where content/ is, as the director sees it.
        is_taken: Says whether the site has a page or a file at an address from its root.
    """
    yield from _old_addresses(collection, shown, is_taken)
    if collection.ledger:
        yield from _vanishing(collection, site, tag_url, shown)


def _old_addresses(
    collection: Collection, shown: str, is_taken: Callable[[str], bool]
) -> Iterator[Finding]:
    """Find lines Tidigare with an address that has a page, or that two texts name."""
    owners: dict[str, str] = {}
    promised = _promised(collection)
    for document in _public(collection):
        place, line = posixpath.join(shown, document.path), document.lines.get("old_addresses", 1)
        for address in document.old_addresses:
            other = owners.setdefault(address, document.path)
            other = promised.get(address, other) if other == document.path else other
            if address.strip("/") == document.url.strip("/"):
                continue
            if other != document.path:
                yield messages.claimed_address(place, line, address, posixpath.join(shown, other))
            elif "?" not in address and is_taken(f"/{address}"):
                yield messages.existing_address(place, line, address)


def _public(collection: Collection) -> Iterator[Document]:
    """Give the documents that are or will be public, by path; a preview shows others too."""
    for _, document in sorted(collection.documents.items()):
        if is_visible(document, preview=False, scheduled=collection.scheduled):
            yield document


def _promised(collection: Collection) -> dict[str, str]:
    """Give the public document that each address has been promised to, by path."""
    found: dict[str, str] = {}
    for document in _public(collection):
        entry = collection.ledger.text(document.path, guid=document.guid, is_page=document.is_page)
        for address in entry.addresses if entry else ():
            found.setdefault(address, document.path)
    return found


def _vanishing(collection: Collection, site: str, tag_url: str, shown: str) -> Iterator[Finding]:
    ledger = collection.ledger
    record = record_of(collection, site=site, tag_url=tag_url)
    answers = Answers.of(ledger, record)
    hidden = _hidden(collection, site)
    for change in changes(ledger, record).gone:
        entry = change.entry
        if entry.kind is Kind.LIST or answers.is_served(entry.address):
            continue
        if entry.kind is Kind.TAG:
            yield messages.vanishing_tag(shown, entry.address, change.new)
        else:
            place = posixpath.join(shown, entry.file)
            yield messages.vanishing_text(place, entry, hidden.get(entry.id), change.new)


def _hidden(collection: Collection, site: str) -> dict[object, Document]:
    """Give the documents that are not public, by what their entries are found by."""
    return {
        id_of(document, collection.ledger, site): document
        for document in collection.documents.values()
        if document.state in (State.DRAFT, State.SCHEDULED)
    }
