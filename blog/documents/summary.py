"""What became of every text, counted in Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State

if TYPE_CHECKING:
    from blog.documents.collection import Collection


def summary(collection: Collection) -> str:
    """Count in Swedish, on one line, what became of every text."""
    pages = sum(document.is_page for document in collection.documents.values())
    counts = [
        ("Publicerade inlägg", collection.count(State.PUBLISHED)),
        ("dolda", collection.count(State.HIDDEN)),
        ("utkast", collection.count(State.DRAFT)),
        ("schemalagda", collection.count(State.SCHEDULED)),
        ("sidor", pages),
        ("fel", len(collection.errors)),
    ]
    shown = [f"{name}: {count}" for name, count in counts if count or name != "dolda"]
    return ", ".join(shown) + "."
