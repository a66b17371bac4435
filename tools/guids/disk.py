"""The files that get guids.  The only module here that reads or writes them."""

from __future__ import annotations

import fnmatch
import shutil
from typing import TYPE_CHECKING

from blog.documents import TEXTS
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
    paths = (path.relative_to(root) for path in folder.rglob("*") if path.suffix.lower() in TEXTS)
    return sorted(
        path.as_posix()
        for path in paths
        if settings.kind_of(path.as_posix()) == "post"
        and not any(
            fnmatch.fnmatch(part, pattern) for part in path.parts for pattern in settings.ignored
        )
    )


def replace_file(path: Path, data: bytes) -> None:
    """Give *path* new content in one step: after a power cut it is the old or the new file."""
    target = path.resolve()
    beside = target.with_name(f".{target.name}.guid")
    beside.write_bytes(data)
    if target.exists():
        shutil.copymode(target, beside)
    beside.replace(target)


def save_ledger(root: Path, records: Iterable[Record]) -> None:
    """Write the ledger of *root*; a ledger that says the same already is left alone."""
    path, data = root / NAME, write_ledger(records).encode()
    if not path.is_file() or path.read_bytes() != data:
        replace_file(path, data)
