"""
What happens to files that the program has made: its cache, its lists and the finished site.

Nothing here knows what is in a cache.  Each function takes a folder or a file and chance, and
says what it did; "" if there was nothing to do it to.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

Foreign = dict[str, bytes]
"""What somebody else laid in the finished site: its path there, and what it holds."""


_LISTS = {".manifest", ".guider"}  # what a site without them would say is not the cache's affair


def files_in(folder: Path) -> list[Path]:
    """List every file below a folder, links too, sorted."""
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def spoil(path: Path, rng: Random) -> str:
    """Spoil one file."""
    data = path.read_bytes()
    kind = rng.choice(["cut", "emptied", "garbage", "longer", "one byte", "one byte", "gone"])
    if kind == "gone":
        path.unlink()
    else:
        path.write_bytes(_spoilt(data, kind, rng))
    return f"{path.name}: {kind}"


def _spoilt(data: bytes, kind: str, rng: Random) -> bytes:
    if kind == "one byte" and data:
        place = rng.randrange(len(data))
        return data[:place] + bytes([data[place] ^ (1 << rng.randrange(8))]) + data[place + 1 :]
    return {
        "cut": data[: len(data) // 2],
        "garbage": rng.randbytes(len(data)),
        "longer": data + rng.randbytes(9),
    }.get(kind, b"")


def some_spoilt(folder: Path, rng: Random) -> str:
    """Spoil one file of a folder, a few, or all."""
    files = files_in(folder)
    if not files:
        return ""
    number = rng.choice([1, 1, min(5, len(files)), len(files)])
    return ", ".join([spoil(path, rng) for path in rng.sample(files, number)][:5])


def swapped(folder: Path, rng: Random) -> str:
    """Let two files of a folder change places."""
    files = files_in(folder)
    if len(files) < 2:
        return ""
    one, other = rng.sample(files, 2)
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)
    return f"{one.name} ↔ {other.name}"


def deleted(folder: Path, _rng: Random) -> str:
    """Delete a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    return "deleted"


def read_only(folder: Path, _rng: Random) -> str:
    """Let nobody write in a folder (the superuser still may)."""
    for path in [*folder.rglob("*"), folder]:
        path.chmod(path.stat().st_mode & ~0o222)
    return "read-only"


def a_file_instead(folder: Path, _rng: Random) -> str:
    """Put a file where a folder should be, so that nothing can be kept there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_bytes(b"")
    return "a file"


def overlay(source: Path, target: Path, rng: Random, *, share: float) -> None:
    """Put a *share* of a folder's files over another's; with all of them, in its place."""
    if share == 1:
        shutil.rmtree(target, ignore_errors=True)
    for path in files_in(source) if source.is_dir() else ():
        if rng.random() < share:
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy)


def make_usable(folder: Path) -> None:
    """Take back what makes a folder useless for good."""
    if folder.is_file():
        folder.unlink()
    for path in [*folder.rglob("*"), folder]:
        if path.exists():
            path.chmod(path.stat().st_mode | 0o200)


CACHE = (some_spoilt, some_spoilt, some_spoilt, swapped, deleted, read_only, a_file_instead)


def altered(site: Path, foreign: Foreign, rng: Random) -> str:
    """Write something else in a file of the site, by hand or by a program that hides its trace."""
    path = _ours(site, foreign, rng)
    known, data = path.stat(), path.read_bytes()
    kind = rng.choice(["longer", "as long", "as long, with the time it had"])
    path.write_bytes(data + b"!" if kind == "longer" or not data else data[:-1] + b"!")
    if kind == "as long, with the time it had":
        os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))
    return f"{path.relative_to(site)}: {kind}"


def replaced(site: Path, foreign: Foreign, rng: Random) -> str:
    """Put another file in the place of one, a link, or an empty folder."""
    path = _ours(site, foreign, rng)
    kind = rng.choice(["another file", "the same bytes", "a link", "a folder"])
    data = path.read_bytes()
    path.unlink()
    if kind == "a link":
        path.symlink_to(rng.choice(files_in(site)))
    elif kind == "a folder":
        path.mkdir()
    else:
        path.write_bytes(data if kind == "the same bytes" else rng.randbytes(len(data)))
    return f"{path.relative_to(site)}: {kind}"


def exchanged(site: Path, foreign: Foreign, rng: Random) -> str:
    """Rename two files of the site to each other's names; each keeps its size and time."""
    one, other = _ours(site, foreign, rng), _ours(site, foreign, rng)
    aside = one.with_name("aside")
    one.rename(aside)
    (aside if one == other else other).rename(one)
    if one != other:
        aside.rename(other)
    return f"{one.relative_to(site)} ↔ {other.relative_to(site)}"


def removed(site: Path, foreign: Foreign, rng: Random) -> str:
    """Remove a file of the site, or the folder that it lies in."""
    path = _ours(site, foreign, rng)
    if rng.random() < 0.5 or path.parent == site:
        path.unlink()
        return f"{path.relative_to(site)}"
    inside = f"{path.parent.relative_to(site).as_posix()}/"
    shutil.rmtree(path.parent)
    for name in [each for each in foreign if each.startswith(inside)]:
        del foreign[name]
    return inside


def touched(site: Path, foreign: Foreign, rng: Random) -> str:
    """Give files another time, or other rights."""
    path = _ours(site, foreign, rng)
    if rng.random() < 0.5:
        path.chmod(rng.choice([0o600, 0o666, 0o755]))
    else:
        os.utime(path, (0, rng.choice([0, 2_000_000_000])))
    return f"{path.relative_to(site)}"


def added(site: Path, foreign: Foreign, rng: Random) -> str:
    """Lay a file in the site that is nobody's but one's own."""
    name = rng.choice(["CNAME", ".git/HEAD", "egen/a.html", "2017/eget.txt", f"x{rng.random()}"])
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(rng.randbytes(9))
    foreign[name] = path.read_bytes()
    return name


def all_gone(site: Path, foreign: Foreign, _rng: Random) -> str:
    """Remove the whole site."""
    shutil.rmtree(site)
    foreign.clear()
    return "all of it"


SITE = (altered, altered, replaced, exchanged, removed, touched, added, added, all_gone)


def _ours(site: Path, foreign: Foreign, rng: Random) -> Path:
    return rng.choice(
        [
            path
            for path in files_in(site)
            if path.relative_to(site).as_posix() not in {*foreign, *_LISTS} and path.is_file()
        ]
    )
