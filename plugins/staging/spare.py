"""
The spare tree: the site before the last one, kept as second names of the files they share.

A site that takes another's place needs a whole tree of folders and names, though a build changes
few of its files.  The tree that was taken out of the place has nearly all of them; it lies beside
the site, ``.output.spare`` beside ``output``, until the next delivery needs it.  Nothing in it is
trusted: only a name of the very file that the site has is kept.  It may be removed at any time.

A disk module of plugins.staging.
"""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from blog.delivery.former import FOLDER_MODE, listing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from blog.delivery.former import FormerSite

_TRIAL = ".mode"  # a folder that is made and removed


def spare_tree(final: Path) -> Path:
    """Give the place of the spare tree of the site in the folder *final*."""
    return final.with_name(f".{final.name}.spare")


def fill(
    tree: Path,
    former: FormerSite,
    staying: Collection[str],
    folders: Mapping[str, int],
    mode: int = FOLDER_MODE,
) -> bool:
    """
    Let a tree hold these files of a site and no others.

    Second names, not copies: it costs no room, and the site stays whole till the end.

    Args:
        tree: The folder, on the same disk as the site; whatever lies in it.
        former: The site.
        staying: Paths of its files.
        folders: The mode of every folder that is needed, outer ones first.
        mode: Of the tree itself.

    Returns:
        False where a file can only have one name, so that some are copies.

    Raises:
        OSError: The disk would not.
    """
    files, there = _begin(tree, mode)
    same = {path for path in staying if _is_same(files.get(path), former.files[path])}
    for path in files.keys() - same:
        os.unlink(f"{tree}/{path}")  # noqa: PTH108  (thousands of them, here and below)
    for path in reversed([path for path in there if path not in folders]):
        os.rmdir(f"{tree}/{path}")  # noqa: PTH106
    umask = _umask_in(tree)
    for path, wanted in folders.items():
        if path not in there:
            os.mkdir(f"{tree}/{path}", wanted)  # noqa: PTH102
        if there.get(path, wanted & ~umask) != wanted:
            os.chmod(f"{tree}/{path}", wanted)  # noqa: PTH101
    are_links = True
    for path in staying:
        if path not in same:
            are_links &= _give_second_name(f"{former.final}/{path}", f"{tree}/{path}")
    return are_links


def trim(tree: Path, others: Iterable[str]) -> None:
    """Take the old files out of what was the site: they may have been removed for a reason."""
    for path in others:
        with suppress(OSError):  # the next delivery tries again
            os.unlink(f"{tree}/{path}")  # noqa: PTH108


def _begin(tree: Path, mode: int) -> tuple[dict[str, os.stat_result], dict[str, int]]:
    """List the tree; begin one where there is none, or none that can be used."""
    with suppress(OSError):
        if not tree.is_symlink():
            tree.chmod(mode)
            return listing(tree)
    if tree.is_symlink() or not tree.is_dir():
        tree.unlink(missing_ok=True)
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(mode)
    tree.chmod(mode)
    return {}, {}


def _is_same(found: os.stat_result | None, file: os.stat_result) -> bool:
    return found is not None and os.path.samestat(found, file)


def _umask_in(folder: Path) -> int:
    """Give the modes that new folders in *folder* do not get, as the system has it."""
    tried = folder / _TRIAL
    tried.mkdir(0o777)
    umask = 0o777 & ~stat.S_IMODE(tried.stat().st_mode)
    tried.rmdir()
    return umask


def _give_second_name(source: str, target: str) -> bool:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # a disk where a file has only one
        shutil.copy2(source, target, follow_symlinks=False)
        return False
    return True
