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
from typing import TYPE_CHECKING, NamedTuple

from blog.delivery.former import listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

INCOMING = ".incoming"
"""In the finished folder, during a delivery: what comes, what goes, and the plan."""


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


class _Plan(NamedTuple):
    """What comes, what goes, and the mode of every folder: as :func:`transfer` has them."""

    coming: list[str]
    gone: list[str]
    folders: dict[str, int]


def transfer(
    staged: Path,
    final: Path,
    coming: Iterable[str],
    gone: Iterable[str],
    arranged: Mapping[str, int],
) -> None:
    """
    Give *final* the files that are new and take away those that go, or leave it as it is.

    Args:
        staged: Where the new files lie.
        final: The site.
        coming: The new files, by their path below both folders.
        gone: The files that go.
        arranged: The mode of every folder that *final* shall have, outer ones first.

    Raises:
        OSError: The disk would not; *final* is as it was.
    """
    folders = _Folders.of(final)
    folders.clear()
    try:
        _prepare(staged, folders, _Plan(sorted(coming), sorted(gone), dict(arranged)))
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


def _prepare(staged: Path, folders: _Folders, plan: _Plan) -> None:
    """Copy what is new, keep what it replaces, and write the plan: from here it can be done."""
    for path in plan.coming:
        _copy(staged / path, folders.new / path)
    for path in {*plan.coming, *plan.gone}:
        if _is_file(folders.final, path):
            _keep(folders.final / path, folders.old / path)
    folders.plan.parent.mkdir(exist_ok=True)
    unfinished = folders.plan.with_suffix(".tmp")
    unfinished.write_text(json.dumps(plan._asdict()), "ascii")
    unfinished.replace(folders.plan)


def _complete(folders: _Folders) -> None:
    """Put what comes in its place and remove what goes; what is done already stays done."""
    plan = json.loads(folders.plan.read_text("ascii"))
    waiting = [path for path in plan["coming"] if os.path.lexists(folders.new / path)]
    # Pictures and styles before the pages that show them.
    for path in sorted(waiting, key=lambda path: path.endswith(".html")):
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
    for path in reversed(listing(final)[1]):
        if path not in folders and path.partition("/")[0] != INCOMING:
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
    for path in listing(folders.old)[0] if folders.old.is_dir() else ():
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


def _is_file(final: Path, path: str) -> bool:
    """Say whether a file or a link of the site's own lies at *path*, not behind another link."""
    found = final / path
    parents = [each for each in found.parents if each.is_relative_to(final) and each != final]
    is_file = found.is_symlink() or (found.exists() and not found.is_dir())
    return is_file and not any(parent.is_symlink() for parent in parents)


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
