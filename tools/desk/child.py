"""
What runs in the process of the builds.

Nothing of ours is loaded with this module: when a part of the program cannot be loaded,
that is told as the outcome of a build, not as a traceback on the terminal.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.connection import Connection


def work(connection: Connection, settings: str, override: Mapping[str, Any]) -> None:
    """
    Build each time the other end asks, until it hangs up.

    Answers with an outcome, or with what was raised when the program could not be loaded.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who serves
    builder: Any = None
    failure: BaseException | None = None
    try:
        from tools.desk.build import Builder
        from tools.desk.request import BuildRequest

        builder = Builder(BuildRequest(settings, override))
    except (Exception, SystemExit) as error:  # noqa: BLE001  (told at the next build)
        failure = error
    while True:
        try:
            connection.recv()
            connection.send(describe(failure) if failure else builder.build())
        except (EOFError, OSError):
            return


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
