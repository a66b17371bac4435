"""
Start what a task is: one command of ours, in the place of this process, or any program.

Standard library only, and readable by older versions of Python, like bootstrap, which uses it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

COMMANDS = {
    "new": "tools.new",
    "word": "tools.word",
    "desk": "tools.desk",
    "preview": "tools.desk",
    "check": "tools.check",
    "build": "tools.build",
    "teasers": "tools.teasers",
    "guid": "tools.guids",
    "move": "tools.move",
    "publish": "tools.publish",
    "undo": "tools.undo",
    "releases": "tools.releases",
    "settings": "tools.settings",
    "wordpress": "tools.wordpress",
}
"""The tasks that are one command of ours, which reads all that is typed after them."""


def module_for(arguments: Sequence[str]) -> list[str]:
    """
    Give the module that runs a task, and the words for it.

    A task that is one command is not looked up by tools.inv, which takes a tenth of a second.
    """
    if arguments and arguments[0] in COMMANDS:
        return [COMMANDS[arguments[0]], *arguments[1:]]
    return ["tools.inv", *arguments]


def open_closed_streams() -> None:
    """
    Let input and output that were closed before we started lead nowhere.

    The next file that is opened would get the number of one of them, and whatever is printed.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # the lowest free number


def become(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> int:
    """
    Let a command of ours take the place of this process.

    Windows has no such thing: there the command is followed, and its exit code returned.

    Args:
        command: The program, by its path, and its words.
        folder: Where it runs.
        environment: Its variables.
    """
    if os.name == "nt":
        return follow(command, folder, environment, ours=True)
    if sys.stderr:
        sys.stderr.flush()  # what was said of a new environment
    os.chdir(str(folder))
    # It answers to a Ctrl+C that comes while Python starts when it is ready to.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    return os.execve(command[0], list(command), dict(environment))


def follow(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    *,
    ours: bool = False,
) -> int:
    """
    Run a command to its end, and return its exit code.

    Ctrl+C reaches the command too: it ends by itself, and says what there is to say.

    Args:
        command: The program and its words.
        folder: Where it runs.
        environment: Its variables; None for those of this process.
        ours: True for a command that begins with tools.cli, which hears of a Ctrl+C that
            comes while Python is starting when it is ready to answer.
    """
    former = signal.signal(signal.SIGINT, lambda *_: None)  # the command gets the default back
    try:
        with _interrupts_wait(ours):
            process = subprocess.Popen(command, cwd=str(folder), env=environment)
        code = process.wait()
    finally:
        signal.signal(signal.SIGINT, former)
    return code if code >= 0 else 128 - code  # as a shell tells of a signal


@contextmanager
def _interrupts_wait(wanted: bool) -> Iterator[None]:
    """Let what is started here be born with Ctrl+C held back; Windows has no such thing."""
    if not wanted or not hasattr(signal, "pthread_sigmask"):
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)
