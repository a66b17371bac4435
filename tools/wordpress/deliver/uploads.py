"""The files of ``wp-content/uploads``: found, cleaned of what they tell beside what they show."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.images.metadata.scan import strip_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Where the folder itself may lie in what she points at.
_WITHIN = ("", "uploads", "wp-content/uploads")


@dataclass(frozen=True, slots=True)
class Uploads:
    """
    The folder with the files of the old blog.

    Attributes:
        folder: As given: ``uploads`` itself, or what holds it; None for none.
    """

    folder: Path | None

    def find(self, source: str) -> Path | None:
        """
        Give the file, or the largest of its sizes if the original is gone.

        Args:
            source: Its path below ``wp-content/uploads``.
        """
        for path in self._places(source):
            if path.is_file():
                return path
        for path in self._places(source):
            if size := _largest(path):
                return size
        return None

    def _places(self, source: str) -> Iterator[Path]:
        """Give where it may lie; a Mac writes å as two letters, and WordPress scales pictures."""
        if self.folder is None:
            return
        for form in ("NFC", "NFD"):
            name = unicodedata.normalize(form, source)
            for within in _WITHIN:
                yield self.folder / within / name
                yield from (each / name for each in (self.folder / within).glob("sites/*"))


def cleaned(data: bytes) -> tuple[bytes, bool]:
    """Give a file without metadata, and whether that could be done."""
    try:
        return strip_metadata(data), True
    except ValueError:
        return data, False


def _largest(path: Path) -> Path | None:
    size = re.compile(rf"{re.escape(path.stem)}-(?:(\d+)x(\d+)|scaled){re.escape(path.suffix)}")
    if not path.parent.is_dir():
        return None
    found = [
        (int(match[1] or 10**6) * int(match[2] or 10**6), each.name, each)
        for each in path.parent.iterdir()
        if (match := size.fullmatch(each.name)) and each.is_file()
    ]
    return max(found)[2] if found else None
