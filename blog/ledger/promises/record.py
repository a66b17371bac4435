"""What a build would publish: every text, tag and list with its address."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog.documents.addresses import NOT_FOUND
from blog.documents.front_matter.status import State
from blog.documents.slug import slugify
from blog.documents.visibility import is_visible
from blog.feed_addresses import RSS, SITE_FEEDS
from blog.ledger.model import Entry, Kind
from blog.urls import as_uri

if TYPE_CHECKING:
    from collections.abc import Mapping

    from blog.documents.collection import Collection
    from blog.documents.document import Document
    from blog.ledger.model import Id, Ledger

_INDEX = "/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """
    What a build would publish.

    Attributes:
        entries: By kind and key; each has one address, and no dates.
        successors: Of texts that are not public but whose file is there, the address that
            answers for them, "" for none.
        files: The path of every file of the finished site; empty before there is one.
    """

    entries: Mapping[Id, Entry] = field(default_factory=dict)
    successors: Mapping[Id, str] = field(default_factory=dict)
    files: frozenset[str] = frozenset()


def record_of(
    collection: Collection, *, site: str, tag_url: str, files: frozenset[str] = frozenset()
) -> Record:
    """
    Say what a build of *collection* would publish; what only a preview shows is left out.

    Args:
        collection: Every document, and the ledger by which their addresses were decided.
        site: The site's absolute address, without a slash at the end.
        tag_url: The pattern of a tag's address, such as ``etikett/{slug}/``.
        files: The path of every file of the finished site, by which lists and feeds are known.
    """
    documents = [each for _, each in sorted(collection.documents.items()) if _has_address(each)]
    public = {each.path: each for each in documents if is_visible(each, preview=False)}
    names = {tag for each in public.values() for tag in each.tags}
    slugs = {tag: slugify(tag) for tag in names}
    entries = [_entry(each, collection.ledger, site, slugs) for each in public.values()]
    entries += _tags(entries, tag_url)
    known = {entry.address for entry in entries}
    own = {*collection.files.values(), *(each.save_as for each in collection.documents.values())}
    entries += _lists(files - own, known)
    successors = {
        id_of(each, collection.ledger, site): _successor(each, collection, public)
        for each in documents
        if each.path not in public
    }
    found = {entry.id: entry for entry in entries}
    left = {each: address for each, address in successors.items() if each not in found}
    return Record(entries=found, successors=left, files=files)


def _has_address(document: Document) -> bool:
    return bool(document.url) and not (document.is_page and document.slug == NOT_FOUND)


def id_of(document: Document, ledger: Ledger, site: str) -> Id:
    """Give what a document's entry is found by: of a post its guid, of a page its file."""
    if document.is_page:
        return Kind.PAGE, document.path
    known = ledger.post(document.guid, document.path)
    own = document.guid or as_uri(f"{site}/{document.url}")
    return Kind.POST, known.key if known else own


def _entry(document: Document, ledger: Ledger, site: str, slugs: Mapping[str, str]) -> Entry:
    kind, key = id_of(document, ledger, site)
    is_listed = document.state is State.PUBLISHED and not document.is_page
    tags = sorted({slugs[tag] for tag in document.tags}) if is_listed else ()
    return Entry(
        kind=kind,
        key=key,
        file=document.path,
        addresses=(document.url,),
        old=document.old_addresses,
        tags=tuple(tags),
        wanted=document.wanted_url,
    )


def _tags(posts: list[Entry], tag_url: str) -> list[Entry]:
    slugs = {tag for post in posts for tag in post.tags if tag}
    return [
        Entry(kind=Kind.TAG, key=slug, addresses=(tag_url.format(slug=slug),))
        for slug in sorted(slugs)
    ]


def _lists(files: frozenset[str], known: set[str]) -> list[Entry]:
    """Give what no document and no tag is: archives, further pages of lists, and feeds."""
    feeds = {feed.url for feed in SITE_FEEDS}
    pages = {path.removesuffix("index.html") for path in files if path.endswith(_INDEX)}
    feeds |= {path for path in files if path.endswith(f"/{RSS}")}
    return [
        Entry(kind=Kind.LIST, key=address, addresses=(address,))
        for address in sorted(pages - known | feeds & files)
    ]


def _successor(document: Document, collection: Collection, public: Mapping[str, Document]) -> str:
    """Follow the lines Ersatt av from a document that is not public to one that is."""
    path, passed = document.replaced_by, {document.path}
    while path and path not in public and path not in passed:
        passed.add(path)
        known = collection.documents.get(path)
        path = known.replaced_by if known else ""
    return public[path].url if path in public else ""
