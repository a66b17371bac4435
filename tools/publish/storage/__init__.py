"""
Where files lie: a folder, an SFTP server or an FTPS server, all asked in the same words.

Every call takes many files at once, so that a server far away is not asked one at a time.
"""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

PART = ".part"
"""How the name of a file ends until all of it is there."""

FILE_MODE, FOLDER_MODE = 0o644, 0o755
"""What readers' web server must be able to read, whatever the umask is."""


class Entry(NamedTuple):
    """
    What a folder says of one name in it.

    Attributes:
        kind: What it is; a symbolic link is not followed.
        size: In bytes.
        modified: In seconds, by the clock of whoever keeps the files.
    """

    kind: Literal["file", "folder", "link", "other"]
    size: int
    modified: float


class Readable(Protocol):
    """Something to send."""

    @property
    def size(self) -> int:
        """In bytes."""

    def read(self) -> bytes:
        """Give all of it."""


class Storage(Protocol):
    """
    A place with files.  Paths are the place's own, with forward slashes.

    Every method may raise an ``OSError``: a :class:`StorageError` about a file, or a
    ``ConnectionError`` or ``TimeoutError`` when the place can no longer be reached.
    """

    def entries(self, folders: Sequence[str]) -> list[dict[str, Entry] | None]:
        """Give what lies in each folder, by name; None for a folder that is not there."""

    def read(self, paths: Sequence[str]) -> list[bytes | None]:
        """Give each file's bytes; None for one that is not there."""

    def read_link(self, path: str) -> str | None:
        """Say where a symbolic link leads; None when *path* is no link."""

    def make_folders(self, paths: Iterable[str]) -> None:
        """Make folders whose parents are there or among them; those that exist are fine."""

    def send(self, files: Iterable[tuple[str, Readable]], sent: Callable[[int], None]) -> None:
        """
        Write files, each whole or not at all; what was there before is replaced.

        What is cut off leaves a file whose name ends with :data:`PART`.

        Args:
            files: Path and content; the folders are there.
            sent: Called with the size of each file, when it is written.
        """

    def rename(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Give files, links or folders other names; a file or link there is replaced at once."""

    def link(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Give files a second name each (hard links)."""

    def symlink(self, to: str, path: str) -> None:
        """Make a symbolic link at *path* that leads to *to*, as it is written."""

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files and links; what is not there is fine."""

    def remove_folders(self, paths: Iterable[str]) -> None:
        """Remove folders, inner ones first; one that is not there or not empty is left."""

    def flush(self) -> None:
        """Wait until the disk has what was sent, where that can be asked for."""

    def close(self) -> None:
        """Let go of the place."""


class StorageError(OSError):
    """Something about a file at the place; ``filename`` is its path there."""

    def __init__(self, number: int, path: str) -> None:
        super().__init__(number, os.strerror(number), path)


def no_such_call(path: str) -> StorageError:
    """Say that the server does not know how to do what was asked."""
    return StorageError(errno.ENOTSUP, path)


def by_depth(paths: Iterable[str]) -> list[list[str]]:
    """Group folders by how deep they lie, outer ones first."""
    levels: dict[int, list[str]] = {}
    for path in sorted(set(paths)):
        levels.setdefault(path.count("/"), []).append(path)
    return [levels[depth] for depth in sorted(levels)]


def parents(path: str) -> list[str]:
    """Give the folders above a relative *path*, the inner ones first: ``a/b``, ``a``."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[:end]) for end in range(len(parts), 0, -1)]


def all_parents(paths: Iterable[str]) -> set[str]:
    """Give every folder that relative *paths* lie in, however deep."""
    return {folder for path in paths for folder in parents(path)}


def remove_tree(storage: Storage, folder: str) -> None:
    """Remove *folder* with all that lies in it; symbolic links are not followed."""
    files: list[str] = []
    seen: list[str] = []
    level = [folder]
    while level:
        inner: list[str] = []
        for each, entries in zip(level, storage.entries(level), strict=True):
            for name, entry in (entries or {}).items():
                (inner if entry.kind == "folder" else files).append(f"{each}/{name}")
        seen += level
        level = inner
    storage.remove(files)
    storage.remove_folders(seen)
