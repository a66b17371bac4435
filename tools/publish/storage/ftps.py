"""
Files on an FTP server behind TLS: what many old web hotels have.

FTP knows no links, and says of most things that go wrong only 550.  So whether a file that
could not be read or removed was there at all is looked up in its folder's list.
"""

from __future__ import annotations

import errno
import ftplib
from contextlib import contextmanager, suppress
from io import BytesIO
from typing import TYPE_CHECKING

from tools.publish.storage import PART, StorageError, by_depth, no_such_call
from tools.publish.storage.ftp_lists import parse_list, parse_mlsd

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from socket import socket

    from tools.publish.storage import Entry, Readable

_UNKNOWN_CALL = ("500", "502", "504")
_FULL = ("452", "552")
_BYE = "421"


class Connection(ftplib.FTP_TLS):
    """A connection whose files travel in the TLS session of its commands, as servers demand."""

    def ntransfercmd(self, cmd: str, rest: int | str | None = None) -> tuple[socket, int | None]:
        """Open a connection for one file or list."""
        plain, size = ftplib.FTP.ntransfercmd(self, cmd, rest)
        control = self.sock
        session: ssl.SSLSession | None = getattr(control, "session", None)
        return self.context.wrap_socket(plain, server_hostname=self.host, session=session), size


class Ftps:
    """An FTP server behind TLS; one thing at a time."""

    def __init__(self, connection: ftplib.FTP_TLS) -> None:
        """Take over a connection that has logged in."""
        self._ftp = connection
        self._has_mlsd = True

    def entries(self, folders: Sequence[str]) -> list[dict[str, Entry] | None]:
        """Give what lies in each folder."""
        return [self._list(folder) for folder in folders]

    def read(self, paths: Sequence[str]) -> list[bytes | None]:
        """Give each file's bytes."""
        return [self._read(path) for path in paths]

    def read_link(self, path: str) -> str | None:
        """FTP has no links that one could read."""
        return None

    def make_folders(self, paths: Iterable[str]) -> None:
        """Make folders that are not there."""
        for level in by_depth(paths):
            for path in level:
                self._make_folder(path)

    def send(self, files: Iterable[tuple[str, Readable]], sent: Callable[[int], None]) -> None:
        """Write files."""
        for path, file in files:
            with _told(path):
                self._ftp.storbinary(f"STOR {path}{PART}", BytesIO(file.read()))
                self._ftp.rename(path + PART, path)
            sent(file.size)

    def rename(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Rename, and replace in one step if the server does."""
        for old, new in pairs:
            with _told(new):
                self._ftp.rename(old, new)

    def link(self, pairs: Iterable[tuple[str, str]]) -> None:
        """FTP gives no second names."""
        for _, new in pairs:
            raise no_such_call(new)

    def symlink(self, to: str, path: str) -> None:
        """FTP makes no links."""
        raise no_such_call(path)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files."""
        for path in paths:
            try:
                with _told(path):
                    self._ftp.delete(path)
            except StorageError:
                if self._entry(path) is not None:
                    raise

    def remove_folders(self, paths: Iterable[str]) -> None:
        """Remove folders that are empty."""
        for level in reversed(by_depth(paths)):
            for path in level:
                with suppress(StorageError), _told(path):
                    self._ftp.rmd(path)

    def flush(self) -> None:
        """Do nothing: what a server has said yes to is its own to keep."""

    def close(self) -> None:
        """Say goodbye to the server, if it still listens."""
        with suppress(OSError, ftplib.Error, EOFError):
            self._ftp.quit()
        self._ftp.close()

    def _list(self, folder: str) -> dict[str, Entry] | None:
        lines: list[str] = []
        if self._has_mlsd:
            try:
                with _told(folder):
                    self._ftp.retrlines(f"MLSD {folder}", lines.append)
                return parse_mlsd(lines)
            except StorageError as error:
                if error.errno != errno.ENOTSUP:
                    self._raise_if_there(folder, error)
                    return None
                self._has_mlsd = False
        try:
            with _told(folder):
                self._ftp.retrlines(f"LIST {folder}", lines.append)
        except StorageError as error:
            self._raise_if_there(folder, error)
            return None
        # Some answer with an empty list for a folder that is not there.
        return parse_list(lines) if lines or self._is_folder(folder) else None

    def _raise_if_there(self, folder: str, error: StorageError) -> None:
        if self._is_folder(folder):
            raise error

    def _read(self, path: str) -> bytes | None:
        data = BytesIO()
        try:
            with _told(path):
                self._ftp.retrbinary(f"RETR {path}", data.write)
        except StorageError:
            if self._entry(path) is not None:
                raise
            return None
        return data.getvalue()

    def _make_folder(self, path: str) -> None:
        try:
            with _told(path):
                self._ftp.mkd(path)
        except StorageError:
            if not self._is_folder(path):
                raise

    def _is_folder(self, path: str) -> bool:
        """Go into a folder and back: the one question that every server understands."""
        with _told(path):
            here = self._ftp.pwd()
        try:
            with _told(path):
                self._ftp.cwd(path)
        except StorageError:
            return False
        with _told(here):
            self._ftp.cwd(here)
        return True

    def _entry(self, path: str) -> Entry | None:
        folder, _, name = path.rpartition("/")
        return (self._list(folder or ("/" if path.startswith("/") else ".")) or {}).get(name)


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Say in the system's words what the server says by number."""
    try:
        yield
    except (ftplib.error_temp, ftplib.error_perm) as error:
        code = str(error)[:3]
        if code == _BYE:
            raise ConnectionResetError(str(error)) from error
        if code in _FULL:
            raise StorageError(errno.ENOSPC, path) from error
        if code in _UNKNOWN_CALL:
            raise no_such_call(path) from error
        raise StorageError(errno.EACCES, path) from error
    except (ftplib.Error, EOFError) as error:  # an answer that is none, or silence
        raise ConnectionResetError(str(error)) from error
