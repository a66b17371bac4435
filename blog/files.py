"""
Files on the disk: write one whole, and name bytes by their digest.

Everything here that writes either replaces a file in one step, or writes into a folder that
is itself put in place as a whole (plugins.staging).
"""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DOCUMENT_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
"""How the file name of a document ends, in lower case."""


def shown(path: str | Path) -> str:
    """Give *path* as the director would type it: from where she stands, if it is below."""
    path, here = Path(path), Path.cwd()
    for each in (path, Path(os.path.realpath(path))):  # which never raises
        if each.is_relative_to(here):
            return each.relative_to(here).as_posix()
    return path.as_posix()


def digest(data: bytes) -> str:
    """Give the SHA-256 of *data* in hexadecimal: 64 lower-case digits."""
    return sha256(data).hexdigest()


def write_atomic(
    path: Path, data: bytes, *, durable: bool = True, before: Callable[[], object] = lambda: None
) -> None:
    """
    Replace the content of a file in one step: it holds the old bytes or the new, never a part.

    The bytes go to a temporary file in the same folder, which is then renamed.  The file keeps
    its permissions, and a symbolic link stays one: the file that it leads to is replaced.

    Args:
        path: The file; it need not exist, but its folder must.
        data: All of its new content.
        durable: Wait until the disk has the bytes, so that the promise holds in a power cut
            too.  False is many times faster, for files whose damage would be noticed.
        before: Called when all is ready and the file is about to be replaced.  Whatever it
            raises leaves the file as it was.

    Raises:
        OSError: The file could not be written; its ``filename`` is *path*.  The file is as it
            was, and nothing lies beside it.
    """
    target = Path(os.path.realpath(path))
    # A short name of its own kind: it fits where the target's does, and IGNORE_FILES has it.
    temporary = target.with_name(f".{uuid4().hex}.tmp")
    try:
        with temporary.open("xb") as file:
            with suppress(FileNotFoundError):  # before the first byte, which may be secret
                shutil.copymode(target, temporary)
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        before()
        temporary.replace(target)
    except BaseException as error:
        _remove(temporary)
        if isinstance(error, OSError):
            error.filename, error.filename2 = str(path), None
        raise
    if durable:
        _sync_folder(target.parent)


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """
    Write files that do not exist yet: all of them or none.

    Args:
        folder: Made if it does not exist, as are folders within it.
        files: The content of each, by its path below *folder*.

    Raises:
        OSError: One of them exists already, or could not be written; none has been.
    """
    made: list[Path] = []
    try:
        for name in files:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.open("xb").close()  # takes the name, or tells that it is taken
            made.append(path)
        for path, data in zip(made, files.values(), strict=True):
            write_atomic(path, data)
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        raise


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """
    Write files of a site that is being built; those that exist are overwritten.

    Args:
        folder: Made if it does not exist, as are folders within it.
        files: The content of each, by its path below *folder*, byte for byte.

    Raises:
        OSError: One of them could not be written; the others may have been.
    """
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows keeps what is read-only
    with suppress(OSError):
        path.unlink()


def _sync_folder(folder: Path) -> None:
    """Let the disk have the new name too.  Windows, which opens no folders, sees to it itself."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
