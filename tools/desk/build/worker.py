"""
A process of its own for builds, so that one that hangs or crashes takes nothing else with it.

When the program itself changes it is started anew.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from tools.cli import unloadable
from tools.desk.build.child import work
from tools.desk.build.outcome import Outcome, SavedPages

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from multiprocessing.process import BaseProcess

    from tools.desk.build.request import BuildRequest

LONGEST = 300
"""Seconds after which a build is given up."""

LONGEST_PAGE = 5
"""Seconds after which a page of a saved text is given up: the whole build shows it."""

_LOST = "Bygget avbröts innan det var klart. Spara en gång till, så görs ett nytt försök."


class Worker:
    """A process of the builds, as the one who serves sees it."""

    def __init__(self, request: BuildRequest) -> None:
        """Start the process."""
        self._request = request
        self._context = multiprocessing.get_context("spawn")
        self._is_closing = False
        self._start()

    def build(self, moment: dt.datetime) -> Outcome:
        """Build once, and wait for it; a process that dies is started anew, once."""
        for _ in range(2):
            try:
                answer: Outcome | tuple[str, int, str] = self._ask(LONGEST, "build", moment)
            except TimeoutError:
                break
            except (EOFError, OSError):
                if self._is_closing:
                    return Outcome(delivered=False, message=_LOST)
                self.restart()
                continue
            if isinstance(answer, Outcome):
                return answer
            return Outcome(delivered=False, findings=(unloadable(*answer, Path.cwd()),))
        self.restart()
        return Outcome(delivered=False, message=_LOST)

    def show(self, paths: frozenset[str], moment: dt.datetime) -> SavedPages:
        """
        Ask for the pages of saved texts, as :meth:`tools.desk.build.builder.Builder.show` does.

        Raises:
            EOFError, OSError: The process is of no use any more.
        """
        answer = self._ask(LONGEST_PAGE, "show", paths, moment)
        return answer if isinstance(answer, SavedPages) else SavedPages()

    def forget(self) -> None:
        """
        Let the process let go of the site that it built last; nobody waits for it.

        Raises:
            OSError: The process is of no use any more.
        """
        self._connection.send(("forget",))

    def restart(self) -> None:
        """Begin again with the program as it is now."""
        self.close(patience=0)
        self._start()

    def close(self, patience: float = 5) -> None:
        """Let a build that is under way finish within *patience* seconds, then end."""
        self._is_closing = True
        with suppress(OSError):
            self._connection.send(None)
        self._process.join(patience)
        if self._process.is_alive():
            _end(self._process)
            self._process.join()
        self._connection.close()

    def _ask(self, patience: float, *question: Any) -> Any:
        self._connection.send(question)
        if not self._connection.poll(patience):
            raise TimeoutError
        return self._connection.recv()

    def _start(self) -> None:
        self._connection, other = self._context.Pipe()
        arguments = (other, self._request.settings, dict(self._request.override))
        # No daemon: those may have no processes of their own, and a large build has.
        self._process = self._context.Process(target=work, args=arguments)
        with _deaf_to_interrupts():
            self._process.start()
        other.close()
        self._is_closing = False


def _end(process: BaseProcess) -> None:
    """End a process and those that it has started."""
    with suppress(OSError, AttributeError):  # before its first line; on Windows
        os.killpg(cast("int", process.pid), signal.SIGTERM)
    process.terminate()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Start a process that Ctrl+C does not reach, not even before its own first line."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say what signals do
        return
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)
