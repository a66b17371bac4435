"""
Let each text keep the address that it was published at.

A new title, date or file name changes nothing; only the line Slug does.  The ledger decides
when all documents have been read, so that what is read of a file depends on that file alone.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from blog.documents import address_messages
from blog.documents.addresses import NOT_FOUND
from blog.documents.front_matter.status import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from blog.documents.document import Document
    from blog.findings import Finding
    from blog.ledger.model import Entry, Ledger

_INDEX = "index.html"


class Kept(NamedTuple):
    """
    Documents with their promised addresses.

    Attributes:
        documents: In their order.
        findings: What there is to say of their addresses.
        settled: The paths of those that are at the address where they were published.
    """

    documents: list[Document]
    findings: list[Finding]
    settled: frozenset[str]


def keep_addresses(documents: list[Document], ledger: Ledger, content: str) -> Kept:
    """
    Give *documents* with their promised addresses, and what there is to say of those.

    Args:
        documents: As they were read, each with the address that it would have anew.
        ledger: What has been promised.
        content: Where content/ is, as the director sees it.
    """
    if not ledger:
        return Kept(documents, [], frozenset())
    guids = Counter(each.guid for each in documents if _can_have(each) and not each.is_page)
    known = {
        document.path: entry
        for document in documents
        if (entry := _entry(document, ledger)) and _is_owner(document, entry, guids)
    }
    kept = [
        _at(document, _address(document, known[document.path]))
        if document.path in known
        else document
        for document in documents
    ]
    settled = frozenset(
        each.path for each in kept if each.path in known and each.url == known[each.path].address
    )
    findings = [*_changes(kept, known, content), *_borrowed(kept, known, settled, content)]
    return Kept(kept, findings, settled)


def slug_of(address: str) -> str:
    """Give the last part of an address: ``tillit`` of ``2016/tillit/`` and ``tillit.html``."""
    return address.rstrip("/").rpartition("/")[2].removesuffix(".html")


def file_of(address: str) -> str:
    """Give the file below output/ that a server shows at *address*."""
    if address.endswith("/"):
        return f"{address}{_INDEX}"
    return address if "." in address.rpartition("/")[2] else f"{address}.html"


def _can_have(document: Document) -> bool:
    """Say whether a document has an address of its own that others can know."""
    is_error_page = document.is_page and document.slug == NOT_FOUND
    return document.state is not State.DRAFT and bool(document.slug) and not is_error_page


def _entry(document: Document, ledger: Ledger) -> Entry | None:
    if not _can_have(document):
        return None
    known = ledger.text(document.path, guid=document.guid, is_page=document.is_page)
    return known if known and known.addresses else None


def _is_owner(document: Document, entry: Entry, guids: Counter[str]) -> bool:
    """Say whether the address is this document's, and not that of one it was copied from."""
    is_copied = bool(document.guid) and guids[document.guid] > 1 and not document.is_page
    return not is_copied or document.path == entry.file


def _address(document: Document, entry: Entry) -> str:
    if "slug" not in document.lines:
        return entry.address
    former = [each for each in entry.addresses if slug_of(each) == document.slug]
    return former[-1] if former else document.url


def _at(document: Document, address: str) -> Document:
    if address == document.url:
        return document
    return replace(
        document,
        slug=slug_of(address),
        url=address,
        save_as=file_of(address),
        wanted_url=document.url,
    )


def _changes(
    documents: list[Document], known: Mapping[str, Entry], content: str
) -> Iterator[Finding]:
    """Tell of addresses that stay though the text has changed, and of those that change."""
    for document in documents:
        entry = known.get(document.path)
        if entry is None:
            continue
        place = posixpath.join(content, document.path)
        if document.url != entry.address:
            line = document.lines.get("slug", 1)
            yield address_messages.moved_address(place, line, entry.address, document.url)
        elif document.wanted_url not in ("", entry.wanted):
            is_title = slug_of(document.wanted_url) != slug_of(document.url)
            line = document.lines.get("title" if is_title else "date", 1)
            yield address_messages.kept_address(
                place, line, document.url, document.wanted_url, is_title=is_title
            )


def _borrowed(
    documents: list[Document],
    known: Mapping[str, Entry],
    settled: frozenset[str],
    content: str,
) -> Iterator[Finding]:
    """Tell of texts at an address that leads, or has led, to another one that is still there."""
    owners = {
        address: document
        for document in documents
        if document.path in known
        for address in known[document.path].addresses
        if address != document.url
    }
    for document in documents:
        owner = owners.get(document.url)
        if owner is None or document.path in settled or not _can_have(document):
            continue
        place, other = (posixpath.join(content, each.path) for each in (document, owner))
        on_purpose = "slug" in document.lines
        line = document.lines.get("slug" if on_purpose else "title", 1)
        tell = address_messages.borrowed_address if on_purpose else address_messages.taken_address
        yield tell(place, line, document.url, other)
