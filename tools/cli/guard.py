"""
The one guard for every command: nobody meets a traceback, and every end has its exit code.

0 when all went well, 1 when something is wrong or was broken off, 2 when the command was
typed wrongly.  While a command is still being loaded, Ctrl+C ends it at once, as it ends
any program: 130 in a shell.
"""

from __future__ import annotations

import functools
import gc
import io
import os
import signal
import sys
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn, ParamSpec

from tools.cli.explain import FAILED, describe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OK, WRONG, USAGE = 0, 1, 2

_P = ParamSpec("_P")


class Refused(SystemExit):
    """A command does not do what was asked.  The text says why in Swedish, and what to do."""


def start(package: str) -> NoReturn:
    """
    Load a command, run it and end the process.

    A command's ``__main__.py`` calls this before its other imports.  It is loaded once more,
    under its own name, where the guard sees all that can happen.

    Args:
        package: The command's, such as ``tools.check``.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what a terminal cannot show must not stop us
            stream.reconfigure(errors="backslashreplace")
    # What a command loads and reads stays until its end, and few things in it are circles: Python
    # looks for those after every 700 new objects, which takes a tenth of a build's time.
    gc.set_threshold(1_000_000, 20, 50)
    code = _load_and_run(package)
    gc.freeze()  # nor for the last time as the process ends, with all that is still there
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(_finish_output(code))


def guarded(
    failed: str = FAILED, interrupted: str = "Avbrutet."
) -> Callable[[Callable[_P, int]], Callable[_P, int]]:
    """
    Let a command's main function always return an exit code, and say in Swedish why.

    Args:
        failed: What did not succeed, when something is raised; without its full stop.
        interrupted: What to say at Ctrl+C.
    """

    def wrap(main: Callable[_P, int]) -> Callable[_P, int]:
        @functools.wraps(main)
        def run(*args: _P.args, **kwargs: _P.kwargs) -> int:
            try:
                return main(*args, **kwargs)
            except KeyboardInterrupt:
                _say(interrupted)
            except SystemExit as end:
                return _code_of(end)
            except BrokenPipeError:  # nobody reads any more, as after ``| head``
                pass
            except Exception as error:  # noqa: BLE001  (the director must never meet a traceback)
                _say(_describe(error, failed))
            return WRONG

        return run

    return wrap


@guarded()
def _load_and_run(package: str) -> int:
    with _interrupts_end_at_once():
        module = import_module(f"{package}.__main__")
    return int(module.main())


@contextmanager
def _interrupts_end_at_once() -> Iterator[None]:
    """Let Ctrl+C end the process in silence: an exception would be printed, or lost in C code."""
    former = signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):  # held back since bootstrap started us
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)


def _code_of(end: SystemExit) -> int:
    """Give the exit code, after printing the text that an end may have in its place."""
    if end.code is None or isinstance(end.code, int):
        return end.code or OK
    _say(str(end))
    return WRONG


def _describe(error: Exception, failed: str) -> str:
    try:
        return describe(error, failed)
    except Exception:  # noqa: BLE001  (not even an error in explaining an error)
        return f"{failed}."


def _say(text: str) -> None:
    with suppress(OSError, ValueError):  # nobody reads it
        print(text, file=sys.stderr, flush=True)


def _finish_output(code: int) -> int:
    """
    Write what is left to write, while something can still be said of it.

    Python would do it later, and end with a traceback if nobody reads or the disk is full.
    """
    try:
        if sys.stdout:
            sys.stdout.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            _say(_describe(error, FAILED))
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return code or WRONG
    return code
