"""
What runs in a process of the builds.

Nothing of ours is loaded with this module: when a part of the program cannot be loaded,
that is told as the outcome of a build, not as a traceback on the terminal.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.connection import Connection


def work(connection: Connection, settings: str, override: Mapping[str, Any]) -> None:
    """
    Do what the other end asks, until it hangs up or sends None.

    It sends the name of a method of the builder and its arguments, and is sent what that gives, if
    it gives anything; or what was raised when the program could not be loaded.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who serves
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)  # so that what a build has started can be ended with it
    builder: Any = None
    failure: BaseException | None = None
    try:
        from tools.desk.build.builder import Builder
        from tools.desk.build.request import BuildRequest

        builder = Builder(BuildRequest(settings, override))
    except (Exception, SystemExit) as error:  # noqa: BLE001  (told at the next build)
        failure = error
    while True:
        try:
            asked = connection.recv()
            if asked is None:
                return
            name, *arguments = asked
            answer = describe(failure) if failure else getattr(builder, name)(*arguments)
            if answer is not None:
                connection.send(answer)
        except (EOFError, OSError):
            return
        if builder:
            builder.settle()


def describe(error: BaseException) -> tuple[str, int, str]:
    """Give the file and the line where loading the program failed, and what was raised."""
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno or 1, str(error.msg)
    place = error.__traceback__
    file, line = "", 1
    while place:
        if "importlib" not in place.tb_frame.f_code.co_filename:
            file, line = place.tb_frame.f_code.co_filename, place.tb_lineno
        place = place.tb_next
    return file, line, f"{type(error).__name__}: {error}"
