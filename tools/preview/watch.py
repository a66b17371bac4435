"""Tell when a file that the site is made of has changed.  watchfiles does the watching."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from watchfiles import watch

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterable, Iterator, Sequence

    from watchfiles import Change

_QUIET = 30  # milliseconds without a further change, before the changes are told
_LOOK = 500  # milliseconds between two looks at single files
# What editors and systems write beside a file while they save it.
_STARTS = (".", "~$", "#", "4913", "Thumbs.db")
_ENDS = ("~", ".tmp", ".swp", ".swx", ".pyc", ".part", ".crdownload")


def matters(_change: Change, path: str) -> bool:
    """Say whether a change of *path* can change the site."""
    name = PurePath(path).name
    return not (
        name.startswith(_STARTS) or name.endswith(_ENDS) or "__pycache__" in PurePath(path).parts
    )


def changes(
    folders: Sequence[Path], files: Sequence[Path], stop: threading.Event
) -> Iterator[set[str]]:
    """
    Give the paths that have changed, each time some have.

    What changes while the caller is busy comes at its next turn: nothing is missed.

    Args:
        folders: Watched with all that is in them.
        files: Watched one by one.  Editors exchange a file for a new one when they save,
            and a watch on it would follow the old; so these are looked at now and then.
        stop: Ends the watch.
    """
    known = _stamps(files)
    for found in watch(
        *folders,
        watch_filter=matters,
        stop_event=stop,
        step=_QUIET,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        now = _stamps(files)
        paths = {path for _, path in found} | {
            str(path) for path in files if now[path] != known[path]
        }
        known = now
        if paths:
            yield paths


def is_program(paths: Iterable[str]) -> bool:
    """Say whether some of *paths* are parts of the program, which must be loaded anew."""
    return any(path.endswith(".py") for path in paths)


def _stamps(files: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    found = {}
    for file in files:
        try:
            state = file.stat()
            found[file] = (state.st_mtime_ns, state.st_size)
        except OSError:
            found[file] = (0, 0)
    return found
