"""What lies in content/ already, and the files of a new post.  The disk module of tools.new."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from blog.documents.loader import read_collection

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from blog.documents.collection import Collection
    from blog.documents.settings import PostsSettings


def read_texts(root: Path, settings: PostsSettings, now: dt.datetime) -> Collection:
    """Read the lines on top of every text; the texts themselves are left unread."""
    shown = replace(settings, preview=True)
    return read_collection(root, settings=shown, now=now, render=lambda *_: "")


def free_names(root: Path, folder: str, stem: str, kinds: list[str]) -> list[str]:
    """
    Give a path below *root* for each new file, such as ``bilder/2026/tillit-1.png``.

    Args:
        root: The content folder.
        folder: Where in it.
        stem: What the names begin with.
        kinds: The files' endings, in order.
    """
    numbers = count(1)
    names = []
    for kind in kinds:
        number = next(n for n in numbers if not list((root / folder).glob(f"{stem}-{n}.*")))
        names.append(f"{folder}/{stem}-{number}.{kind}")
    return names
