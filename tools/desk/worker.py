"""
A process of its own for the builds, so that two never overlap.

When the program itself changes it is started anew; a build that hangs or crashes takes
nothing else with it.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tools.cli import unloadable
from tools.desk.child import work
from tools.desk.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.desk.request import BuildRequest

LONGEST = 300
"""Seconds after which a build is given up."""

_LOST = "Bygget avbröts innan det var klart. Spara en gång till, så görs ett nytt försök."


class Worker:
    """The builds' process, as the one who serves sees it."""

    def __init__(self, request: BuildRequest) -> None:
        """Start the process."""
        self._request = request
        self._context = multiprocessing.get_context("spawn")
        self._start()

    def build(self) -> Outcome:
        """Build once, and wait for it; a process that dies is started anew, once."""
        for _ in range(2):
            try:
                self._connection.send(None)
                if not self._connection.poll(LONGEST):
                    break
                answer: Outcome | tuple[str, int, str] = self._connection.recv()
            except (EOFError, OSError):
                self.restart()
                continue
            if isinstance(answer, Outcome):
                return answer
            return Outcome(delivered=False, findings=(unloadable(*answer, Path.cwd()),))
        self.restart()
        return Outcome(delivered=False, message=_LOST)

    def restart(self) -> None:
        """Begin again with the program as it is now."""
        self.close(patience=0)
        self._start()

    def close(self, patience: float = 5) -> None:
        """Let a build that is under way finish within *patience* seconds, then end."""
        self._connection.close()
        self._process.join(patience)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()

    def _start(self) -> None:
        self._connection, other = self._context.Pipe()
        arguments = (other, self._request.settings, dict(self._request.override))
        self._process = self._context.Process(target=work, args=arguments, daemon=True)
        with _deaf_to_interrupts():
            self._process.start()
        other.close()


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
