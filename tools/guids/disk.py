"""The files that get guids.  The only module here that reads or writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.files import DOCUMENT_SUFFIXES, walk_content, write_atomic
from blog.ledger import NAME, Record, write_ledger

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from blog.documents.settings import PostsSettings


def posts_below(root: Path, folder: Path, settings: PostsSettings) -> list[str]:
    """
    List the posts in *folder*, sorted.

    Args:
        root: The content folder; the paths that are given are below it, with slashes.
        folder: *root* or a folder in it.
        settings: Which folders hold no posts, and which files nobody should read.
    """
    return [
        path
        for path in walk_content(root, settings.ignored)
        if path.lower().endswith(DOCUMENT_SUFFIXES)
        and settings.kind_of(path) == "post"
        and (root / path).is_relative_to(folder)
    ]


def save_ledger(root: Path, records: Iterable[Record]) -> None:
    """Write the ledger of *root*; a ledger that says the same already is left alone."""
    path, data = root / NAME, write_ledger(records).encode()
    if not path.is_file() or path.read_bytes() != data:
        write_atomic(path, data)
