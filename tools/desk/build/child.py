"""
What runs in a process of its own (tools.desk.build.process).

Nothing of ours is loaded with this module: when a part of the program cannot be loaded,
that is told as the answer to a question, not as a traceback on the terminal.
"""

from __future__ import annotations

import importlib
import os
import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.connection import Connection


def work(connection: Connection, kind: str, settings: str, override: Mapping[str, Any]) -> None:
    """
    Do what the other end asks, until it hangs up or sends None.

    It sends the name of a method of an object and its arguments, and is sent what that gives, if
    it gives anything; or what was raised when the program could not be loaded.

    Args:
        connection: To the other end.
        kind: The module and the class of the object.
        settings: Of the request that the object is made of.
        override: Likewise.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who serves
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)  # so that what a build has started can be ended with it
    made: Any = None
    failure: BaseException | None = None
    try:
        from tools.desk.build.request import BuildRequest

        module, _, name = kind.partition(":")
        made = getattr(importlib.import_module(module), name)(BuildRequest(settings, override))
    except (Exception, SystemExit) as error:  # noqa: BLE001  (told when something is asked)
        failure = error
    while True:
        try:
            asked = connection.recv()
            if asked is None:
                return
            name, *arguments = asked
            answer = describe(failure) if failure else getattr(made, name)(*arguments)
            if answer is not None:
                connection.send(answer)
        except (EOFError, OSError):
            return
        if made:
            made.settle()


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
