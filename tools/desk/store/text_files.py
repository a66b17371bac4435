"""The files of texts: read, and replaced if they are what they were; versions are not known."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from blog.files import write_atomic
from tools.desk.store import lines
from tools.desk.store.disk import gone, name_of, opened, read_file
from tools.desk.store.errors import Changed, Missing, NotSaved, not_saved
from tools.desk.store.paths import text_path

if TYPE_CHECKING:
    from pathlib import Path

    from tools.desk.store.model import OpenText

_HALF = "Texten är inte sparad, för den innehåller ett halvt tecken. Ta bort det och spara igen."


class TextFiles:
    """
    The files of one content/.

    Every path is below it, with forward slashes, and asked about anew each time: a folder may have
    become a link in the meantime.  One that is no text's that may be touched raises Refused.
    """

    def __init__(self, content: Path) -> None:
        """Take the folder of texts."""
        self._content = content

    def place(self, path: str) -> Path:
        """
        Give where a text's file is; it need not be there.

        Raises:
            Refused: The path is no text's that may be touched.
        """
        return text_path(self._content, path)

    def read(self, path: str) -> bytes | None:
        """
        Give the bytes of a text's file; None if there is none.

        Raises:
            Refused: The path is no text's that may be touched.
            Unreadable: It cannot be read.
        """
        return read_file(path, self.place(path))

    def open(self, path: str) -> OpenText:
        """
        Open a text.

        Raises:
            Refused: The path is no text's that may be touched; Missing when there is none.
            Unreadable: It is no text in UTF-8.
        """
        data = self.read(path)
        if data is None:
            raise Missing(gone(path))
        return opened(path, data)

    def unchanged(self, path: str, digest: str) -> bytes | None:
        """
        Give the bytes of the file that was opened; None for no file.

        Args:
            path: The text's.
            digest: Of the file that was opened; "" for no file.

        Raises:
            Changed: It is another by now.
            Refused: The path is no text's that may be touched.
            Unreadable: It is another by now, and no text in UTF-8.
        """
        data = self.read(path)
        if name_of(data) != digest:
            raise Changed(opened(path, data))
        return data

    def write(self, path: str, data: bytes, digest: str) -> None:
        """
        Let a file hold other bytes, if it still is the one that was opened when they are ready.

        Raises:
            NotSaved: The disk did not take them, or somebody has locked the file.
            As :meth:`unchanged`.
        """
        file = self.place(path)
        try:
            _raise_if_locked(file)
            file.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(file, data, before=lambda: self.unchanged(path, digest))
        except OSError as error:
            raise not_saved(error) from error


def bytes_of(text: str, former: bytes | None) -> bytes:
    """
    Give what a file holds whose text is *text* from now on.

    Args:
        text: All of it; lines that are as they were keep their bytes.
        former: What the file held; None for no file.

    Raises:
        NotSaved: No file can hold it.
    """
    try:
        return lines.write(text, lines.read(former or b""))
    except UnicodeEncodeError:
        raise NotSaved(_HALF) from None


def _raise_if_locked(file: Path) -> None:
    """Raise for a file that nobody may write: to replace it asks its folder alone."""
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        return
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
