"""
What is written down of the releases at a place, with a copy of each on this computer.

A record is written once and hardly ever changed; at 10,000 posts it is more than a megabyte.
One listing tells which there are and how long each is, and a copy of that length is not fetched
again.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from blog.files import write_atomic
from tools.publish.record import Record, format_record, parse_record
from tools.publish.release import is_release_id

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from tools.publish.storage import Entry, Storage

RECORDS = "manifests"
_NEW = ".new"
"""How a release's record ends until the release is completed."""


class Beside(Protocol):
    """The folder of ours at a place, as far as records need it (tools.publish.sites.store)."""

    @property
    def storage(self) -> Storage:
        """Where it is."""

    def path(self, *parts: str) -> str:
        """Give a path in it."""

    def read(self, *parts: str) -> bytes | None:
        """Read a file in it."""

    def write(self, data: bytes, *parts: str) -> None:
        """Write a file in it."""


class Records:
    """The records at a place."""

    def __init__(self, store: Beside, copies: Path) -> None:
        """Use the folder of *store*, and *copies* on this computer, which need not be there."""
        self._store, self._copies = store, copies
        self._known: dict[tuple[str, int], Record] = {}

    def ids(self) -> list[str]:
        """Give the ids of the releases that were completed, newest first."""
        return sorted(filter(is_release_id, self._entries()), reverse=True)

    def pending(self) -> list[str]:
        """Give the ids of the releases that were begun and not completed."""
        names = (name.removesuffix(_NEW) for name in self._entries() if name.endswith(_NEW))
        return sorted(filter(is_release_id, names))

    def get(self, name: str) -> Record:
        """Give a release's record, also if it was not completed; an empty one if none is there."""
        found = self._entries()
        file = next((each for each in (name, name + _NEW) if each in found), None)
        if file is None:
            return Record(name, {})
        key = (name, found[file].size)
        if key not in self._known:
            self._known[key] = parse_record(name, self._read(file, *key))
        return self._known[key]

    def add(self, record: Record) -> None:
        """Write down a release that begins."""
        self._write(record, record.id + _NEW)

    def replace(self, record: Record) -> None:
        """Write down a completed release anew."""
        self._write(record, record.id)

    def settle(self, name: str) -> None:
        """Make a begun release a completed one."""
        if name in self.pending():
            path = self._store.path(RECORDS, name)
            self._store.storage.rename([(path + _NEW, path)])

    def drop(self, names: Collection[str]) -> None:
        """Forget releases, completed or not."""
        both = [name + suffix for name in names for suffix in ("", _NEW)]
        self._store.storage.remove(self._store.path(RECORDS, name) for name in both)
        for name in names:
            (self._copies / name).unlink(missing_ok=True)

    def surplus(self, needed: Collection[str | None], keep: int) -> list[str]:
        """Give the completed releases that are too many, when *needed* and *keep* in all stay."""
        others = [name for name in self.ids() if name not in needed]
        return others[max(keep - len({*needed} - {None}), 0) :]

    def _entries(self) -> Mapping[str, Entry]:
        [found] = self._store.storage.entries([self._store.path(RECORDS)])
        return found or {}

    def _read(self, file: str, name: str, size: int) -> bytes:
        copy = self._copies / name
        if copy.exists() and copy.stat().st_size == size:
            return copy.read_bytes()
        data = self._store.read(RECORDS, file) or b""
        self._keep(name, data)
        return data

    def _write(self, record: Record, file: str) -> None:
        data = format_record(record)
        self._store.write(data, RECORDS, file)
        self._keep(record.id, data)
        self._known[record.id, len(data)] = record

    def _keep(self, name: str, data: bytes) -> None:
        with suppress(OSError):  # without a copy it is fetched again
            self._copies.mkdir(parents=True, exist_ok=True)
            write_atomic(self._copies / name, data, durable=False)
