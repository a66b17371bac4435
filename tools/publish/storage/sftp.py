"""Files on an SFTP server, many requests under way at once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

import asyncssh

from tools.publish.storage import by_depth
from tools.publish.storage.sftp_calls import Calls, translated

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

    from tools.publish.storage import Entry, Readable

# Requests under way.  A line with 20 ms to the server and back carries 6,000 a second so;
# files are fewer, for each holds its bytes in memory.
_REQUESTS, _FILES = 128, 32

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Sftp:
    """An SFTP server."""

    def __init__(
        self,
        runner: asyncio.Runner,
        connection: asyncssh.SSHClientConnection,
        client: asyncssh.SFTPClient,
    ) -> None:
        """Take over a connection that *runner* has made."""
        self._runner, self._connection, self._calls = runner, connection, Calls(client)

    def entries(self, folders: Sequence[str]) -> list[dict[str, Entry] | None]:
        """Give what lies in each folder."""
        return self._collect(self._calls.entries, folders)

    def read(self, paths: Sequence[str]) -> list[bytes | None]:
        """Give each file's bytes."""
        return self._collect(self._calls.read, paths)

    def read_link(self, path: str) -> str | None:
        """Say where a symbolic link leads."""
        [to] = self._collect(self._calls.read_link, [path])
        return to

    def make_folders(self, paths: Iterable[str]) -> None:
        """Make folders that all may look into, a level at a time."""
        for level in by_depth(paths):
            self._each(self._calls.make_folder, level, str)

    def send(self, files: Iterable[tuple[str, Readable]], sent: Callable[[int], None]) -> None:
        """Write files that all may read."""

        async def send(item: tuple[str, Readable]) -> None:
            path, file = item
            await self._calls.write(path, file.read())
            sent(file.size)

        self._each(send, files, _first, width=_FILES)

    def rename(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Rename, and replace in one step."""
        self._each(self._calls.rename, pairs, _second)

    def link(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Give files a second name each."""
        self._each(self._calls.link, pairs, _second)

    def symlink(self, to: str, path: str) -> None:
        """Make a symbolic link."""
        self._each(self._calls.symlink, [(to, path)], _second)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files and links."""
        self._each(self._calls.remove, paths, str)

    def remove_folders(self, paths: Iterable[str]) -> None:
        """Remove folders that are empty, a level at a time."""
        for level in reversed(by_depth(paths)):
            self._each(self._calls.remove_folder, level, str)

    def flush(self) -> None:
        """Do nothing: what a server has said yes to is its own to keep."""

    def close(self) -> None:
        """Say goodbye to the server, if it still listens."""
        self._connection.abort()
        self._runner.close()

    def _collect(
        self, ask: Callable[[str], Awaitable[_Result]], paths: Sequence[str]
    ) -> list[_Result]:
        answers: dict[str, _Result] = {}

        async def remember(path: str) -> None:
            answers[path] = await ask(path)

        self._each(remember, paths, str)
        return [answers[path] for path in paths]

    def _each(
        self,
        do: Callable[[_Item], Awaitable[None]],
        items: Iterable[_Item],
        path_of: Callable[[_Item], str],
        width: int = _REQUESTS,
    ) -> None:
        self._runner.run(_all(do, items, path_of, width))


async def _all(
    do: Callable[[_Item], Awaitable[None]],
    items: Iterable[_Item],
    path_of: Callable[[_Item], str],
    width: int,
) -> None:
    """Do it with every item, *width* at once, and stop at the first that fails."""
    everything = list(items)
    waiting = iter(everything)

    async def work() -> None:
        for item in waiting:
            try:
                await do(item)
            except (asyncssh.Error, OSError) as error:
                raise translated(error, path_of(item)) from error

    workers = [asyncio.ensure_future(work()) for _ in range(min(width, len(everything)))]
    try:
        await asyncio.gather(*workers)
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)


def _first(item: tuple[str, object]) -> str:
    return item[0]


def _second(item: tuple[str, str]) -> str:
    return item[1]
