"""
The cache on disk: what is slow to make, kept from one run to the next.

One file for each entry (docs/decisions/0018-cache.md), so that programs can share the folder
without locks, and damage costs one entry.  The folder may be deleted at any time.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from blog.cache_limits import LIMIT, Limits, is_due, make_room
from blog.errors import SettingError
from blog.files import digest
from blog.program import program_version

DEFAULT_FOLDER = ".cache"
"""Where the project keeps its cache unless told otherwise, from its own folder."""

FOLDER = Path(__file__).resolve().parents[1] / DEFAULT_FOLDER
"""The same, as an absolute path."""

_SUM = 32  # bytes of a SHA-256, before the data of each entry
_DAY = 24 * 3600 * 10**9  # nanoseconds: when an entry was last used is known to the day


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
        self._limits = Limits(size=limit)
        self._written = 0  # bytes since the limits were last looked at

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
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (thousands)
                kept, used = file.read(), os.fstat(file.fileno()).st_mtime_ns
        except OSError:
            return None
        data = kept[_SUM:]
        if kept[:_SUM] != _checksum(path, data):
            return None
        if self.moment - used > _DAY:
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
        entry = _checksum(path, data) + data
        with suppress(OSError):
            try:
                _write(path, entry)
            except FileNotFoundError:  # it is the first one in its folder
                Path(path).parent.mkdir(parents=True, exist_ok=True)
                _write(path, entry)
            self._written += len(entry)
            if self._is_due or self._written > self._limits.room:
                self._is_due, self._written = False, 0
                make_room(self._folder, self._limits, self.moment)

    def renew(self, namespace: str, key: str) -> None:
        """Let an entry that is not needed this time stay for as long as one that was got."""
        if self._folder is None:
            return
        path = self._path(self._folder, namespace, key)
        with suppress(OSError):
            if self.moment - os.stat(path).st_mtime_ns > _DAY:  # noqa: PTH116
                os.utime(path)

    @cached_property
    def moment(self) -> int:
        """
        When this program first asked, by the clock of the disk that the cache lies on.

        In nanoseconds, as the times of files are; 0 if the disk does not say.
        """
        if self._folder is None:
            return 0
        try:
            os.utime(self._folder)
            return self._folder.stat().st_mtime_ns
        except OSError:
            return 0

    @cached_property
    def _is_due(self) -> bool:
        return self._folder is not None and is_due(self._folder, self.moment)

    def _path(self, folder: Path, namespace: str, key: str) -> str:
        name = digest(repr((self._version, namespace, key)).encode())
        return f"{folder}/{name[:2]}/{name}"


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


def _write(path: str, data: bytes) -> None:
    """
    Write a file in one step, as blog.files.write_atomic does, but for what nobody would miss.

    Raises:
        OSError: It could not be written; nothing of it is left.
    """
    temporary = Path(f"{path.rpartition('/')[0]}/.{uuid4().hex}.tmp")
    try:
        with temporary.open("xb", buffering=0) as file:
            file.write(data)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _checksum(path: str, data: bytes) -> bytes:
    """Tell damaged data, and data that belong to another name."""
    return sha256(path.rpartition("/")[2].encode() + data).digest()
