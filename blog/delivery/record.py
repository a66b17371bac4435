"""
What we know of each file that we delivered: what it was made of, and how we left it.

It lies beside the site's folder, ``.output.record`` beside ``output``.  Nothing is lost when it
is: the next build reads and compares every file, and makes every page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from blog.files import digest, write_atomic

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from pathlib import Path

_HEAD = "# 1 "  # raise the number when the lines change; the digest of all the others follows
_FIELDS = 7


class LeftFile(NamedTuple):
    """
    One file as we left it.

    Attributes:
        digest: SHA-256 of its bytes, in hexadecimal.
        size: In bytes.
        modified: When its bytes were changed last, in nanoseconds.
        changed: When anything was, its names and its mode too; a program cannot set it.
        inode: Its number on the disk.
        key: Names all that it was made of; "" when nobody said.
    """

    digest: str
    size: int
    modified: int
    changed: int
    inode: int
    key: str = ""

    @classmethod
    def of(cls, digest: str, found: os.stat_result, key: str) -> LeftFile:
        """Describe the file that the disk says this of."""
        return cls(digest, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, key)

    def is_still(self, found: os.stat_result) -> bool:
        """Say whether nobody has touched the file since."""
        return self == LeftFile.of(self.digest, found, self.key)


def record_path(final: Path) -> Path:
    """Give the place of the record of the site in the folder *final*."""
    return final.with_name(f".{final.name}.record")


def format_record(files: Mapping[str, LeftFile]) -> bytes:
    """Write one line for each path; the first line tells whether the others are whole."""
    lines = [
        f"{left.digest}\t{left.size}\t{left.modified}\t{left.changed}\t{left.inode}"
        f"\t{left.key}\t{path}\n"
        for path, left in sorted(files.items())
    ]
    body = "".join(lines).encode("utf-8", "surrogateescape")
    return f"{_HEAD}{digest(body)}\n".encode() + body


def parse_record(data: bytes) -> dict[str, LeftFile]:
    """Read what :func:`format_record` wrote; nothing, if a single byte of it is another."""
    head, _, body = data.partition(b"\n")
    if head != f"{_HEAD}{digest(body)}".encode():
        return {}
    files = {}
    for line in body.decode("utf-8", "surrogateescape").split("\n")[:-1]:
        total, size, modified, changed, inode, key, path = line.split("\t", _FIELDS - 1)
        files[path] = LeftFile(total, int(size), int(modified), int(changed), int(inode), key)
    return files


def read_record(final: Path) -> dict[str, LeftFile]:
    """Give what is known of the files in *final*; nothing if nobody wrote it down."""
    try:
        return parse_record(record_path(final).read_bytes())
    except OSError:
        return {}


def write_record(final: Path, files: Mapping[str, LeftFile]) -> None:
    """
    Write down how the files in *final* were left, unless it says so already.

    Raises:
        OSError: The disk would not; what was written earlier stays.
    """
    data, path = format_record(files), record_path(final)
    if not path.is_file() or path.read_bytes() != data:
        write_atomic(path, data, durable=False)  # damage would be noticed
