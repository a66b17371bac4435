"""What a build says of its texts, to the director and to the other plugins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from blog.documents.front_matter.status import State
from blog.errors import BuildStopped

if TYPE_CHECKING:
    from blog.documents.collection import Collection


def summary(collection: Collection) -> str:
    """Count in Swedish, on one line, what became of every text."""
    pages = sum(source.is_page for source in collection.sources.values())
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


def stop_at_errors(collection: Collection) -> None:
    """
    Stop the build if any text has a error, and tell everything there is to tell.

    Raises:
        BuildStopped: With every finding, warnings too: they often explain a error.
    """
    if collection.errors:
        counts = f"Fel: {len(collection.errors)}. Anmärkningar: {len(collection.warnings)}."
        raise BuildStopped(f"Inget har byggts. {counts}", collection.findings)


def shared_settings(collection: Collection) -> dict[str, Any]:
    """
    Give what Pelican and the other plugins need to know of the texts.

    Returns:
        ``EXTRA_PATH_METADATA`` (where pictures and files go), ``BUILD_WARNINGS`` (a list
        that any plugin may append findings to) and ``BUILD_SUMMARY`` (the count).
    """
    return {
        "EXTRA_PATH_METADATA": {
            path: {"save_as": target, "url": target} for path, target in collection.files.items()
        },
        "BUILD_WARNINGS": list(collection.warnings),
        "BUILD_SUMMARY": summary(collection),
    }
