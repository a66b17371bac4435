"""Write many files beside content/ first, and then put them in place: all or none."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from pathlib import Path


class Stage:
    """
    A folder of files that are not yet in content/, on the same disk.

    While it is filled nothing in content/ changes, so a full disk costs nothing.  ``commit``
    only gives files other names, which needs no room, and takes it back if one fails.
    """

    def __init__(self, content: Path) -> None:
        """Begin; *content* is made if it is not there."""
        content.mkdir(parents=True, exist_ok=True)
        self._content = content
        self._folder = content / f".{uuid4().hex}.tmp"  # a name that every build passes over
        self._folder.mkdir()
        self._paths: list[str] = []

    def add(self, path: str, data: bytes) -> None:
        """
        Write a file for *path* below content/.

        Raises:
            OSError: It could not be written.
        """
        (self._folder / f"{len(self._paths)}").write_bytes(data)
        self._paths.append(path)

    def add_copy(self, path: str, source: Path) -> None:
        """
        Copy a file for *path* below content/, however large it is.

        Raises:
            OSError: It could not be copied.
        """
        shutil.copyfile(source, self._folder / f"{len(self._paths)}")
        self._paths.append(path)

    def commit(self) -> None:
        """
        Put every file in place; what lies there already is exchanged.

        Raises:
            OSError: One could not be put there; all are as they were.
        """
        done: list[tuple[Path, Path | None]] = []
        made: list[Path] = []
        try:
            for number, path in enumerate(self._paths):
                target = self._content / path
                made += _make_folders(target.parent)
                former = self._folder / f"{number}.former" if target.exists() else None
                if former:
                    target.rename(former)
                done.append((target, former))
                (self._folder / f"{number}").rename(target)
        except BaseException:
            for target, former in reversed(done):
                target.unlink(missing_ok=True)
                if former:
                    former.rename(target)
            for folder in reversed(made):
                with suppress(OSError):
                    folder.rmdir()
            raise

    def close(self) -> None:
        """Remove the folder, with all that was not put in place."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _make_folders(folder: Path) -> list[Path]:
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir()
    return list(reversed(missing))
