"""Folders as values: what lies in one, how two differ, and how files are put there."""

from __future__ import annotations

import os
import shutil
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

Files = dict[str, bytes]
"""Paths below a folder, and what each file holds."""

MANNERS = ("in place", "in place", "anew", "with the time it had", "old")
"""The ways in which programs save, as :func:`write` knows them; some are commoner."""

_LONG_AGO = (1_500_000_000, 1_500_000_000)


class Entry(NamedTuple):
    """
    What lies at a path.

    Attributes:
        kind: "file", "folder" or "link".
        mode: Its rights; 0 where they do not matter.
        data: The bytes of a file, or where a link leads.
    """

    kind: str
    mode: int = 0
    data: bytes = b""


Tree = dict[str, Entry]


def tree(folder: Path) -> Tree:
    """Give all that lies below a folder, by its path."""
    found: Tree = {}
    for path in sorted(folder.rglob("*")):
        name, mode = path.relative_to(folder).as_posix(), path.lstat().st_mode & 0o7777
        if path.is_symlink():
            found[name] = Entry("link", 0, os.fsencode(path.readlink()))
        elif path.is_dir():
            found[name] = Entry("folder", mode)
        else:
            found[name] = Entry("file", mode, path.read_bytes())
    return found


def differences(expected: Tree, found: Tree) -> list[str]:
    """Say which paths differ, the first twenty of them, and where."""
    lines = []
    for path in sorted({*expected, *found}):
        one, other = expected.get(path), found.get(path)
        if one is None or other is None:
            lines.append(f"  {path}: {'missing' if other is None else 'should not be there'}")
        elif one[:2] != other[:2]:
            lines.append(f"  {path}: {one.kind} {one.mode:o} became {other.kind} {other.mode:o}")
        elif one != other:
            lines.append(f"  {path}: {_first_difference(one.data, other.data)}")
    return lines[:20]


def _first_difference(one: bytes, other: bytes) -> str:
    pairs = zip(one, other, strict=False)
    start = max(0, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)) - 30)
    return f"{one[start : start + 90]!r} became {other[start : start + 90]!r}"


def write(folder: Path, old: Files, new: Files, manner: str = "in place") -> list[str]:
    """
    Let a folder hold *new* where it held *old*; give the paths that differ.

    Args:
        folder: The project's.
        old: What each file held.
        new: What each shall hold.
        manner: "in place", "anew" for a new file that takes the name, "with the time it had"
            for one that keeps its time of modification, "old" for one that has an old time.
    """
    changed = sorted(path for path in {**old, **new} if old.get(path) != new.get(path))
    for path in changed:
        if path not in new:
            (folder / path).unlink()
    for path in changed:
        if path in new:
            _write_one(folder / path, new[path], manner)
    return changed


def _write_one(path: Path, data: bytes, manner: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    known = path.stat() if path.exists() else None
    if manner == "anew":
        copy = path.with_name(f"{path.name}~")
        copy.write_bytes(data)
        copy.replace(path)
    else:
        path.write_bytes(data)
    if manner == "with the time it had" and known:
        os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))
    if manner == "old":
        os.utime(path, _LONG_AGO)


def delete(path: Path) -> None:
    """Remove a file, a link or a folder with all that is in it."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def copy_to(source: Path, target: Path) -> None:
    """Copy a file or a folder, with its times."""
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copy2(source, target)
