"""
The program's own version: what anything it remembers depends on besides its inputs.

An update, a line changed in a plugin or another Python makes another version, so that nothing
an older program made is ever taken for this one's.
"""

from __future__ import annotations

import sys
import sysconfig
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROOT = Path(__file__).resolve().parents[1]
_LIBRARIES = Path(sysconfig.get_paths()["purelib"])
_FOLDERS = ("blog", "plugins")
_LOCK = "requirements.txt"
_COMPILED = "__pycache__"


@cache
def program_version() -> str:
    """
    Give one digest of all that the build is: our code and data, the libraries, Python.

    Settings and theme are inputs, and not in it.  Worked out once a process.
    """
    return version_of(_ROOT, _LIBRARIES)


def version_of(root: Path, libraries: Path) -> str:
    """
    Give the digest of the program that lies in *root*.

    Args:
        root: The folder that holds ``blog/``, ``plugins/`` and ``requirements.txt``.
        libraries: The folder that libraries are installed in: one may be another than the
            locked one, and makes another page.

    Returns:
        SHA-256 in hexadecimal: 64 lower-case digits.  It depends on names and bytes, not on
        where the folder lies or when its files were written.
    """
    paths = [path for name in _FOLDERS for path in (root / name).rglob("*") if _is_ours(path)]
    paths += [path for path in (root / _LOCK,) if path.is_file()]
    installed = sorted(path.name for path in libraries.glob("*.dist-info"))
    return _digest(root, paths, f"{sys.implementation.cache_tag} {sys.version} {installed}")


def version_of_folder(folder: Path) -> str:
    """Give the digest of a part of the program, for what depends on nothing else of it."""
    return _digest(folder, [path for path in folder.rglob("*") if _is_ours(path)])


def _digest(root: Path, paths: Iterable[Path], more: str = "") -> str:
    total = sha256(more.encode())
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in paths):
        data = path.read_bytes()
        total.update(f"{len(name)} {name} {len(data)} ".encode("utf-8", "surrogateescape"))
        total.update(data)
    return total.hexdigest()


def _is_ours(path: Path) -> bool:
    """Say whether a file is part of the program: no bytecode, nothing that an editor left."""
    return _COMPILED not in path.parts and not path.name.startswith(".") and path.is_file()
