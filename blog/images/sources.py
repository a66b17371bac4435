"""The digests of image files; a file that nobody has touched is not read for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from blog.files import digest

if TYPE_CHECKING:
    from pathlib import Path

    from blog.cache import Cache

_NAMESPACE = "picture sources"
_SETTLED = 2 * 10**9  # nanoseconds: the coarsest clock of a disk goes in steps of two seconds


class Sources:
    """
    Names the files below a folder by their bytes.

    What is remembered of a file holds while the disk gives it the same size, times and number.
    A file that was changed just before the program began is not remembered: it might be changed
    once more, and have the same times.

    Args:
        content: The folder.
        cache: Holds what former builds knew.
    """

    def __init__(self, content: Path, cache: Cache) -> None:
        self._content = content
        self._cache = cache
        kept = cache.get(_NAMESPACE, str(content))
        self._former: dict[str, list[int | str]] = json.loads(kept) if kept else {}
        self._known: dict[str, list[int | str]] = {}

    def digest(self, path: str) -> str:
        """
        Give the SHA-256 of a file in hexadecimal.

        Raises:
            OSError: It cannot be read.
        """
        file = self._content / path
        found = file.stat()
        state = [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
        former = self._former.get(path)
        name = str(former[-1]) if former and former[:-1] == state else digest(file.read_bytes())
        if max(found.st_mtime_ns, found.st_ctime_ns) < self._cache.moment - _SETTLED:
            self._known[path] = [*state, name]
        return name

    def save(self) -> None:
        """Let the next build have what this one asked for."""
        if self._known != self._former:
            self._cache.put(_NAMESPACE, str(self._content), json.dumps(self._known).encode())
