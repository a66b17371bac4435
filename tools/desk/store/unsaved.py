"""What is typed and not saved yet: one file for each text, in a folder that only she can read."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING

from blog.files import digest, write_atomic
from tools.desk.store.errors import not_saved
from tools.desk.store.folder import make_private
from tools.desk.store.model import Kept

if TYPE_CHECKING:
    from pathlib import Path


class Unsaved:
    """The folder of them."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which is made when there is something to keep."""
        self._folder = folder

    def keep(self, kept: Kept) -> None:
        """
        Keep a text instead of what was kept of it before.

        Raises:
            NotSaved: The disk did not take it.
        """
        try:
            make_private(self._folder)
            write_atomic(self._file(kept.path), json.dumps(asdict(kept)).encode())
        except OSError as error:
            raise not_saved(error) from error

    def kept(self, path: str) -> Kept | None:
        """Give what is kept of a text; None for nothing."""
        return _read(self._file(path))

    def all_kept(self) -> tuple[Kept, ...]:
        """Give all that is kept, in order of path."""
        found = [_read(file) for file in self._folder.glob("*.json")]
        return tuple(sorted((each for each in found if each), key=lambda each: each.path))

    def forget(self, path: str) -> None:
        """
        Let go of what is kept of a text.

        Raises:
            NotSaved: The disk still has it.
        """
        try:
            self._file(path).unlink(missing_ok=True)
        except OSError as error:
            raise not_saved(error) from error

    def _file(self, path: str) -> Path:
        """Name the file by a digest: a path may be longer than a file's name can be."""
        return self._folder / f"{digest(path.encode())[:32]}.json"


def _read(file: Path) -> Kept | None:
    with suppress(OSError, ValueError, TypeError):  # none, or broken by somebody
        return Kept(**json.loads(file.read_bytes()))
    return None
