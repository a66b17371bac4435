"""Compressed copies of text files, for servers that hand out what lies beside a file."""

from __future__ import annotations

import gzip
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Self

from blog.parallel import parallel_map
from blog.serving.headers import media_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from blog.cache import Cache

LEAST = 1024
"""Bytes: a smaller file is one packet anyhow."""

_NAMESPACE = "compressed"
_BATCH = 500  # files: what is in memory at once


class Copies(NamedTuple):
    """
    A file's compressed copies; no bytes for one that would not be smaller.

    Attributes:
        gzip: By gzip, level 9, without a time.
        brotli: By brotli, quality 11.
    """

    gzip: bytes = b""
    brotli: bytes = b""

    @classmethod
    def of(cls, data: bytes) -> Self:
        """Compress a file."""
        import brotli  # late: most builds find every copy in the cache

        if len(data) < LEAST:
            return cls()
        made = (gzip.compress(data, 9, mtime=0), brotli.compress(data, brotli.MODE_TEXT, 11))
        return cls(*(copy if len(copy) < len(data) else b"" for copy in made))

    def pack(self) -> bytes:
        """Write both as one entry of a cache."""
        return b"%d\n%b%b" % (len(self.gzip), *self)

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """Read what :meth:`pack` wrote."""
        length, _, data = packed.partition(b"\n")
        return cls(data[: int(length)], data[int(length) :])


def compressed(
    digests: Mapping[str, str], read: Callable[[str], bytes], cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """
    Compress the text files of a site, some hundred at a time.

    Args:
        digests: The SHA-256 of each file, hexadecimal, by its path.
        read: Gives the bytes of a file by its path; asked only for what the cache lacks.
        cache: Keeps the copies, by the digest of what they are copies of.

    Yields:
        Each copy: its path, which is the file's and ``.gz`` or ``.br``, and its bytes.  Equal
        files give equal bytes.  A name that a file of the site has already is left to it.
    """
    texts = iter(sorted(path for path in digests if is_compressible(path)))
    while batch := list(islice(texts, _BATCH)):
        ready = {path: cache.get(_NAMESPACE, digests[path]) for path in batch}
        lacking = [path for path in batch if ready[path] is None]
        for path, made in zip(lacking, parallel_map(_maker(read), lacking), strict=True):
            ready[path] = made
            cache.put(_NAMESPACE, digests[path], made)
        for path, packed in ready.items():
            for suffix, data in zip((".gz", ".br"), Copies.unpack(packed or b"0\n"), strict=True):
                if data and path + suffix not in digests:
                    yield path + suffix, data


def is_compressible(path: str) -> bool:
    """Say whether a file is text, by its name."""
    return "charset" in (media_type(path) or "")


def _maker(read: Callable[[str], bytes]) -> Callable[[str], bytes]:
    return lambda path: Copies.of(read(path)).pack()
