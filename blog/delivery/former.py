"""The site that lies in its folder when a build begins: looked at once, trusted only if ours."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from blog.delivery.record import LeftFile, read_record
from blog.files import digest
from blog.manifest import read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FILE_MODE, FOLDER_MODE = 0o644, 0o755
"""What a web server needs, whatever the umask of the one who builds."""

LOST_AND_FOUND = "lost+found"
"""The system's own folder on a disk, at its root: nobody else may look into it."""

PUBLIC_LIST = ".manifest"
"""Where an earlier program listed its files, one path a line: within the public folder."""


@dataclass(frozen=True, slots=True)
class FormerSite:
    """
    A site as it lies in its folder.

    Attributes:
        final: The folder; it need not exist.
        ours: The paths that earlier builds delivered, whether they still lie there or not.
        left: How we left them, as far as that is known.
        files: What the disk says of every file and link below the folder.
        folders: The mode of every folder below it.
    """

    final: Path
    ours: frozenset[str] = frozenset()
    left: Mapping[str, LeftFile] = field(default_factory=dict)
    files: Mapping[str, os.stat_result] = field(default_factory=dict)
    folders: Mapping[str, int] = field(default_factory=dict)
    _compared: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def read(cls, final: Path, *, trusted: bool = True) -> FormerSite:
        """
        Look at the site in *final*.

        Args:
            final: Its folder; it need not exist.
            trusted: False to read every file instead of believing what we wrote down.

        Raises:
            OSError: A folder in it cannot be listed: what somebody laid there would be lost.
        """
        files, folders = listing(final) if final.is_dir() else ({}, {})
        left = read_record(final) if trusted else {}
        return cls(final, _ours(final, PUBLIC_LIST in files), left, files, folders)

    def seen_again(self) -> FormerSite:
        """
        Look once more: somebody may have laid something there since the build began.

        Raises:
            OSError: As in :meth:`read`.
        """
        files, folders = listing(self.final) if self.final.is_dir() else ({}, {})
        return replace(self, files=files, folders=folders)

    def keeps(self, path: str, key: str) -> LeftFile | None:
        """Give the file that was made of what *key* names, if it lies there byte for byte."""
        left = self.left.get(path)
        if left is None or not key or left.key != key or not self._is_as_left(path, left):
            return None
        return left

    def holds(self, path: str, size: int, digest: str) -> bool:
        """Say whether a file with these bytes, and with a mode for readers, lies at *path*."""
        found, left = self.files.get(path), self.left.get(path)
        if found is None or found.st_size != size or not _is_plain(found):
            return False
        if left is not None and left.is_still(found):
            return left.digest == digest
        return self._digest(path) == digest

    def _is_as_left(self, path: str, left: LeftFile) -> bool:
        """Ask the disk; the bytes themselves when it says that somebody touched the file."""
        if path not in self._compared:
            self._compared[path] = self.holds(path, left.size, left.digest)
        return self._compared[path]

    def _digest(self, path: str) -> str:
        try:
            return digest((self.final / path).read_bytes())
        except OSError:
            return ""


def listing(folder: Path) -> tuple[dict[str, os.stat_result], dict[str, int]]:
    """
    List what lies below a folder, but for the system's own.

    Returns:
        What the disk says of every file and link by its path, and the mode of every folder,
        outer ones first.

    Raises:
        OSError: A folder cannot be listed.
    """
    files: dict[str, os.stat_result] = {}
    folders: dict[str, int] = {}
    for path, found in _below(str(folder), ""):
        if stat.S_ISDIR(found.st_mode):
            folders[path] = stat.S_IMODE(found.st_mode)
        else:
            files[path] = found
    return files, folders


def _is_plain(found: os.stat_result) -> bool:
    return stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == FILE_MODE


def _ours(final: Path, has_public_list: bool) -> frozenset[str]:
    """Give the paths of earlier builds; a list in the public folder is read once and goes."""
    listed = set(read_manifest(final))
    if has_public_list:
        data = (final / PUBLIC_LIST).read_bytes()
        listed |= {PUBLIC_LIST, *data.decode("utf-8", "surrogateescape").splitlines()}
    return frozenset(listed)


def _below(folder: str, path: str) -> Iterator[tuple[str, os.stat_result]]:
    """Give the path of everything below *folder* and what the disk says of it, outer first."""
    with os.scandir(folder) as entries:
        for entry in entries:
            found = entry.stat(follow_symlinks=False)
            if not stat.S_ISDIR(found.st_mode):
                yield path + entry.name, found
            elif path or entry.name != LOST_AND_FOUND:
                yield path + entry.name, found
                yield from _below(entry.path, f"{path}{entry.name}/")
