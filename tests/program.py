"""
A program that has done nothing yet, for what it leaves behind in memory must not matter.

A process of its own for each call, so that a test can see its exit code and what it prints,
or let it die.  Where the system can, they are copies of one process that has loaded the
libraries: starting costs a hundredth of what a new Python does.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import runpy
import sys
import tempfile
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

_CAN_COPY = "forkserver" in multiprocessing.get_all_start_methods()
_CONTEXT = multiprocessing.get_context("forkserver" if _CAN_COPY else "spawn")
if _CAN_COPY:
    _CONTEXT.set_forkserver_preload(["tests.loaded"])


@dataclass(frozen=True)
class Ended:
    """
    A program that has ended.

    Attributes:
        code: Its exit code; negative for the signal that killed it.
        stdout: What it printed.
        stderr: What it printed there.
        value: What the function returned; None if it raised or was killed.
    """

    code: int
    stdout: str
    stderr: str
    value: Any


def fresh(function: Callable[..., Any], *arguments: Any) -> Ended:
    """Call a module's *function* in a program of its own, and wait until it has ended."""
    with tempfile.TemporaryDirectory() as folder:
        printed = [Path(folder, name) for name in ("out", "err")]
        for path in printed:
            path.touch()
        ours, theirs = _CONTEXT.Pipe(duplex=False)
        process = _CONTEXT.Process(
            target=_run, args=(theirs, printed, str(Path.cwd()), function, arguments)
        )
        with _nameless(), chdir(Path(__file__).parent.parent):  # where tests.loaded is found
            process.start()
        theirs.close()
        with ours:
            try:
                value = ours.recv()
            except EOFError:  # it raised, or was killed
                value = None
        process.join()
        code = process.exitcode
        process.close()
        return Ended(code, *(path.read_text("utf-8") for path in printed), value)


def run(module: str, *arguments: str) -> None:
    """Do what ``python -m module arguments`` does; for :func:`fresh`."""
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


@contextmanager
def _nameless() -> Iterator[None]:
    """Keep multiprocessing from loading pytest in the new program."""
    ours = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = ours


def _run(
    connection: Connection,
    printed: list[Path],
    folder: str,
    function: Callable[..., Any],
    arguments: tuple[Any, ...],
) -> None:
    for stream, path in zip((sys.stdout, sys.stderr), printed, strict=True):
        os.dup2(os.open(path, os.O_WRONLY), stream.fileno())
    os.chdir(folder)
    try:
        connection.send(function(*arguments))
    finally:
        atexit._run_exitfuncs()  # multiprocessing ends its processes without
        connection.close()
