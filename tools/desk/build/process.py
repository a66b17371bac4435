"""
A process of its own with one object in it, whose methods are called from here.

What hangs or crashes there takes nothing else with it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, cast

from tools.desk.build.child import work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.process import BaseProcess

    from tools.desk.build.request import BuildRequest


class ObjectProcess:
    """
    A process, as the one who started it sees it.

    Attributes:
        is_closing: True from when it is asked to end until it has been started again.
    """

    def __init__(self, kind: str, request: BuildRequest) -> None:
        """
        Start the process.

        Args:
            kind: The module and the class of the object, as ``tools.desk.build.builder:Builder``.
            request: What the object is made of.
        """
        self._kind, self._request = kind, request
        self._context = multiprocessing.get_context("spawn")
        self.is_closing = False
        self._start()

    def ask(self, patience: float, method: str, *arguments: Any) -> Any:
        """
        Call a method there, and wait for what it gives.

        Returns:
            That; or where loading the program failed, and what was raised (child.describe).

        Raises:
            TimeoutError: It has not answered within *patience* seconds.
            EOFError, OSError: The process is of no use any more.
        """
        self.tell(method, *arguments)
        if not self._connection.poll(patience):
            raise TimeoutError
        return self._connection.recv()

    def tell(self, method: str, *arguments: Any) -> None:
        """
        Call a method there that gives nothing; nobody waits for it.

        Raises:
            OSError: The process is of no use any more.
        """
        self._connection.send((method, *arguments))

    def restart(self) -> None:
        """Begin again with the program as it is now."""
        self.close(patience=0)
        self._start()

    def kill(self) -> None:
        """End it at once; whoever waits for an answer is told that it is of no use."""
        _end(self._process)

    def close(self, patience: float = 5) -> None:
        """Let what is under way finish within *patience* seconds, then end."""
        self.is_closing = True
        with suppress(OSError):
            self._connection.send(None)
        self._process.join(patience)
        if self._process.is_alive():
            _end(self._process)
            self._process.join()
        self._connection.close()

    def _start(self) -> None:
        self._connection, other = self._context.Pipe()
        arguments = (other, self._kind, self._request.settings, dict(self._request.override))
        # No daemon: those may have no processes of their own, and a large build has.
        self._process = self._context.Process(target=work, args=arguments)
        with _deaf_to_interrupts():
            self._process.start()
        other.close()
        self.is_closing = False


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
