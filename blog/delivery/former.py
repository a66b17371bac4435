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
    from collections.abc import Mapping
    from pathlib import Path

    from blog.manifest import DeliveredFile

FILE_MODE, FOLDER_MODE = 0o644, 0o755
"""What a web server needs, whatever the umask of the one who builds."""

PRIVATE_MODE = 0o700
"""Of the folder of a site with drafts, which no web server but the desk shows."""

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
        listed: What the manifest says of those that it names.
        left: How we left them, as far as that is known.
        files: What the disk says of every file and link below the folder.
        folders: The mode of every folder below it.
    """

    final: Path
    ours: frozenset[str] = frozenset()
    listed: Mapping[str, DeliveredFile] = field(default_factory=dict)
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
        listed = read_manifest(final)
        ours = frozenset({*listed, *_public_list(final, files)})
        return cls(final, ours, listed, left, files, folders)

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
    waiting = [""]
    while waiting:
        path = waiting.pop()
        with os.scandir(f"{folder}/{path}") as entries:
            for entry in entries:
                name, found = path + entry.name, entry.stat(follow_symlinks=False)
                if not stat.S_ISDIR(found.st_mode):
                    files[name] = found
                elif name != LOST_AND_FOUND:
                    folders[name] = stat.S_IMODE(found.st_mode)
                    waiting.append(f"{name}/")
    return files, folders


def _is_plain(found: os.stat_result) -> bool:
    return stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == FILE_MODE


def _public_list(final: Path, files: Mapping[str, object]) -> set[str]:
    """Give the paths that a list in the public folder names; it goes, once it is read."""
    if PUBLIC_LIST not in files:
        return set()
    data = (final / PUBLIC_LIST).read_bytes()
    return {PUBLIC_LIST, *data.decode("utf-8", "surrogateescape").splitlines()}
