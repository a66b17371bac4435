"""
What this computer remembers of its last publication at a target.

Titles of texts that may be removed later, and which texts were waiting for their day.  It is
kept here alone: beside a site it could be read by others, and both may be nobody's business.
"""

from __future__ import annotations

import datetime as dt
import json
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from blog.documents.front_matter.status import State
from blog.files import write_atomic
from tools.publish.local import FOLDER

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

    from blog.documents.collection import Collection
    from blog.ledger.model import Ledger

_NAME = "last.json"
_UNDONE = "undone"  # a file beside it: the publication that is remembered has been taken back
_PATIENCE = dt.timedelta(hours=1)
"""So long may a schedule take before it is told that nobody keeps it."""


@dataclass(frozen=True, slots=True)
class Memory:
    """
    The last publication from here.

    Attributes:
        titles: Of the published texts, by file.
        waiting: When the texts that were waiting were due, by file.
        is_undone: True when it has been taken back from here: readers see the one before it.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    waiting: Mapping[str, dt.datetime] = field(default_factory=dict)
    is_undone: bool = False

    @classmethod
    def of(cls, collection: Collection) -> Memory:
        """Give what there is to remember of some texts."""
        waiting = {
            text.path: text.date
            for text in collection.documents.values()
            if text.state is State.SCHEDULED and text.date
        }
        return cls({text.path: text.title for text in collection.visible}, waiting)


def read_memory(folder: Path) -> Memory:
    """Read what *folder* remembers; nothing if it is not there, or damaged."""
    is_undone = (folder / _UNDONE).exists()
    try:
        said = json.loads((folder / _NAME).read_text("utf-8"))
        moments = {path: dt.datetime.fromisoformat(at) for path, at in said["waiting"].items()}
        aware = {path: at for path, at in moments.items() if at.tzinfo}
        titles = {str(path): str(title) for path, title in said["titles"].items()}
        return Memory(titles, aware, is_undone)
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return Memory(is_undone=is_undone)


def write_memory(folder: Path, memory: Memory) -> None:
    """Remember *memory* in *folder*: what readers see now."""
    waiting = {path: at.isoformat() for path, at in memory.waiting.items()}
    said: dict[str, Any] = {"titles": dict(memory.titles), "waiting": waiting}
    write_atomic(folder / _NAME, json.dumps(said, ensure_ascii=False).encode("utf-8"))
    (folder / _UNDONE).unlink(missing_ok=True)


def note_undone(folder: Path) -> None:
    """Remember in *folder* that the publication which it remembers has been taken back."""
    write_atomic(folder / _UNDONE, b"")


def memory_stamps(root: Path) -> frozenset[tuple[str, int]]:
    """Tell apart what the project at *root* remembers of its targets at two moments."""
    stamps = set()
    for name in (_NAME, _UNDONE):
        for file in (root / FOLDER).glob(f"*/{name}"):
            with suppress(OSError):  # gone meanwhile
                stamps.add((str(file), file.stat().st_mtime_ns))
    return frozenset(stamps)


def overdue(
    memory: Memory, public: Container[str], ledger: Ledger, now: dt.datetime
) -> dict[str, dt.datetime]:
    """
    Give the texts that were waiting, have had their day, and that nobody has published.

    Args:
        memory: What was waiting.
        public: The files of the texts that are ready for readers now.
        ledger: What has been published, by any computer.
        now: The moment, aware.
    """
    published = {entry.file for entry in ledger if entry.file and not entry.gone}
    return {
        path: due
        for path, due in memory.waiting.items()
        if due + _PATIENCE < now and path in public and path not in published
    }
