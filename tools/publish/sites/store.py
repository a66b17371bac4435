"""What lies beside a site: its records, what is on its way in, and small files."""

from __future__ import annotations

import re
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from blog.disk import is_full
from blog.files import digest
from tools.publish.release import ReleaseFile
from tools.publish.sites.records import RECORDS, Records
from tools.publish.storage import PART, remove_tree
from tools.publish.target import Amount, Meter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tools.publish.sites.lock import Lock
    from tools.publish.storage import Storage
    from tools.publish.target import Progress

INCOMING, BUILDING, STATE = "incoming", "building", "state"
# What is sent before the lock is touched again.
_CHUNK_FILES, _CHUNK_SIZE = 500, 16_000_000
TEMPORARY = re.compile(r"(?:lock|unlock|\.prov)-[0-9a-f]{32}")
_DEAD = 3600.0
"""Seconds after which a temporary folder is nobody's."""


class Store:
    """A folder of ours at a place."""

    def __init__(self, storage: Storage, folder: str, lock: Lock, copies: Path) -> None:
        """Name the folder, which need not be there yet, and one here for copies of records."""
        self.storage, self.folder, self.lock = storage, folder, lock
        self.records = Records(self, copies)

    def path(self, *parts: str) -> str:
        """Give a path in the folder."""
        return "/".join([self.folder, *parts])

    def prepare(self) -> None:
        """Make the folders that are missing."""
        [found] = self.storage.entries([self.folder])
        if found is None:
            self.storage.make_folders([self.folder])
        missing = {INCOMING, RECORDS, STATE} - (found or {}).keys()
        self.storage.make_folders(self.path(name) for name in missing)

    def clear_temporary(self) -> None:
        """Remove what dead programs left; what may be a living one's, when it is an hour old."""
        [found, records] = self.storage.entries([self.folder, self.path(RECORDS)])
        parts = [name for name in records or {} if name.endswith(PART)]
        self.storage.remove(self.path(RECORDS, name) for name in parts)
        now = max((entry.modified for entry in (found or {}).values()), default=0.0)
        for name, entry in (found or {}).items():
            if TEMPORARY.fullmatch(name) and now - entry.modified > _DEAD:
                remove_tree(self.storage, self.path(name))

    def read(self, *parts: str) -> bytes | None:
        """Give a small file's bytes; None if it is not there."""
        [data] = self.storage.read([self.path(*parts)])
        return data

    def write(self, data: bytes, *parts: str) -> None:
        """Replace a small file in one step."""
        self.storage.send([(self.path(*parts), ReleaseFile.of(data))], lambda _size: None)

    def bring(self, files: Mapping[str, ReleaseFile], progress: Progress) -> dict[str, str]:
        """
        Send files to where nobody sees them; those that came before a cut are not sent again.

        Args:
            files: By their paths below the site's root.
            progress: Told what has been sent.

        Returns:
            Where each now lies, to be renamed to its place.
        """
        names = {path: incoming_name(path, file) for path, file in files.items()}
        places = {path: self.path(INCOMING, name) for path, name in names.items()}
        [found] = self.storage.entries([self.path(INCOMING)])
        unneeded = (found or {}).keys() - names.values()
        self.storage.remove(self.path(INCOMING, name) for name in unneeded)
        missing = {path: f for path, f in files.items() if names[path] not in (found or {})}
        meter = Meter(Amount(len(missing), sum(f.size for f in missing.values())), progress)
        for chunk in _chunks(missing):
            self.lock.touch()
            self.storage.send([(places[path], file) for path, file in chunk.items()], meter.sent)
        return places

    @contextmanager
    def making_room(self) -> Iterator[None]:
        """Take away what was brought if the disk is full: the next try would find it so too."""
        try:
            yield
        except OSError as error:
            if is_full(error):
                with suppress(OSError):
                    remove_tree(self.storage, self.path(BUILDING))
                    self.clear_incoming()
            raise

    def clear_incoming(self) -> None:
        """Remove what was brought and not used."""
        [found] = self.storage.entries([self.path(INCOMING)])
        self.storage.remove(self.path(INCOMING, name) for name in found or {})


def incoming_name(path: str, file: ReleaseFile) -> str:
    """Name a file on its way by where it goes and what it holds, so that it is found again."""
    return digest(f"{path}\0{file.digest}".encode("utf-8", "surrogateescape"))


def _chunks(files: Mapping[str, ReleaseFile]) -> Iterator[dict[str, ReleaseFile]]:
    chunk: dict[str, ReleaseFile] = {}
    size = 0
    for path, file in files.items():
        chunk[path] = file
        size += file.size
        if len(chunk) >= _CHUNK_FILES or size >= _CHUNK_SIZE:
            yield chunk
            chunk, size = {}, 0
    if chunk:
        yield chunk
