"""How far a change file by file has come, for whoever comes after a cut."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.publish.sites.store import Store

JOURNAL = "journal"


class Journal:
    """A small file beside the site that is there while readers may see two versions of it."""

    def __init__(self, store: Store) -> None:
        """Use the folder of *store*."""
        self._store = store

    def begun(self) -> list[str]:
        """Give the releases whose changes were begun since the last that was completed."""
        try:
            return [str(name) for name in json.loads(self._store.read(JOURNAL) or b"")["begun"]]
        except (ValueError, KeyError, TypeError):
            return []

    def write(self, begun: list[str], stage: str) -> None:
        """Say which stage begins, and see that nobody has taken the lock."""
        self._store.lock.check()
        text = json.dumps({"begun": begun, "stage": stage})
        self._store.write(text.encode("ascii"), JOURNAL)

    def close(self) -> None:
        """Say that readers see one version."""
        self._store.storage.remove([self._store.path(JOURNAL)])
