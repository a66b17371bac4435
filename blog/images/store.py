"""Finished pictures, kept on the disk between builds."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from blog.images.model import SUFFIXES, ImageVariant, Rendered, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIZE = "size"
_DAMAGE = (OSError, ValueError, KeyError, EOFError, zlib.error, zipfile.BadZipFile)


def key_of(data: bytes, options: Iterable[object]) -> str:
    """Name what *options* make of *data*: the same name, the same picture."""
    return sha256(f"{[*options]}\n".encode() + data).hexdigest()


@dataclass(frozen=True, slots=True)
class ImageCache:
    """
    A folder with one file for each picture.

    Each is a zip without compression, so that a damaged one is told by its checksums, and
    is written beside its place and moved there, so that nobody sees half of one.  The folder
    may be thrown away at any time.

    Attributes:
        folder: Made when the first picture is put there.
    """

    folder: Path

    def take(self, key: str) -> Rendered | None:
        """Give the picture named *key*; None when there is none, or it is damaged."""
        try:
            with zipfile.ZipFile(self._path(key)) as box:
                width, height = box.read(_SIZE).split()
                names = [name for name in box.namelist() if name != _SIZE]
                files = {_file(name): box.read(name) for name in names}
                return Rendered(int(width), int(height), files)
        except _DAMAGE:
            return None

    def put(self, key: str, rendered: Rendered) -> None:
        """Keep a picture; where the disk cannot be written, the next build makes it again."""
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=path.parent) as beside:
                made = Path(beside) / path.name
                _pack(made, rendered)
                made.replace(path)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.zip"


def _pack(path: Path, rendered: Rendered) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as box:
        box.writestr(_SIZE, f"{rendered.width} {rendered.height}")
        for file, data in rendered.files.items():
            box.writestr(f"{file.role}-{file.width}{file.kind.suffix}", data)


def _file(name: str) -> ImageVariant:
    """
    Understand a name such as ``source-720.avif``.

    Raises:
        KeyError: It is of no kind we write.
        ValueError: It is no name of ours.
    """
    path = Path(name)
    word, _, width = path.stem.partition("-")
    [role] = [known for known in get_args(Role) if known == word]
    return ImageVariant(role, SUFFIXES[path.suffix], int(width))
