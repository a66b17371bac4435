"""What became of every text, counted in Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.findings import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.documents.collection import Collection
    from blog.findings import Finding


def summary(collection: Collection, findings: Iterable[Finding]) -> str:
    """Count in Swedish, on one line, what became of every text, and the errors that are left."""
    pages = sum(document.is_page for document in collection.documents.values())
    counts = [
        ("Publicerade inlägg", collection.count(State.PUBLISHED)),
        ("dolda", collection.count(State.HIDDEN)),
        ("utkast", collection.count(State.DRAFT)),
        ("schemalagda", collection.count(State.SCHEDULED)),
        ("sidor", pages),
        ("filer som inte publiceras", len(collection.unpublished)),
        ("fel", sum(finding.level is Level.ERROR for finding in findings)),
    ]
    rare = ("dolda", "filer som inte publiceras")
    shown = [f"{name}: {count}" for name, count in counts if count or name not in rare]
    return ", ".join(shown) + "."
