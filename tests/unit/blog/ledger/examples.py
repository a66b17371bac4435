"""Ledgers and builds for the tests: say only what matters to the test."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from blog.documents.collection import assemble
from blog.documents.known_files import Files
from blog.documents.read_document import read_document
from blog.documents.world import World
from blog.ledger.model import Entry, Kind, Ledger
from blog.ledger.promises.publish import published
from blog.ledger.promises.record import record_of
from tests.unit.blog.documents.texts import post, reading

SITE = "https://blogg.example"
DAY = dt.date(2026, 11, 22)
TAG_URL = "etikett/{slug}/"


def entry(key="a", *addresses, kind=Kind.POST, **more):
    """Give the entry of a post, published on the day at *addresses*."""
    fields = {"file": f"inlagg/{key}.md", "first": DAY, "last": DAY} if kind is Kind.POST else {}
    return Entry(kind=kind, key=key, addresses=addresses, **{**fields, **more})


def tag(slug, **more):
    """Give the entry of a tag."""
    return entry(slug, f"etikett/{slug}/", kind=Kind.TAG, first=DAY, last=DAY, **more)


def listed(address, **more):
    """Give the entry of a list or a feed."""
    return entry(address, address, kind=Kind.LIST, first=DAY, last=DAY, **more)


def text(title="A", guid="a", more="", **fields):
    """Write a post with a guid."""
    return post(title=title, more="\n".join(filter(None, [f"Guid: {guid}", more])), **fields)


def collected(texts, ledger=None, *, preview=False, now=None, files=()):
    """Read *texts*, path by path, under what has been promised."""
    shared = reading(*texts, *files)
    if now:
        shared = replace(shared, world=World.of(Files.of([*texts, *files]), now=now))
    sources = [
        read_document(path, written.encode(), is_page=path.startswith("sidor/"), reading=shared)
        for path, written in texts.items()
    ]
    return assemble(
        sources, preview=preview, content="content", beside=files, ledger=ledger or Ledger()
    )


def recorded(texts, ledger=None, files=()):
    """Say what a build of *texts* would publish."""
    collection = collected(texts, ledger)
    return record_of(collection, site=SITE, tag_url=TAG_URL, files=frozenset(files))


def after(texts, ledger=None, *, day=DAY, files=()):
    """Give the ledger when *texts* have been published."""
    return published(ledger or Ledger(), recorded(texts, ledger, files), day=day)
