"""
Single requests to an SFTP server, and what its answers mean.

What OpenSSH calls ``posix-rename@``, ``hardlink@`` and ``statvfs@`` are extensions of the
protocol; a server without them says so when it is asked.
"""

from __future__ import annotations

import errno
import stat
from contextlib import suppress
from typing import Literal, cast

import asyncssh

from tools.publish.storage import FILE_MODE, FOLDER_MODE, PART, Entry, StorageError

_NUMBERS: dict[type[Exception], int] = {
    asyncssh.SFTPNoSuchFile: errno.ENOENT,
    asyncssh.SFTPNoSuchPath: errno.ENOENT,
    asyncssh.SFTPPermissionDenied: errno.EACCES,
    asyncssh.SFTPWriteProtect: errno.EROFS,
    asyncssh.SFTPNoSpaceOnFilesystem: errno.ENOSPC,
    asyncssh.SFTPQuotaExceeded: errno.ENOSPC,
    asyncssh.SFTPFileAlreadyExists: errno.EEXIST,
    asyncssh.SFTPDirNotEmpty: errno.ENOTEMPTY,
    asyncssh.SFTPNotADirectory: errno.ENOTDIR,
    asyncssh.SFTPOpUnsupported: errno.ENOTSUP,
}
_CUT = (asyncssh.SFTPConnectionLost, asyncssh.SFTPNoConnection, asyncssh.DisconnectError)


class Calls:
    """The requests that an open SFTP session is asked."""

    def __init__(self, client: asyncssh.SFTPClient) -> None:
        self._client = client
        self._trusted_modes: set[int] = set()

    async def entries(self, folder: str) -> dict[str, Entry] | None:
        """Give what lies in a folder; None if it is not there."""
        try:
            names = await self._client.readdir(_encoded(folder))
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            return None
        found = {_decoded(each.filename): _entry(each.attrs) for each in names}
        return {name: entry for name, entry in found.items() if name not in (".", "..")}

    async def read(self, path: str) -> bytes | None:
        """Give a file's bytes; None if it is not there."""
        try:
            async with self._client.open(_encoded(path), "rb") as file:
                return cast("bytes", await file.read())
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            return None

    async def read_link(self, path: str) -> str | None:
        """Say where a symbolic link leads; None if it is none."""
        try:
            status = await self._client.lstat(_encoded(path))
        except (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            return None
        if _entry(status).kind != "link":
            return None
        return _decoded(await self._client.readlink(_encoded(path)))

    async def make_folder(self, path: str) -> None:
        """Make a folder that all may look into, unless it is there."""
        attributes = asyncssh.SFTPAttrs(permissions=FOLDER_MODE)
        try:
            await self._client.mkdir(_encoded(path), attributes)
        except asyncssh.SFTPError:  # servers have many words for "it exists"
            if not await self._client.isdir(_encoded(path)):
                raise
            return
        await self._ensure_mode(path, FOLDER_MODE)

    async def write(self, path: str, data: bytes) -> None:
        """Write a file that all may read."""
        part = path + PART
        attributes = asyncssh.SFTPAttrs(permissions=FILE_MODE)
        try:
            async with self._client.open(_encoded(part), "wb", attributes) as file:
                await file.write(data)
        except asyncssh.SFTPFailure as error:
            if await self._is_full(path, len(data)):
                raise StorageError(errno.ENOSPC, path) from error
            raise
        await self._ensure_mode(part, FILE_MODE)
        await self.rename((part, path))

    async def rename(self, pair: tuple[str, str]) -> None:
        """Rename, and replace in one step."""
        await self._client.posix_rename(_encoded(pair[0]), _encoded(pair[1]))

    async def link(self, pair: tuple[str, str]) -> None:
        """Give a file a second name."""
        await self._client.link(_encoded(pair[0]), _encoded(pair[1]))

    async def symlink(self, pair: tuple[str, str]) -> None:
        """Make a symbolic link to the first of the pair."""
        await self._client.symlink(_encoded(pair[0]), _encoded(pair[1]))

    async def remove(self, path: str) -> None:
        """Remove a file or link, if it is there."""
        with suppress(asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath):
            await self._client.remove(_encoded(path))

    async def remove_folder(self, path: str) -> None:
        """Remove a folder, if it is there and empty."""
        with suppress(*_NUMBERS, asyncssh.SFTPFailure):
            await self._client.rmdir(_encoded(path))

    async def _ensure_mode(self, path: str, mode: int) -> None:
        """Correct what the server's umask took away; ask once whether it takes anything."""
        if mode in self._trusted_modes:
            return
        status = await self._client.stat(_encoded(path))
        if stat.S_IMODE(status.permissions or 0) == mode:
            self._trusted_modes.add(mode)
        else:
            await self._client.chmod(_encoded(path), mode)

    async def _is_full(self, path: str, size: int) -> bool:
        """Ask how much room there is: OpenSSH says no more of a full disk than "Failure"."""
        try:
            disk = await self._client.statvfs(_encoded(path.rpartition("/")[0] or "."))
        except asyncssh.SFTPError:
            return False
        return disk.bavail * disk.frsize < size or (disk.files > 0 and disk.favail == 0)


def translated(error: Exception, path: str) -> OSError:
    """Say in the system's words what the server said of *path* in its own."""
    if isinstance(error, StorageError):
        return error
    if isinstance(error, _CUT) or not isinstance(error, asyncssh.SFTPError):
        return ConnectionResetError(str(error))
    if number := _NUMBERS.get(type(error)):
        return StorageError(number, path)
    reason = error.reason.casefold()
    return StorageError(
        errno.ENOSPC if "space" in reason or "quota" in reason else errno.EIO, path
    )


def _entry(attributes: asyncssh.SFTPAttrs) -> Entry:
    return Entry(_kind(attributes), attributes.size or 0, float(attributes.mtime or 0))


def _kind(attributes: asyncssh.SFTPAttrs) -> Literal["file", "folder", "link", "other"]:
    mode = attributes.permissions or 0
    if stat.S_ISREG(mode):
        return "file"
    if stat.S_ISDIR(mode):
        return "folder"
    return "link" if stat.S_ISLNK(mode) else "other"


def _encoded(path: str) -> bytes:
    return (path or "/").encode("utf-8", "surrogateescape")


def _decoded(name: str | bytes) -> str:
    return name if isinstance(name, str) else name.decode("utf-8", "surrogateescape")
