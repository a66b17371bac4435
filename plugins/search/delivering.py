"""Deliver everything that the search reads, in this process or in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .memory import files_of
from .script import NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blog.delivery import Delivery
    from blog.delivery.record import LeftFile

    from .memory import SearchMemory
    from .model import SearchPost
    from .settings import SearchSettings

    Delivered = tuple[dict[str, LeftFile], dict[str, LeftFile]]


def deliver(
    posts: Sequence[SearchPost],
    script: bytes,
    settings: SearchSettings,
    *,
    memory: SearchMemory,
    delivery: Delivery,
) -> Delivered:
    """
    Deliver the script, the index and the texts.

    Args:
        posts: Those that may be found, oldest first.
        script: The page's.
        settings: Where the files go, and how large they may be.
        memory: What the last build found; it keeps what this one has.
        delivery: Takes these files alone.

    Returns:
        What *delivery* kept and what it wrote, for the build's own to take.
    """
    folder = settings.folder
    delivery.write_files({NAME: script}, folder)
    for file in files_of(posts, memory, lang=settings.lang, one_file=settings.one_file):
        delivery.deliver(f"{folder}/{file.name}", file.made_of, file.make)
    return delivery.kept, delivery.written
