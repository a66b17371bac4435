"""Which entries of a cache have to go: the oldest beyond its size, and those long unused."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 2_000_000_000
"""Bytes that a cache may hold: some 2,000 photos in all their forms."""

AGE = 60 * 24 * 3600 * 10**9
"""Nanoseconds, 60 days: what nobody has asked for in so long is of a text that is no more."""

_OURS = re.compile(r"[0-9a-f]{64}|\.[0-9a-f]{32}\.tmp")  # an entry, or one that was cut off
_ROOM = 0.1  # of the size: made free at a time, since looking for the oldest takes a while
_OFTEN = AGE // 60  # a day
_MARK = "checked"  # an empty folder in the cache, as old as the last look at the limits


@dataclass(frozen=True, slots=True)
class Limits:
    """
    How much a cache may hold, and for how long.

    Attributes:
        size: In bytes.
        age: Since an entry was last used, in nanoseconds.
    """

    size: int = LIMIT
    age: int = AGE

    @property
    def room(self) -> float:
        """Bytes that are made free at a time, and written before anybody looks again."""
        return self.size * _ROOM


def is_due(folder: Path, moment: int) -> bool:
    """
    Say whether nobody has looked at a cache's limits for a day.

    Args:
        folder: The cache's.
        moment: Now, as :attr:`blog.cache.Cache.moment` has it; 0 if nobody knows.
    """
    try:
        looked = (folder / _MARK).stat().st_mtime_ns
    except OSError:
        return True
    return abs(moment - looked) > _OFTEN


def make_room(folder: Path, limits: Limits, moment: int) -> None:
    """Delete what a cache may not hold: first what nobody asks for, as of another version."""
    with suppress(OSError):
        (folder / _MARK).mkdir(exist_ok=True)
        os.utime(folder / _MARK)
    newest_first = sorted(_entries(folder), reverse=True)
    is_full = sum(size for _, size, _ in newest_first) > limits.size
    held = 0
    for used, size, path in newest_first:
        held += size
        is_old = moment - used > limits.age
        if is_old or (is_full and held > limits.size - limits.room):
            with suppress(OSError):
                Path(path).unlink()


def _entries(root: Path) -> Iterator[tuple[int, int, str]]:
    """Give when each entry was last used, its size in bytes, and its path."""
    for folder in _listed(root):
        if len(folder.name) == 2:
            for entry in _listed(folder):
                with suppress(OSError):
                    if _OURS.fullmatch(entry.name):
                        known = entry.stat()
                        yield known.st_mtime_ns, known.st_size, entry.path


def _listed(folder: Path | os.DirEntry[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
