"""
What is typed and not saved yet, in a folder that only she can read.

Each window has a file of its own for its text, so that none writes over another's words.
"""

from __future__ import annotations

import datetime as dt
import json
from contextlib import suppress
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

    def keep(self, path: str, text: str, digest: str = "", window: str = "") -> None:
        """
        Keep a text instead of what its window kept before, so that no crash can take it.

        Args:
            path: Below content/.
            text: All of it.
            digest: Of the file that was opened.
            window: Names the window that it was typed in; "" for a form without script.

        Raises:
            NotSaved: The disk did not take it.
            Refused: The path is no text's that may be touched.
        """
        file = self._file(path, window)
        held = {"path": path, "text": text, "digest": digest, "window": window}
        try:
            make_private(self._folder)
            write_atomic(file, json.dumps(held).encode())
        except OSError as error:
            raise not_saved(error) from error

    def kept(self, path: str) -> tuple[Kept, ...]:
        """
        Give what is kept of a text, the newest first.

        Raises:
            Refused: The path is no text's that may be touched.
        """
        return self._read(f"{self._name(path)}*.json")

    def all_kept(self) -> tuple[Kept, ...]:
        """Give all that is kept, in order of path, the newest of a text first."""
        return tuple(sorted(self._read("*.json"), key=lambda each: each.path))

    def forget(self, path: str, window: str | None = None) -> None:
        """
        Let go of what a window kept of a text, or of what all of them did.

        Raises:
            NotSaved: The disk still has it.
            Refused: The path is no text's that may be touched.
        """
        every = self._folder.glob(f"{self._name(path)}*.json")
        try:
            for file in every if window is None else (self._file(path, window),):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise not_saved(error) from error

    def _read(self, pattern: str) -> tuple[Kept, ...]:
        """Read those whose files have such names."""
        found = [_read(file) for file in self._folder.glob(pattern)]
        return tuple(sorted(filter(None, found), key=lambda each: each.moment, reverse=True))

    def _file(self, path: str, window: str) -> Path:
        of_window = digest(window.encode("utf-8", "surrogatepass"))[:32]
        return self._folder / f"{self._name(path)}{f'-{of_window}' if window else ''}.json"

    def _name(self, path: str) -> str:
        """Name a text by a digest: a path may be longer than a file's name can be."""
        self._check(path)
        return digest(path.encode())[:32]


def _read(file: Path) -> Kept | None:
    with suppress(OSError, ValueError, TypeError):  # none, or broken by somebody
        moment = dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC)
        return Kept(**{"window": "", **json.loads(file.read_bytes()), "moment": moment})
    return None
