"""
Put a finished folder in another's place, so that nobody ever sees half of it.

The disk module of plugins.staging.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import sys
from filecmp import cmp
from typing import TYPE_CHECKING

from .transfer import LOST_AND_FOUND, files_in, resume, transfer

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = ".manifest"
"""In the finished folder: the files a build made, one path a line, sorted."""

# What the theme writes in every page, and hardly anybody else in one.
_OUR_PAGE = b'<main id="innehall"'

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h on macOS


def put_in_place(staged: Path, final: Path) -> tuple[str, ...]:
    """
    Make the folder *staged* the new *final*.

    Where the system can exchange two folders in one step (Linux, macOS), *final* is at
    every moment either the old or the new folder, whole.  Elsewhere two renames do it,
    and :func:`recover` completes them after a crash in between.  A folder that cannot be
    renamed, such as a disk that is mounted there, gets its files one by one (transfer.py).

    What somebody else laid in *final* (a ``CNAME``, a ``.git``) moves along; what an
    earlier build made and this one did not is gone.  A file that has not changed keeps
    its time of modification.  Every file can be read by a web server.

    Returns:
        The pages that an earlier build made and that stay, because no list of its files names
        them: the list was lost or damaged.
    """
    stay: tuple[str, ...] = ()
    made = files_in(staged)
    (staged / MANIFEST).write_text("".join(f"{path}\n" for path in made), "utf-8", newline="\n")
    _open_to_readers(staged)
    if final.is_dir():
        _keep_times(staged, final, [*made, MANIFEST])
        stay = tuple(
            path for path in _bring_along(staged, final, set(made)) if _is_ours(final / path)
        )
        _exchange(staged, final)
        shutil.rmtree(staged, ignore_errors=True)
    else:
        staged.rename(final)
    return stay


def recover(final: Path) -> None:
    """Bring the old folder back, or complete the new one, if a delivery was cut off."""
    resume(final)
    waiting = _waiting(final)
    if waiting.is_dir():
        if final.exists():
            shutil.rmtree(waiting, ignore_errors=True)
        else:
            waiting.rename(final)


def _waiting(final: Path) -> Path:
    return final.with_name(f".{final.name}.former")


def _open_to_readers(folder: Path) -> None:
    """Give the modes that a web server needs, whatever the umask of the one who builds."""
    for path in [folder, *folder.rglob("*")]:
        mode = 0o755 if path.is_dir() else 0o644
        if not path.is_symlink() and stat.S_IMODE(path.stat().st_mode) != mode:
            path.chmod(mode)


def _keep_times(staged: Path, final: Path, made: list[str]) -> None:
    for path in made:
        old, new = final / path, staged / path
        if old.is_file() and cmp(old, new, shallow=False):
            times = old.stat()
            os.utime(new, ns=(times.st_atime_ns, times.st_mtime_ns))


def _bring_along(staged: Path, final: Path, made: set[str]) -> list[str]:
    """
    Copy what nobody's build made, and say what that is.

    Copies, so that the old folder stays whole till the end.
    """
    manifest = final / MANIFEST
    listed = manifest.read_text("utf-8", "replace") if manifest.is_file() else ""
    earlier, copied = set(listed.splitlines()), []
    for path in files_in(final):
        if path in made or path in earlier or path == MANIFEST:
            continue
        target = staged / path
        if not _is_blocked(target, staged):
            _make_folders(target.parent, staged, final)
            shutil.copy2(final / path, target, follow_symlinks=False)
            copied.append(path)
    for folder in filter(_is_empty, final.rglob("*")):  # a .git is none without them
        target = staged / folder.relative_to(final)
        if not _is_blocked(target, staged):
            _make_folders(target, staged, final)
    return copied


def _is_ours(path: Path) -> bool:
    """Say whether a file is a page of this site's theme."""
    is_page = path.suffix == ".html" and path.is_file() and not path.is_symlink()
    return is_page and _OUR_PAGE in path.read_bytes()


def _is_empty(path: Path) -> bool:
    if path.name == LOST_AND_FOUND:
        return False
    return path.is_dir() and not path.is_symlink() and not any(path.iterdir())


def _make_folders(folder: Path, staged: Path, final: Path) -> None:
    """Make *folder* in *staged*, and those around it, each with the mode it has in *final*."""
    if not folder.is_dir():
        _make_folders(folder.parent, staged, final)
        folder.mkdir()
        shutil.copymode(final / folder.relative_to(staged), folder)


def _is_blocked(target: Path, staged: Path) -> bool:
    """Say whether the new site needs the name: a file where a folder was, or the other way."""
    parents = [parent for parent in target.parents if parent.is_relative_to(staged)]
    return target.exists() or any(parent.is_file() for parent in parents)


def _exchange(staged: Path, final: Path) -> None:
    if not _exchange_at_once(os.fsencode(staged), os.fsencode(final)):
        waiting = _waiting(final)
        try:
            final.rename(waiting)
        except OSError:  # a disk of its own, or a folder that another program holds
            transfer(staged, final)
            return
        try:
            staged.rename(final)
        except OSError:
            waiting.rename(final)
            raise
        waiting.rename(staged)


def _exchange_at_once(one: bytes, other: bytes) -> bool:
    """Ask the system to exchange two folders; say whether it could."""
    try:
        collection = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            exchange, arguments = collection.renameat2, (_AT_FDCWD, one, _AT_FDCWD, other)
            return bool(exchange(*arguments, _RENAME_EXCHANGE) == 0)
        if sys.platform == "darwin":
            return bool(collection.renamex_np(one, other, _RENAME_SWAP) == 0)
    except (OSError, AttributeError, TypeError):  # no C library by that name, or an old one
        return False
    return False
