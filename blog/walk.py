"""List what lies in a folder, but for what is ignored."""

from __future__ import annotations

import errno
import fnmatch
import os
import re
import stat
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def walk_content(
    root: Path,
    ignored: Sequence[str],
    *,
    unreadable: Callable[[str], None] | None = None,
) -> list[str]:
    """
    List every file below *root*, following symbolic links.

    Args:
        root: The content folder.
        ignored: Patterns as in :mod:`fnmatch`.  Files and folders with such a name are left
            out.
        unreadable: Called with the path of each folder that cannot be listed, and of each thing
            that is no file, such as a named pipe: whoever opens one may wait for ever.

    Returns:
        Paths below *root* with forward slashes, sorted.  A folder that can be reached in two
        ways, or from within itself, is listed once.

    Raises:
        OSError: There is something to tell, and *unreadable* was not given.
    """

    def tell(error: OSError) -> None:
        if unreadable is None:
            raise error
        unreadable(Path(error.filename).relative_to(root).as_posix())

    seen: set[str] = set()
    paths: list[str] = []
    for folder, folders, files in os.walk(root, followlinks=True, onerror=tell):
        real = os.path.realpath(folder)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not is_ignored(name, ignored))
        below = Path(folder).relative_to(root)
        for name in files:
            if is_ignored(name, ignored):
                continue
            if _is_special(file := f"{folder}/{name}"):
                tell(OSError(errno.EINVAL, "no file", file))
            else:
                paths.append((below / name).as_posix())
    return sorted(paths)


def _is_special(path: str) -> bool:
    """Say whether there is something that is no file; a link to nothing is for its reader."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116  (thousands of them)
    except OSError:
        return False


def is_ignored(name: str, patterns: Iterable[str]) -> bool:
    """Say whether a file name matches one of *patterns*, as in :mod:`fnmatch`."""
    return _any_of(tuple(patterns)).match(os.path.normcase(name)) is not None


@lru_cache(maxsize=16)
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Make one pattern of several, which is many times faster than one after the other."""
    alternatives = [fnmatch.translate(os.path.normcase(pattern)) for pattern in patterns]
    return re.compile("|".join(alternatives) or r"(?!)")
