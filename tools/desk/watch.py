"""Tell when a file that the site is made of has changed.  watchfiles does the watching."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

from blog.walk import is_ignored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_QUIET = 10  # milliseconds without a further change, before the changes are told
_LOOK = 200  # milliseconds between two looks at single files and at the folders themselves
_READY = 5  # seconds to wait for the watch to begin


class Watch:
    """Watches in a thread of its own, and keeps what has changed until it is asked for."""

    def __init__(self, folders: Sequence[Path], files: Sequence[Path], ignored: Sequence[str]):
        """
        Take what to watch.

        Args:
            folders: Watched with all that is in them, also when they come and go.
            files: Watched one by one.
            ignored: Patterns of names that are no part of the site.
        """
        self._what = (folders, files, ignored)
        self._paths: set[str] = set()
        self._is_woken = False
        self._changed = threading.Condition()
        self._ready, self._stop = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._collect, daemon=True)

    def start(self) -> None:
        """Begin; whatever changes after this is told."""
        self._thread.start()
        self._ready.wait(_READY)

    def stop(self) -> None:
        """End the watch."""
        self._stop.set()
        self._thread.join(_READY)

    def take(self, seconds: float) -> set[str]:
        """
        Give the paths that have changed since the last time; wait *seconds* for the first.

        It comes back without any when :meth:`wake` is called.

        Raises:
            RuntimeError: The watch has ended by itself: nothing more would ever be told.
        """
        with self._changed:
            self._changed.wait_for(self._is_over, seconds)
            if not self._paths and not self._thread.is_alive():
                raise RuntimeError("The watch has ended.")
            paths, self._paths, self._is_woken = self._paths, set(), False
            return paths

    def wake(self) -> None:
        """Let whoever waits for changes go on without any; any thread may."""
        with self._changed:
            self._is_woken = True
            self._changed.notify_all()

    def _is_over(self) -> bool:
        return bool(self._paths) or self._is_woken or not self._thread.is_alive()

    def _collect(self) -> None:
        try:
            for paths in changes(*self._what, self._stop):
                self._ready.set()
                with self._changed:
                    self._paths |= paths
                    self._changed.notify_all()
        finally:
            self._ready.set()


def changes(
    folders: Sequence[Path], files: Sequence[Path], ignored: Sequence[str], stop: threading.Event
) -> Iterator[set[str]]:
    """
    Give the paths that have changed; an empty set now and then when none have.

    The first set comes when the watch has begun.  What changes while the caller is busy
    comes at its next turn: nothing is missed.

    A watch follows what it began with.  Editors exchange a file for a new one when they
    save, and a synchronised folder may be exchanged too; so *files*, and the *folders*
    themselves, are looked at now and then.

    Args:
        folders: Watched with all that is in them.
        files: Watched one by one.
        ignored: Patterns of names, of files or of folders, that are no part of the site.
        stop: Ends the watch.
    """
    known, places = _stamps(files), _places(folders)
    exchanged: set[str] = set()
    while not stop.is_set():
        for found in _watch([folder for folder in folders if places[folder]], stop):
            now = _stamps(files)
            told = {path for path in found if matters(path, folders, ignored)}
            told |= {str(path) for path in files if now[path] != known[path]}
            known = now
            yield told | exchanged
            before, places = places, _places(folders)
            exchanged = {
                str(folder)
                for folder in folders
                # A new folder may have been given the number of the one that just went.
                if places[folder] != before[folder] or str(folder) in found
            }
            if exchanged:
                break  # and watch the new one, before it is told
        else:  # it ended by itself: whatever came after is seen by the next
            exchanged |= {str(folder) for folder in folders if places[folder]}


def matters(path: str, folders: Iterable[Path], ignored: Iterable[str]) -> bool:
    """Say whether *path*, below one of *folders*, can be a part of the site."""
    whole = Path(path)
    roots = [root for root in folders if whole.is_relative_to(root)]
    parts = whole.relative_to(roots[0]).parts if roots else (whole.name,)
    return not any(is_ignored(part, ignored) for part in parts)


def is_program(paths: Iterable[str]) -> bool:
    """Say whether some of *paths* are parts of the program, which must be loaded anew."""
    return any(path.endswith(".py") for path in paths)


def _watch(folders: Sequence[Path], stop: threading.Event) -> Iterator[set[str]]:
    """
    Give what watchfiles tells, until it ends.

    It ends when it meets a file whose name is no text: then anything may have changed.  Where
    the system has no more watches to give, the files are looked at now and then instead.
    """
    if not folders:
        yield set()
        stop.wait(_LOOK / 1000)
        return
    for polling in (None, True):
        begun = False
        try:
            for found in watch(
                *folders,
                watch_filter=None,
                stop_event=stop,
                step=_QUIET,
                rust_timeout=_LOOK,
                yield_on_timeout=True,
                raise_interrupt=False,
                force_polling=polling,
                ignore_permission_denied=True,
            ):
                begun = True
                yield {path for _, path in found}
            return
        except (OSError, RuntimeError):
            if begun:
                stop.wait(_LOOK / 1000)
                return
            if polling:
                raise


def _places(folders: Iterable[Path]) -> dict[Path, tuple[int, int] | None]:
    """Say which folder each name stands for; None for none."""
    found: dict[Path, tuple[int, int] | None] = {}
    for folder in folders:
        try:
            state = folder.stat()
            found[folder] = (state.st_dev, state.st_ino) if folder.is_dir() else None
        except OSError:
            found[folder] = None
    return found


def _stamps(files: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    found = {}
    for file in files:
        try:
            state = file.stat()
            found[file] = (state.st_mtime_ns, state.st_size)
        except OSError:
            found[file] = (0, 0)
    return found
