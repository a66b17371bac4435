"""Texts that have moved."""

from blog.ledger.promises.moved import moved_documents
from tests.unit.blog.ledger.examples import after, collected, text

A = {"inlagg/a.md": text()}


def moved(texts, before):
    found = moved_documents(collected(texts, after(before)))
    return {address: document.path for address, document in found.items()}


def test_nothing_has_moved():
    """An address with a page is none that was left."""
    assert moved(A, A) == {}


def test_moved():
    """Every address that it has left, and those of an earlier blog."""
    texts = {"inlagg/a.md": text(more="Slug: ny\nTidigare: /x/")}

    assert moved(texts, A) == {"2018/a": "inlagg/a.md", "x": "inlagg/a.md"}


def test_another_text_is_there():
    """Then nobody is led on."""
    texts = {"inlagg/a.md": text(more="Slug: ny"), "inlagg/b.md": text("B", "b", "Slug: a")}

    assert moved(texts, A) == {}


def test_drafts_lead_nobody():
    """What is gone has not moved."""
    assert moved({"inlagg/a.md": text(more="Status: utkast\nSlug: ny")}, A) == {}
