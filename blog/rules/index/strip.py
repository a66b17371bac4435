"""Write back pictures and documents without their metadata."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.files import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def strip_files(root: Path, shown: str, paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """
    Remove the metadata from files, in one step each.

    Args:
        root: The folder content/.
        shown: The same, as the director would type it.
        paths: Below it.

    Returns:
        The places of those that were stripped, and of those that could not be.
    """
    from blog.images.metadata.scan import strip_metadata  # which takes a while, and is rare

    fixed, left = [], []
    for path in paths:
        target, place = root / path, posixpath.join(shown, path)
        try:
            write_atomic(target, strip_metadata(target.read_bytes()))
        except (ValueError, OSError):
            left.append(place)
        else:
            fixed.append(place)
    return fixed, left
