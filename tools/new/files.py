"""The files of a new post, among those that lie in content/ already."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from tools.cli import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Contents:
    """
    What a post holds from the beginning.

    Attributes:
        body: Its text, as Markdown.
        lost: Swedish sentences about what did not come along from where the text was.
        files: Its pictures: each one's path below content/, and its bytes.
        has_help: False for a post that has its text already, or is written on the desk, where all
            help is at hand.
    """

    body: str = ""
    lost: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    has_help: bool = True


@dataclass(frozen=True, slots=True)
class NewPost:
    """
    A post that has been begun.

    Attributes:
        path: Its file, as the director would type it.
        lost: Swedish sentences about what did not come along.
    """

    path: str
    lost: tuple[str, ...]


class Taken(Refused):
    """
    Another text is in the way of a new post.

    Attributes:
        path: The other text's, below content/.
    """

    def __init__(self, path: str, reason: str) -> None:
        """Refuse for a Swedish *reason*, which says what to do."""
        self.path = path
        super().__init__(reason)


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
