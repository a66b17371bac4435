"""
What a command costs: processor time, time by the clock, memory, and files that it touched.

Processor time is that of the command and of all that it started, as the system tells it when they
have ended; everything here waits for its own children, so none is missed.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PAUSE = 0.02  # seconds between two looks at the memory
_KIBIBYTE = 1024
_SAID = 2000  # bytes of what a command said that are told


class CommandFailed(Exception):
    """A command ended with an error; the text is the end of what it said."""

    def __init__(self, command: Sequence[str], said: bytes) -> None:
        """Keep what tells why."""
        super().__init__(f"{' '.join(command)}\n{said[-_SAID:].decode(errors='replace')}")


@dataclass(frozen=True, slots=True)
class Cost:
    """
    What a command took.

    Attributes:
        cpu: Seconds, user and system, of the whole process tree.
        wall: Seconds by the clock.
    """

    cpu: float
    wall: float


def measure(command: Sequence[str], folder: Path) -> Cost:
    """
    Run a command in a folder to its end.

    Raises:
        CommandFailed: It did not end well.
    """
    return measure_said(command, folder)[0]


def measure_said(command: Sequence[str], folder: Path) -> tuple[Cost, bytes]:
    """Do what :func:`measure` does, and give what the command said too."""
    started = time.perf_counter()
    process = _start(command, folder)
    assert process.stdout is not None
    said = process.stdout.read()  # until it has ended: nobody else holds the pipe
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    process.stdout.close()
    if process.returncode:
        raise CommandFailed(command, said)
    return Cost(used.ru_utime + used.ru_stime, wall), said


def peak_memory(command: Sequence[str], folder: Path) -> int:
    """
    Give the most memory that a command and all that it started held at one moment, in bytes.

    It is the sum of what Linux calls PSS, where a page that several processes share counts once,
    looked at every 20 ms; a shorter peak is missed.  The looks cost time, so that a command is
    timed in another run.

    Raises:
        CommandFailed: It did not end well.
    """
    process = _start(command, folder)
    most, over = 0, threading.Event()

    def look() -> None:
        nonlocal most
        while not over.wait(_PAUSE):
            most = max(most, held(process.pid))

    watching = threading.Thread(target=look)
    watching.start()
    said, _ = process.communicate()
    over.set()
    watching.join()
    if process.returncode:
        raise CommandFailed(command, said)
    return most


def changed_files(folder: Path, command: Sequence[str], place: Path) -> int:
    """
    Run a command in *place*, and count the files below *folder* that it wrote, made or removed.

    A file counts when it is another one (inode) or was written (time of modification).
    """
    before = dict(_files(folder))
    measure(command, place)
    after = dict(_files(folder))
    return sum(before.get(path) != after.get(path) for path in {*before, *after})


def environment() -> dict[str, str]:
    """Give the variables of a command: ours, but for those that change how Python works."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONUTF8": "1"}


def _start(command: Sequence[str], folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*command],
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def _files(folder: Path) -> Iterable[tuple[str, tuple[int, int]]]:
    for path in folder.rglob("*"):
        if path.is_file():
            known = path.stat()
            yield path.relative_to(folder).as_posix(), (known.st_ino, known.st_mtime_ns)


def held(root: int) -> int:
    """Give the memory that a process and all below it hold, in bytes (:func:`peak_memory`)."""
    children: dict[int, list[int]] = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdecimal():
            with suppress(OSError, IndexError):
                after_name = Path(entry.path, "stat").read_text("utf-8", "replace").rpartition(")")
                children.setdefault(int(after_name[2].split()[1]), []).append(int(entry.name))
    tree, total = [root], 0
    for pid in tree:
        tree.extend(children.get(pid, ()))
        with suppress(OSError):  # it has ended
            total += _pss(Path(f"/proc/{pid}/smaps_rollup").read_text("ascii"))
    return total


def _pss(rollup: str) -> int:
    """Read the sum that Linux gives for one process, in bytes."""
    for line in rollup.splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * _KIBIBYTE
    return 0
