"""Build small sites for the tests."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import Pelican
from pelican.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
ADDRESS = "https://blogg.example"
NOW = "2026-11-22 08:00"
MOMENT = dt.datetime.fromisoformat(f"{NOW}+01:00")


def settings(content: Path, output: Path, *, preview: bool = False, **override: Any) -> Any:
    """
    Give the real settings, for *content* and *output*.

    The same files as the director uses, so that tests cannot pass with settings that the
    site does not have.
    """
    file = "pelicanconf.py" if preview else "publishconf.py"
    paths = {"PATH": str(content), "OUTPUT_PATH": str(output), "THEME": str(ROOT / "theme")}
    fixed = {
        "SITEURL": ADDRESS,
        "POSTS_NOW": NOW,
        "PLUGIN_PATHS": [str(ROOT)],
        "POSTS_CACHE": str(output.parent / ".posts"),
    }
    return read_settings(str(ROOT / file), override={**paths, **fixed, **override})


def build(content: Path, output: Path, *, preview: bool = False, **override: Any) -> Path:
    """Build *content* with the real settings and theme; give the finished folder."""
    Pelican(settings(content, output, preview=preview, **override)).run()
    return output


def die_at(step: int, content: Path, output: Path, **override: Any) -> int:
    """
    Build, and die at the *step*-th change to the disk, as by a power cut.

    For a program of its own (tests/program.py).  Returns how many changes there were, if
    that is fewer.
    """
    changes = dying_at(step)
    build(content, output, **override)
    return changes()


def dying_at(step: int) -> Callable[[], int]:
    """Let this program die at the *step*-th change to the disk; give what counts them so far."""
    steps: list[str] = []

    def count(event: str, details: tuple[Any, ...]) -> None:
        if _changes(event, details):
            steps.append(event)
            if len(steps) == step:
                os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    sys.addaudithook(count)
    return lambda: len(steps)


def _changes(event: str, details: tuple[Any, ...]) -> bool:
    """Tell whether something that Python is about to do can change what is on the disk."""
    if event == "open":
        return bool(details[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    # Folders are exchanged by a function of the C library, which is asked for by its name.
    return event in _CHANGES or (event == "ctypes.dlsym" and "rename" in str(details[1]))


_CHANGES = {"os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.utime"}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write *files*, a path and its text or bytes each, below *folder*; give the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def files_of(folder: Path) -> dict[Path, int]:
    """
    Give every file below *folder*, and its inode: one that is written anew has another.

    A cache's note of when its limits were looked at is no entry.
    """
    paths = [path for path in folder.rglob("*") if path.is_file() and path.name != "checked"]
    return {path: path.stat().st_ino for path in paths}


def snapshot(folder: Path) -> dict[str, bytes]:
    """Give every file below *folder*: its path and its bytes."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
