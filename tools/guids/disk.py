"""The files that get guids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.files import DOCUMENT_SUFFIXES
from blog.walk import walk_content

if TYPE_CHECKING:
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
