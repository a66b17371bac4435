"""
Put a finished folder in another's place, so that nobody ever sees half of it.

The disk module of plugins.staging.
"""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.delivery.former import FOLDER_MODE
from blog.delivery.record import LeftFile, write_record
from blog.manifest import DeliveredFile, read_manifest, write_manifest

from .spare import fill, spare_tree, trim
from .swap import exchange, waiting_place
from .transfer import resume, transfer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from blog.delivery import Delivery
    from blog.delivery.former import FormerSite

# What the theme writes in every page, and hardly anybody else in one.
_OUR_PAGE = b'<main id="innehall"'

_UNKNOWN = DeliveredFile("0" * 64, 0)  # a file that an earlier program listed by its path alone


@dataclass(frozen=True, slots=True)
class Arrangement:
    """
    What the site's folder shall hold, and what that changes.

    Attributes:
        coming: New files, by path below the folder.
        staying: Files that lie there and shall: ours that are the same, and foreign ones.
        gone: Files that lie there and shall not.
        folders: The mode of every folder that is needed, outer ones first.
        foreign: Those of *staying* that no build of ours made.
        is_new: False when the folder is so already.
    """

    coming: tuple[str, ...]
    staying: tuple[str, ...]
    gone: tuple[str, ...]
    folders: Mapping[str, int]
    foreign: tuple[str, ...]
    is_new: bool

    @classmethod
    def of(cls, delivery: Delivery) -> Arrangement:
        """Compare what a build delivers with what lies there."""
        former, wanted = delivery.former, delivery.files
        needed = _parents(wanted)
        others = [path for path in former.files if path not in wanted and path not in former.ours]
        foreign = tuple(path for path in others if not _is_blocked(path, wanted, needed))
        empty = former.folders.keys() - _parents([*former.files, *former.folders])
        apart = [path for path in empty if not _is_blocked(path, wanted, set())]
        modes = {path: former.folders[path] for path in {*_parents([*foreign, *apart]), *apart}}
        folders = dict(sorted({**modes, **dict.fromkeys(needed, FOLDER_MODE)}.items()))
        staying = (*delivery.kept, *foreign)
        gone = tuple(former.files.keys() - staying - delivery.written.keys())
        is_new = bool(delivery.written or gone or not _has(delivery, folders))
        return cls(tuple(delivery.written), staying, gone, folders, foreign, is_new)


def put_in_place(delivery: Delivery) -> tuple[str, ...]:
    """
    Let the site's folder hold what a build has delivered.  Nothing is touched when it does.

    Where the system can exchange two folders in one step (Linux, macOS), the site is at
    every moment either the old or the new one, whole.  Elsewhere two renames do it,
    and :func:`recover` completes them after a crash in between.  A folder that cannot be
    renamed, such as a disk that is mounted there, gets its files one by one (transfer.py).

    What somebody else laid in the folder (a ``CNAME``, a ``.git``) moves along; what an
    earlier build made and this one did not is gone.  A file that has not changed is the same
    file, on the disk too.  Every file can be read by a web server.

    Returns:
        The pages that an earlier build made and that stay, because no list of its files names
        them: the list was lost or damaged.

    Raises:
        OSError: The disk would not; the former site is as it was.
    """
    delivery.take_strays()
    arrangement, final = Arrangement.of(delivery), delivery.former.final
    if arrangement.is_new:
        delivery.former = delivery.former.seen_again()
        arrangement = Arrangement.of(delivery)
    if arrangement.is_new:
        write_manifest(final, _of_both(delivery.former, _delivered(delivery)))
        _put(delivery, arrangement)
    shutil.rmtree(delivery.staged, ignore_errors=True)
    return tuple(sorted(path for path in arrangement.foreign if _is_ours(final / path)))


def write_down(delivery: Delivery) -> None:
    """
    Note which files a site has and how each was left, when it is in its place.

    Raises:
        OSError: The disk would not.  The next build reads and compares what is not noted.
    """
    final, files = delivery.former.final, _delivered(delivery)
    write_record(final, _as_left(delivery))
    if read_manifest(final) != files:
        write_manifest(final, files)


def recover(final: Path) -> None:
    """Bring the old folder back, or complete the new one, if a delivery was cut off."""
    resume(final)
    waiting = waiting_place(final)
    if waiting.is_dir():
        if final.exists():
            shutil.rmtree(waiting, ignore_errors=True)
        else:
            waiting.rename(final)


def _put(delivery: Delivery, arrangement: Arrangement) -> None:
    staged, final = delivery.staged, delivery.former.final
    staged.chmod(delivery.mode)
    if not final.is_dir():
        staged.rename(final)
    elif staged.stat().st_dev != final.stat().st_dev:
        transfer(staged, final, arrangement.coming, arrangement.gone, arrangement.folders)
    else:
        _put_whole(delivery, arrangement, spare_tree(final))


def _put_whole(delivery: Delivery, arrangement: Arrangement, spare: Path) -> None:
    """Make a whole site of the spare tree, and let it and the old one change places."""
    former = delivery.former
    are_links = fill(spare, former, arrangement.staying, arrangement.folders, delivery.mode)
    for path in arrangement.coming:
        os.replace(f"{delivery.staged}/{path}", f"{spare}/{path}")  # noqa: PTH105  (thousands)
    if not exchange(spare, former.final):
        transfer(spare, former.final, arrangement.coming, arrangement.gone, arrangement.folders)
        are_links = False
    if are_links:
        trim(spare, former.files.keys() - arrangement.staying)
    else:
        shutil.rmtree(spare, ignore_errors=True)


def _as_left(delivery: Delivery) -> dict[str, LeftFile]:
    """Give every file as it lies in its place; one that somebody has changed there is unknown."""
    final, left = str(delivery.former.final), {}
    for path, each in delivery.files.items():
        found = os.lstat(f"{final}/{path}")
        if (found.st_size, found.st_mtime_ns) == (each.size, each.modified):
            left[path] = LeftFile.of(each.digest, found, each.key)
    return left


def _delivered(delivery: Delivery) -> dict[str, DeliveredFile]:
    files = delivery.files
    return {path: DeliveredFile(each.digest, each.size) for path, each in files.items()}


def _of_both(former: FormerSite, files: Mapping[str, DeliveredFile]) -> dict[str, DeliveredFile]:
    """Give the files of the old site and the new: all are ours, should the program die now."""
    old = {path: former.listed.get(path, _UNKNOWN) for path in former.ours}
    return {**old, **files}


def _parents(paths: Iterable[str]) -> set[str]:
    """Give every folder around the files at *paths*."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _is_blocked(path: str, wanted: Mapping[str, object], needed: set[str]) -> bool:
    """Say whether the new site needs the name: a file where a folder was, or the other way."""
    return path in needed or path in wanted or not _parents([path]).isdisjoint(wanted)


def _has(delivery: Delivery, folders: Mapping[str, int]) -> bool:
    """Say whether the site's folder is there, with these folders in it and their modes."""
    former, final = delivery.former, delivery.former.final
    return (
        final.is_dir()
        and stat.S_IMODE(final.stat().st_mode) == delivery.mode
        and all(former.folders.get(path) == mode for path, mode in folders.items())
    )


def _is_ours(path: Path) -> bool:
    """Say whether a file is a page of this site's theme."""
    is_page = path.suffix == ".html" and path.is_file() and not path.is_symlink()
    return is_page and _OUR_PAGE in path.read_bytes()
