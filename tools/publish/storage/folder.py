"""A folder on this computer: a web server's root, or a disk of another computer's."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tools.publish.storage import FILE_MODE, FOLDER_MODE, PART, Entry, by_depth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tools.publish.storage import Readable


class Folder:
    """The disk of this computer, or one that it has mounted."""

    def entries(self, folders: Sequence[str]) -> list[dict[str, Entry] | None]:
        """Give what lies in each folder."""
        return [_list(folder) for folder in folders]

    def read(self, paths: Sequence[str]) -> list[bytes | None]:
        """Give each file's bytes."""
        return [_read(Path(path)) for path in paths]

    def read_link(self, path: str) -> str | None:
        """Say where a symbolic link leads."""
        link = Path(path)
        return link.readlink().as_posix() if link.is_symlink() else None

    def make_folders(self, paths: Iterable[str]) -> None:
        """Make folders that all may look into."""
        for level in by_depth(paths):
            for path in level:
                folder = Path(path)
                if not folder.is_dir():
                    folder.mkdir()
                    folder.chmod(FOLDER_MODE)

    def send(self, files: Iterable[tuple[str, Readable]], sent: Callable[[int], None]) -> None:
        """Write files that all may read."""
        for path, file in files:
            part = Path(path + PART)
            part.write_bytes(file.read())
            part.chmod(FILE_MODE)
            part.replace(path)
            sent(file.size)

    def rename(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Rename, and replace in one step."""
        for old, new in pairs:
            try:
                Path(old).replace(new)
            except OSError as error:
                error.filename = new  # what stands in the way, not what was on its way
                raise

    def link(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Give files a second name each."""
        for old, new in pairs:
            Path(new).hardlink_to(old)

    def symlink(self, to: str, path: str) -> None:
        """Make a symbolic link; Windows must be told that it leads to a folder."""
        Path(path).symlink_to(to, target_is_directory=True)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files and links."""
        for path in paths:
            Path(path).unlink(missing_ok=True)

    def remove_folders(self, paths: Iterable[str]) -> None:
        """Remove folders that are empty."""
        for level in reversed(by_depth(paths)):
            for path in level:
                with suppress(OSError):
                    Path(path).rmdir()

    def flush(self) -> None:
        """Wait for the disk: after a power cut, no page is live whose bytes are not."""
        if hasattr(os, "sync"):
            os.sync()

    def close(self) -> None:
        """Do nothing: the disk stays."""


def _list(folder: str) -> dict[str, Entry] | None:
    try:
        with os.scandir(folder) as found:
            return {each.name: _entry(each.stat(follow_symlinks=False)) for each in found}
    except (FileNotFoundError, NotADirectoryError):
        return None


def _entry(status: os.stat_result) -> Entry:
    return Entry(_kind(status.st_mode), status.st_size, status.st_mtime)


def _kind(mode: int) -> Literal["file", "folder", "link", "other"]:
    if stat.S_ISREG(mode):
        return "file"
    if stat.S_ISDIR(mode):
        return "folder"
    return "link" if stat.S_ISLNK(mode) else "other"


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
