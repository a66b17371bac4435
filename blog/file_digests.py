"""Name files by their bytes, and do not read those again that nobody has touched since."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, NamedTuple

from blog.files import digest

if TYPE_CHECKING:
    from pathlib import Path

    from blog.cache import Cache

# A file that was written so short a time before it was read may have been written once more with
# the same times, as some disks count them in seconds (racy timestamps, as Git calls them).
_UNSETTLED = 10 * 10**9  # nanoseconds


class FileDigest(NamedTuple):
    """
    What is in a file.

    Attributes:
        size: In bytes.
        digest: Its SHA-256 in hexadecimal.
    """

    size: int
    digest: str


_NOTHING = FileDigest(0, digest(b""))


def file_digest(path: Path, cache: Cache) -> FileDigest:
    """
    Give the digest of a file; one that has gone, or cannot be read, has nothing in it.

    What a program has read is not read again while the file has the same place, size and times,
    of which the system itself keeps one (``ctime``; not on Windows) that no program can set back.

    Args:
        path: Absolute.
        cache: Remembers the digests.
    """
    try:
        key = _key(path, path.stat())
        kept = cache.get("file digest", key)
        if kept:
            return FileDigest(int(kept[64:]), kept[:64].decode())
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            found = FileDigest(before.st_size, hashlib.file_digest(file, "sha256").hexdigest())
            after = os.fstat(file.fileno())
    except OSError:
        return _NOTHING
    is_settled = max(after.st_mtime_ns, after.st_ctime_ns) < cache.moment - _UNSETTLED
    if is_settled and key == _key(path, before) == _key(path, after):
        cache.put("file digest", key, f"{found.digest}{found.size}".encode())
    return found


def _key(path: Path, known: os.stat_result) -> str:
    times = (known.st_size, known.st_mtime_ns, known.st_ctime_ns)
    return repr((str(path), known.st_dev, known.st_ino, *times))
