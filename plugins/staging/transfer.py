"""
Deliver a site file by file, where its folder cannot be exchanged for another.

A disk that is mounted as the folder, or a container's volume, cannot be renamed.  Everything
that needs room on the disk is done first, in a hidden folder within the site's own; what the
readers meet is then changed by renames, each of one whole file.  When one of them fails, all
are taken back; when the program dies among them, the next build completes them.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
from contextlib import suppress
from filecmp import cmp
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

INCOMING = ".incoming"
"""In the finished folder, during a delivery: what comes, what goes, and the plan."""

LOST_AND_FOUND = "lost+found"
"""The system's own folder on a disk, at its root: nobody else may look into it."""


class _Folders(NamedTuple):
    """
    Where a delivery to the site at *final* keeps things.

    Attributes:
        final: The site.
        new: What comes, until it is in its place.
        old: What is replaced or goes.
        plan: What comes and what goes, in writing; there while the readers' files change.
    """

    final: Path
    new: Path
    old: Path
    plan: Path

    @classmethod
    def of(cls, final: Path) -> _Folders:
        incoming = final / INCOMING
        return cls(final, incoming / "new", incoming / "old", incoming / "plan")

    def clear(self) -> None:
        """Take away all but the site."""
        shutil.rmtree(self.plan.parent, ignore_errors=True)


def transfer(staged: Path, final: Path) -> None:
    """
    Make *final* hold the files and folders of *staged* and no others, or stay as it is.

    Raises:
        OSError: The disk would not; *final* is as it was.
    """
    folders = _Folders.of(final)
    folders.clear()
    try:
        _prepare(staged, folders)
        _complete(folders)
    except OSError:
        _take_back(folders)
        folders.clear()
        raise
    folders.clear()
    with suppress(OSError):  # the disk's own folder may be somebody else's
        final.chmod(stat.S_IMODE(staged.stat().st_mode))


def resume(final: Path) -> None:
    """Complete a delivery that was cut off, or clear it away if it had changed nothing."""
    folders = _Folders.of(final)
    if folders.plan.is_file():
        _complete(folders)
    folders.clear()


def files_in(folder: Path) -> list[str]:
    """Give the path of every file below *folder*, links too, sorted."""
    paths = (path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def _prepare(staged: Path, folders: _Folders) -> None:
    """Copy what is new, keep what it replaces, and write the plan: from here it can be done."""
    wanted, present = files_in(staged), set(files_in(folders.final))
    coming = [path for path in wanted if not _is_same(staged / path, folders.final / path)]
    gone = sorted(present.difference(wanted))
    for path in coming:
        _copy(staged / path, folders.new / path)
    for path in present.intersection([*coming, *gone]):
        _keep(folders.final / path, folders.old / path)
    plan = {"coming": coming, "gone": gone, "folders": _folders_in(staged)}
    folders.plan.parent.mkdir(exist_ok=True)
    unfinished = folders.plan.with_suffix(".tmp")
    unfinished.write_text(json.dumps(plan), "ascii")
    unfinished.replace(folders.plan)


def _complete(folders: _Folders) -> None:
    """Put what comes in its place and remove what goes; what is done already stays done."""
    plan = json.loads(folders.plan.read_text("ascii"))
    waiting = [path for path in plan["coming"] if os.path.lexists(folders.new / path)]
    # Pictures and styles before the pages that show them; hidden files, such as the list of
    # all the others, at the end.
    for path in sorted(waiting, key=lambda path: (path.startswith("."), path.endswith(".html"))):
        _move(folders.new / path, path, folders.final)
    for path in plan["gone"]:
        if not (folders.final / path).is_dir() or (folders.final / path).is_symlink():
            with suppress(FileNotFoundError, NotADirectoryError):
                (folders.final / path).unlink()
    _arrange(folders.final, plan["folders"])
    folders.plan.unlink()


def _arrange(final: Path, folders: dict[str, int]) -> None:
    """Let *final* have these folders, with their modes, and no empty ones besides."""
    for path, mode in folders.items():
        folder = final / path
        folder.mkdir(exist_ok=True)
        if stat.S_IMODE(folder.stat().st_mode) != mode:
            folder.chmod(mode)
    for path in reversed(_folders_in(final)):
        if path not in folders and path.partition("/")[0] not in {INCOMING, LOST_AND_FOUND}:
            with suppress(OSError):  # somebody has laid something in it just now
                (final / path).rmdir()


def _take_back(folders: _Folders) -> None:
    """Give the site the files that it had; without a plan it has them all."""
    if not folders.plan.is_file():
        return
    plan = json.loads(folders.plan.read_text("ascii"))
    for path in plan["coming"]:
        if not os.path.lexists(folders.new / path):
            (folders.final / path).unlink(missing_ok=True)
    for path in files_in(folders.old) if folders.old.is_dir() else ():
        _move(folders.old / path, path, folders.final)


def _move(source: Path, path: str, final: Path) -> None:
    """Rename *source* to *path* in *final*; what stands in its way has been kept."""
    target = final / path
    for parent in target.relative_to(final).parents:
        if (final / parent).is_symlink() or (final / parent).is_file():
            (final / parent).unlink()
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    source.replace(target)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target, follow_symlinks=False)


def _keep(source: Path, target: Path) -> None:
    """Give a file a second name, or a copy on a disk where a file has only one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _is_same(one: Path, other: Path) -> bool:
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    return (
        other.is_file()
        and stat.S_IMODE(one.stat().st_mode) == stat.S_IMODE(other.stat().st_mode)
        and cmp(one, other, shallow=False)
    )


def _folders_in(folder: Path) -> dict[str, int]:
    """Give the mode of every folder below *folder* by its path, outer ones first."""
    paths = (path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink())
    return {
        path.relative_to(folder).as_posix(): stat.S_IMODE(path.stat().st_mode)
        for path in sorted(paths)
    }
