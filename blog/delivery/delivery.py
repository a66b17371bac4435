"""What one build delivers: new files wait beside the site, the others lie where they lay."""

from __future__ import annotations

import os
import posixpath
import stat
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from blog.delivery.former import FILE_MODE, FOLDER_MODE, FormerSite, listing
from blog.delivery.record import LeftFile
from blog.files import digest
from blog.program import program_version

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@dataclass(slots=True)
class Delivery:
    """
    Takes every file of a site, and writes those that do not lie in its folder already.

    Attributes:
        staged: The folder for what is new.
        former: The site as it lies there; one that holds nothing makes everything new.
        mode: Of the site's own folder: whether another account may look into it at all.
        kept: What is the same as before, by path below the site's folder.
        written: What is new, likewise.
    """

    staged: Path
    former: FormerSite
    mode: int = FOLDER_MODE
    kept: dict[str, LeftFile] = field(default_factory=dict)
    written: dict[str, LeftFile] = field(default_factory=dict)
    _folders: set[str] = field(default_factory=set)

    @classmethod
    def into(cls, folder: Path) -> Delivery:
        """Write everything straight into *folder*, whatever lies there."""
        return cls(folder, FormerSite(folder))

    def apart(self) -> Delivery:
        """Give one to the same places that knows of its own files alone; see :meth:`take`."""
        return Delivery(self.staged, self.former, self.mode)

    def take(self, kept: Mapping[str, LeftFile], written: Mapping[str, LeftFile]) -> None:
        """Have what one that :meth:`apart` gave has delivered to paths that are its alone."""
        self.kept.update(kept)
        self.written.update(written)

    @property
    def files(self) -> dict[str, LeftFile]:
        """Every file of the finished site; a written one as it was staged."""
        return {**self.kept, **self.written}

    def keep(self, path: str, key: str) -> bool:
        """
        Leave a file as it is, if it was made of the same.

        Args:
            path: Below the site's folder.
            key: Names all that the file is made of: a digest.

        Returns:
            False when it must be made: it was made of something else, or is not as we left it.
        """
        left = self.former.keeps(path, key)
        if left is None or path in self.written:
            return False
        self.kept[path] = left
        return True

    def write(self, path: str, data: bytes, key: str = "") -> None:
        """
        Deliver a file, in place of what was delivered to the same path in this build.

        Args:
            path: Below the site's folder, with forward slashes.
            data: All of its bytes.
            key: As for :meth:`keep`; "" when it is to be made in every build.

        Raises:
            OSError: The disk would not.
            ValueError: The path leads out of the folder.
        """
        total = digest(data)
        if path not in self.written and self.former.holds(path, len(data), total):
            self.kept[path] = LeftFile.of(total, self.former.files[path], key)
            return
        self.kept.pop(path, None)
        self.written[path] = LeftFile.of(total, self._stage(path, data), key)

    def deliver(self, path: str, made_of: str, make: Callable[[], bytes]) -> int:
        """
        Deliver a file, which is made only if it does not lie there already.

        Args:
            path: Below the site's folder, with forward slashes.
            made_of: Names all that it is made of but the program; "" for a file that takes no
                time to make.
            make: Gives its bytes.

        Returns:
            Its size in bytes.

        Raises:
            OSError: The disk would not.
        """
        key = made_of and digest(f"{program_version()} {made_of}".encode())
        if not self.keep(path, key):
            self.write(path, make(), key)
        return (self.kept.get(path) or self.written[path]).size

    def write_files(self, files: Mapping[str, bytes], folder: str = "") -> None:
        """Deliver several files, by their paths below a *folder* of the site; "" is its root."""
        for name, data in files.items():
            self.write(posixpath.join(folder, name), data)

    def read(self, path: str) -> bytes:
        """
        Give the bytes of a file that has been delivered.

        Raises:
            OSError: The disk would not.
        """
        return self.place(path).read_bytes()

    def place(self, path: str) -> Path:
        """Say where a file that has been delivered lies now."""
        return (self.staged if path in self.written else self.former.final) / path

    def take_strays(self) -> None:
        """
        Deliver what somebody wrote into the staged folder past this object.

        Raises:
            OSError: The disk would not.
        """
        files, folders = listing(self.staged)
        for path, found in files.items():
            if path not in self.written:
                self._take(path, found)
        for path, mode in folders.items():
            if mode != FOLDER_MODE:
                (self.staged / path).chmod(FOLDER_MODE)

    def _take(self, path: str, found: os.stat_result) -> None:
        place = self.staged / path
        total = digest(place.read_bytes() if place.is_file() else b"")
        if self.former.holds(path, found.st_size, total):
            place.unlink()
            self.kept[path] = LeftFile.of(total, self.former.files[path], "")
            return
        if stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) != FILE_MODE:
            place.chmod(FILE_MODE)
        self.kept.pop(path, None)
        self.written[path] = LeftFile.of(total, found, "")

    def _stage(self, path: str, data: bytes) -> os.stat_result:
        if ".." in path.split("/") or path.startswith("/"):
            raise ValueError(path)
        self._make_folder(PurePosixPath(path).parent.as_posix())
        with (self.staged / path).open("wb") as file:
            file.write(data)
            if stat.S_IMODE(os.fstat(file.fileno()).st_mode) != FILE_MODE:
                os.chmod(file.name, FILE_MODE)  # noqa: PTH101  (it has a name alone)
            file.flush()
            return os.fstat(file.fileno())

    def _make_folder(self, path: str) -> None:
        if path in self._folders:
            return
        folder = self.staged / path
        folder.mkdir(parents=True, exist_ok=True)
        for each in (folder, *folder.parents):
            if each == self.staged:
                break
            if stat.S_IMODE(each.stat().st_mode) != FOLDER_MODE:
                each.chmod(FOLDER_MODE)
        self._folders.add(path)
