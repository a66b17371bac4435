"""What must be right whatever our rules say: the texts themselves, guids and the statement."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.findings import Finding
from blog.guids.identity import check_identities
from blog.guids.publications import publications
from blog.ledger import read_ledgers
from blog.statement import DEFAULT_FILE, TEMPLATE_NAMES
from blog.statement.read import read_statement
from blog.urls import site_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from blog.documents.collection import Collection
    from blog.documents.document import Document


def integrity_findings(
    collection: Collection,
    *,
    content: Path,
    shown: str,
    output: Path,
    settings: Mapping[str, object],
) -> Iterator[Finding]:
    """
    Give what stops a build, or makes it warn, before any of our rules are asked.

    Args:
        collection: Every document.
        content: The folder content/.
        shown: The same, as the director would type it.
        output: The folder of the finished site, where the former one tells its guids.
        settings: Pelican's.
    """
    yield from collection.findings
    yield from _statement(collection, content, shown, settings)
    posts = publications(collection, site=site_address(settings), shown=shown)
    yield from check_identities(posts, read_ledgers([content, output]))


def _statement(
    collection: Collection, content: Path, shown: str, settings: Mapping[str, object]
) -> Iterator[Finding]:
    path = content / str(settings.get("STATEMENT_FILE", DEFAULT_FILE))
    place = posixpath.join(shown, path.name)
    for document in filter(shows_statement, collection.visible):
        if path.is_file():
            yield from read_statement(path.read_bytes(), place=place)[1]
        else:
            where = posixpath.join(shown, document.path)
            hint = f"Lägg dit filen {place} igen, eller ta bort raden Mall."
            yield Finding(where, 1, "redogörelse", f"Filen {path.name} saknas.", hint)


def shows_statement(document: Document) -> bool:
    """Say whether the page shows the accessibility statement."""
    template = document.extra.get("template", "").casefold()
    return document.is_page and template in TEMPLATE_NAMES
