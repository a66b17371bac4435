"""
The cache on disk: what is slow to make, kept from one run to the next.

One file for each entry (docs/decisions/0018-cache.md), so that programs can share the folder
without locks, and damage costs one entry.  The folder may be deleted at any time.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from blog.errors import SettingError
from blog.files import digest, write_atomic
from blog.program import program_version

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFAULT_FOLDER = ".cache"
"""Where the project keeps its cache unless told otherwise, from its own folder."""

FOLDER = Path(__file__).resolve().parents[1] / DEFAULT_FOLDER
"""The same, as an absolute path."""

LIMIT = 2_000_000_000
"""Bytes that a cache may hold: some 2,000 photos in all their forms."""

_SUM = 32  # bytes of a SHA-256, before the data of each entry
_OURS = re.compile(r"[0-9a-f]{64}|\.[0-9a-f]{32}\.tmp")  # an entry, or one that was cut off
_ROOM = 0.1  # of the limit: made free at a time, since looking for the oldest takes a while


class Cache:
    """
    Maps keys to bytes, on the disk.

    An entry is given back byte for byte as it was put, or not at all: one that is damaged, and
    all of another version, are as if they had never been.  A disk that is full or read-only is
    no error; what cannot be kept is made again.  Threads and processes may share a folder.

    Args:
        folder: Made when the first entry is put; None for a cache that keeps nothing.
        version: Names what the entries depend on besides their keys: the code that makes
            them, and the libraries.
        limit: In bytes.  Beyond it the entries that have not been used for the longest time
            are deleted.
        fresh: True to give nothing that is there, and keep what is put.
    """

    def __init__(
        self, folder: Path | None, *, version: str, limit: int = LIMIT, fresh: bool = False
    ) -> None:
        self._fresh = fresh
        self._folder = folder
        self._version = version
        self._limit = limit
        self._unchecked = limit  # bytes written since the limit was last looked at

    def get(self, namespace: str, key: str) -> bytes | None:
        """
        Give what was put under a key.

        Args:
            namespace: The kind of entry: keys of one kind never meet those of another.
            key: Names the entry by all that it was made of.

        Returns:
            The bytes; None if there are none, or they are damaged.
        """
        if self._folder is None or self._fresh:
            return None
        path = self._path(self._folder, namespace, key)
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        data = kept[_SUM:]
        if kept[:_SUM] != _checksum(path.name, data):
            return None
        with suppress(OSError):
            os.utime(path)  # used just now
        return data

    def put(self, namespace: str, key: str, data: bytes) -> None:
        """
        Keep bytes under a key, in place of what was there.

        Args:
            namespace: As in :meth:`get`.
            key: As in :meth:`get`.
            data: Any bytes, also none or many millions.
        """
        if self._folder is None:
            return
        path = self._path(self._folder, namespace, key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, _checksum(path.name, data) + data, durable=False)
            self._unchecked += _SUM + len(data)
        if self._unchecked > self._limit * _ROOM:
            self._unchecked = 0
            self._delete_oldest(self._folder)

    def _path(self, folder: Path, namespace: str, key: str) -> Path:
        name = digest(repr((self._version, namespace, key)).encode())
        return folder / name[:2] / name

    def _delete_oldest(self, folder: Path) -> None:
        """Keep within the limit.  What nobody asks for, such as another version, goes first."""
        if sum(size for _, size, _ in _entries(folder)) <= self._limit:
            return
        newest_first = sorted(_entries(folder), reverse=True)
        held = 0
        for _, size, path in newest_first:
            held += size
            if held > self._limit * (1 - _ROOM):
                with suppress(OSError):
                    Path(path).unlink()


def cache_folder(name: str, value: object) -> Path:
    """
    Read a setting that says where a cache lies.

    Args:
        name: Of the setting.
        value: A path; a relative one counts from the project's folder.

    Raises:
        SettingError: It is no path.
    """
    if not isinstance(value, str | Path) or not str(value):
        raise SettingError(
            name=name, value=value, hint=f"Skriv en mapp, till exempel ”{DEFAULT_FOLDER}”."
        )
    return FOLDER.parent / value


def _entries(root: Path) -> Iterator[tuple[int, int, str]]:
    """Give when each entry was last used, its size in bytes, and its path."""
    for folder in _listed(root):
        if len(folder.name) == 2:
            for entry in _listed(folder):
                with suppress(OSError):
                    if _OURS.fullmatch(entry.name):
                        known = entry.stat()
                        yield known.st_mtime_ns, known.st_size, entry.path


def build_cache(value: object, *, fresh: bool = False) -> Cache:
    """
    Open the cache of what builds by this very program make.

    Args:
        value: Of the setting ``POSTS_CACHE``.
        fresh: As for :class:`Cache`.

    Raises:
        SettingError: It is no path.
    """
    return Cache(cache_folder("POSTS_CACHE", value), version=program_version(), fresh=fresh)


def _checksum(name: str, data: bytes) -> bytes:
    """Tell damaged data, and data that belong to another name."""
    return sha256(name.encode() + data).digest()


def _listed(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
