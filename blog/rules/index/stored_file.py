"""A file on the disk, searched when a rule asks for what is in it, and once only."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.file_digests import file_digest
from blog.files import DOCUMENT_SUFFIXES, digest
from blog.packing import Damaged, Packing
from blog.privacy.plain_text import plain
from blog.rules.index.content_index import ContentFile, FileScan

if TYPE_CHECKING:
    from pathlib import Path

    from blog.cache import Cache

_NAMESPACE = "file scan"
_PACKING = Packing((FileScan,))


def stored_file(root: Path, path: str, *, place: str, cache: Cache) -> ContentFile:
    """
    Give a file of content/.  It is read when a rule asks for what is in it.

    Args:
        root: The folder content/, absolute.
        path: Below it.
        place: The same as the director would type it.
        cache: Remembers what was found in it.
    """
    suffix = posixpath.splitext(path)[1].lower()
    is_published = suffix not in DOCUMENT_SUFFIXES  # they lie where nothing is published
    known = file_digest(root / path, cache)

    def look() -> FileScan:
        scan = _known(known.digest, suffix, cache) or _scanned(root / path, suffix, cache)
        return scan if is_published else scan._replace(metadata=(), is_tagged=True)

    size = known.size if is_published else 0
    return ContentFile(path=path, place=place, size=size, digest=known.digest, look=look)


def _scanned(file: Path, suffix: str, cache: Cache) -> FileScan:
    """Search a file, and remember that under what was in it just then."""
    # Imported here: pypdf and all formats take a tenth of a second, and seldom is a file new.
    from blog.images.metadata.scan import find_metadata, is_tagged, read_words

    try:
        data = file.read_bytes()
    except OSError:  # it has gone since the folder was listed
        data = b""
    words, is_read = read_words(data, suffix)
    scan = FileScan(tuple(sorted(find_metadata(data))), plain(words), is_read, is_tagged(data))
    cache.put(_NAMESPACE, _key(digest(data), suffix), _PACKING.pack(scan))
    return scan


def _known(content: str, suffix: str, cache: Cache) -> FileScan | None:
    kept = cache.get(_NAMESPACE, _key(content, suffix))
    try:
        return _PACKING.unpack(kept) if kept else None
    except Damaged:
        return None


def _key(content: str, suffix: str) -> str:
    return f"{content} {suffix}"
