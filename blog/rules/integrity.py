"""What must be right whatever our rules say: the texts themselves, guids, statement, pictures."""

from __future__ import annotations

import posixpath
from functools import partial
from typing import TYPE_CHECKING

from blog.documents.slug import slugify
from blog.findings import Finding
from blog.guids.identity import check_identities
from blog.guids.last_delivery import dated_back, is_delivered_from, removals
from blog.guids.publications import publications
from blog.images.settings import PicturesSettings
from blog.ledger.disk import load_delivered
from blog.ledger.model import Kind
from blog.ledger.promises.findings import promise_findings
from blog.rules.index.addresses import leads_somewhere, site_addresses
from blog.statement import DEFAULT_FILE
from blog.statement.age import outdated
from blog.statement.read import read_statement
from blog.statement.shown import shows_statement, unshown_statement
from blog.tag_texts import NAME as TAG_TEXTS
from blog.tag_texts import read_tag_texts, unused_texts
from blog.urls import site_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.rules.index.load import Content


def integrity_findings(content: Content) -> Iterator[Finding]:
    """Give what stops a build, or makes it warn, before any of our rules are asked."""
    collection, settings = content.collection, content.settings
    shown, today = content.shown, content.index.today
    yield from collection.findings
    yield from _statement(content)
    yield from _tag_texts(content)
    site = site_address(settings)
    posts = publications(collection, site=site, shown=shown)
    delivered = load_delivered(content.output)
    published = [entry for entry in collection.ledger if entry.kind is Kind.POST]
    noted = [*published, *delivered]
    sent = [*published, *(entry for entry in delivered if not entry.gone)]
    is_preview = bool(settings.get("POSTS_PREVIEW", False))
    yield from check_identities(posts, sent, site=site, is_preview=is_preview)
    addresses = site_addresses(collection, settings)
    yield from promise_findings(
        collection,
        site=site,
        tag_url=str(settings.get("TAG_URL", "")),
        shown=shown,
        is_taken=partial(leads_somewhere, addresses=addresses),
    )
    if is_delivered_from(content.root, settings):
        yield from dated_back(collection, noted, site=site, shown=shown, today=today)
        if not settings.get("POSTS_ALLOW_REMOVALS", False):
            yield from removals(collection, delivered, site=site, shown=shown)


def _tag_texts(content: Content) -> Iterator[Finding]:
    file = content.root / TAG_TEXTS
    if file.is_file():
        data, place = file.read_bytes(), posixpath.join(content.shown, TAG_TEXTS)
        documents = content.collection.documents.values()
        slugs = {slugify(tag) for document in documents for tag in document.tags}
        yield from read_tag_texts(data, place=place)[1]
        yield from unused_texts(data, slugs, place=place)


def _statement(content: Content) -> Iterator[Finding]:
    collection, shown = content.collection, content.shown
    path = content.root / str(content.settings.get("STATEMENT_FILE", DEFAULT_FILE))
    place = posixpath.join(shown, path.name)
    documents = collection.documents.values()
    unshown = unshown_statement(documents, visible=collection.visible, place=place, shown=shown)
    if path.is_file() and unshown:
        yield unshown
    for document in filter(shows_statement, collection.visible):
        if path.is_file():
            statement, findings = read_statement(path.read_bytes(), place=place)
            old = statement and outdated(statement, today=content.index.today, place=place)
            yield from [*findings, *([old] if old else [])]
        else:
            where = posixpath.join(shown, document.path)
            hint = f"Lägg dit filen {place} igen, eller ta bort raden Mall."
            yield Finding(where, 1, "redogörelse", f"Filen {path.name} saknas.", hint)


def picture_findings(content: Content) -> Iterator[Finding]:
    """Give what a build says of the pictures, so that no check passes what it stops."""
    from blog.images.trial import image_findings  # late: most builds make no picture

    return image_findings(
        content.collection.files,
        content=content.root,
        shown=content.shown,
        settings=PicturesSettings.from_pelican(content.settings),
    )
