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
    from collections.abc import Callable
    from pathlib import Path


class Unsaved:
    """The folder of them."""

    def __init__(self, folder: Path, check: Callable[[str], object]) -> None:
        """
        Take the folder, which is made when there is something to keep.

        Args:
            folder: Of them.
            check: Raises Refused for a path that is no text's that may be touched.
        """
        self._folder, self._check = folder, check

    def keep(self, path: str, text: str, digest: str = "") -> None:
        """
        Keep a text instead of what was kept of it before, so that no crash can take it.

        Args:
            path: Below content/.
            text: All of it.
            digest: Of the file that was opened.

        Raises:
            NotSaved: The disk did not take it.
            Refused: The path is no text's that may be touched.
        """
        file = self._file(path)
        try:
            make_private(self._folder)
            write_atomic(file, json.dumps(asdict(Kept(path, text, digest))).encode())
        except OSError as error:
            raise not_saved(error) from error

    def kept(self, path: str) -> Kept | None:
        """
        Give what is kept of a text; None for nothing.

        Raises:
            Refused: The path is no text's that may be touched.
        """
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
            Refused: The path is no text's that may be touched.
        """
        file = self._file(path)
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise not_saved(error) from error

    def _file(self, path: str) -> Path:
        """Name the file by a digest: a path may be longer than a file's name can be."""
        self._check(path)
        return self._folder / f"{digest(path.encode())[:32]}.json"


def _read(file: Path) -> Kept | None:
    with suppress(OSError, ValueError, TypeError):  # none, or broken by somebody
        return Kept(**json.loads(file.read_bytes()))
    return None
