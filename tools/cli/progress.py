"""One line on the terminal that tells what is being done, when it takes more than two seconds."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from blog.progress import told_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import Console
    from rich.live import Live
    from rich.table import Table

_PATIENCE = 2.0  # seconds before anything is shown
_PAUSE = 0.1  # seconds between two changes of what is shown
_WIDTH = 30  # of the bar, in signs


@contextmanager
def shown_progress(
    console: Console | None = None, *, clock: Callable[[], float] = time.monotonic
) -> Iterator[None]:
    """
    Show what blog.progress tells within, and leave no trace of it.

    Nothing is shown where nobody watches: in a pipe, a log or a terminal that can only write.

    Args:
        console: Where all else that is printed within goes, too; standard error if None.
        clock: Seconds, from anywhere.
    """
    bar = _Bar(console, clock) if _is_watched(console) else None
    try:
        with told_to(bar):
            yield
    finally:
        if bar:
            bar.close()


def _is_watched(console: Console | None) -> bool:
    if console:
        return console.is_terminal and not console.is_dumb_terminal
    return sys.stderr.isatty() and os.environ.get("TERM", "").lower() not in ("dumb", "unknown")


class _Bar:
    """The line.  It changes when something is told, and runs no thread: what works here forks."""

    def __init__(self, console: Console | None, clock: Callable[[], float]) -> None:
        self._console, self._clock = console, clock
        self._doing = ""
        self._next = clock() + _PATIENCE
        self._live: Live | None = None

    def begin(self, doing: str) -> None:
        """Hear that something else is done from now on."""
        if doing == self._doing:
            return
        self._doing = doing
        if self._live:
            self._show(0, 0)
        else:
            self.count(0, 0)

    def count(self, done: int, total: int) -> None:
        """Hear how many are done."""
        if self._clock() >= self._next:
            self._show(done, total)

    def pause(self) -> None:
        """Wipe the line away, until something has been done for a while again."""
        self.close()
        self._doing = ""
        self._next = self._clock() + _PATIENCE

    def close(self) -> None:
        """Wipe the line away."""
        if self._live:
            self._live.stop()
            self._live = None

    def _show(self, done: int, total: int) -> None:
        from rich.live import Live  # late: most commands have ended before there is a line

        self._next = self._clock() + _PAUSE
        line = _line(self._doing, done, total)
        if self._live:
            self._live.update(line, refresh=True)
        else:
            console = self._console or _error_console()
            self._live = Live(line, console=console, auto_refresh=False, transient=True)
            self._live.start(refresh=True)


def _line(doing: str, done: int, total: int) -> Table:
    """Give what is done, a bar if its end is known, and how many are done if that is known."""
    from rich.progress_bar import ProgressBar
    from rich.table import Table

    from blog.swedish.numbers import number

    line = Table.grid(padding=(0, 1))
    if total:
        bar = ProgressBar(total, done, width=_WIDTH)
        line.add_row(f"{doing} …", bar, f"{number(done)} av {number(total)}")
    else:
        line.add_row(f"{doing} …", number(done) if done else "")
    return line


def _error_console() -> Console:
    from rich.console import Console

    return Console(stderr=True)
