"""
A process of its own for the builds, so that two never overlap.

When the program itself changes it is started anew; a build that hangs or crashes takes
nothing else with it.
"""

from __future__ import annotations

import multiprocessing
import signal
from typing import TYPE_CHECKING

from tools.preview.outcome import Outcome

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from tools.preview.order import Order

LONGEST = 300
"""Seconds after which a build is given up."""

_LOST = "Bygget avbröts innan det var klart. Spara en gång till, så görs ett nytt försök."


def work(connection: Connection, order: Order) -> None:
    """Build each time the other end asks, until it hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who serves
    from tools.preview.build import Builder  # not before: it takes its time

    builder = Builder(order)
    while True:
        try:
            connection.recv()
            connection.send(builder.build())
        except (EOFError, OSError):
            return


class Worker:
    """The builds' process, as the one who serves sees it."""

    def __init__(self, order: Order) -> None:
        """Start the process."""
        self._order = order
        self._context = multiprocessing.get_context("spawn")
        self._start()

    def build(self) -> Outcome:
        """Build once, and wait for it; a process that has died is started anew."""
        try:
            self._connection.send(None)
            if self._connection.poll(LONGEST):
                outcome: Outcome = self._connection.recv()
                return outcome
        except (EOFError, OSError):
            pass
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
        self._process = self._context.Process(target=work, args=(other, self._order), daemon=True)
        self._process.start()
        other.close()
