"""Write back pictures and documents without their metadata."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.files import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.rules.index.load import Content


def strip_files(content: Content, paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """
    Remove the metadata from files, in one step each.

    Args:
        content: The folder they lie in.
        paths: Below content/.

    Returns:
        The places of those that were stripped, and of those that could not be.
    """
    from blog.images.metadata.scan import strip_metadata  # which takes a while, and is rare

    fixed, left = [], []
    for path in paths:
        target, place = content.root / path, posixpath.join(content.shown, path)
        try:
            write_atomic(target, strip_metadata(target.read_bytes()))
        except (ValueError, OSError):
            left.append(place)
        else:
            fixed.append(place)
    return fixed, left
