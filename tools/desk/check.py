"""What the check of the texts says, for the desk: asked for when the desk is looked at."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

from blog.findings import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST = 120
"""Seconds after which a check is given up."""

AGAIN = (
    "Ladda om sidan, så görs ett nytt försök. Hjälper inte det: be den som sköter webbplatsen om "
    "hjälp."
)
"""What to do when a check could not be made."""

_GIVING_WAY = ("nice", "-n", "10") if os.name == "posix" else ()

_FAILED = Finding(
    "content",
    1,
    "granskning",
    "Granskningen av texterna gick inte att köra.",
    AGAIN,
    Level.WARNING,
)


class Checker:
    """Runs the check beside the server, one at a time, and remembers what it said."""

    def __init__(
        self,
        command: Sequence[str] | None,
        run: Callable[[Sequence[str]], str],
        done: Callable[[], None],
    ) -> None:
        """
        Take what to run.

        Args:
            command: The words of the command; None when there is no check.
            run: Runs it and gives its output.
            done: Called after each check.
        """
        self._command, self._run, self._done = command, run, done
        self._lock = threading.Lock()
        self._said: tuple[Finding, ...] = ()
        self._about = 0
        self._busy = False

    def ask(self, build: int, *, may_start: bool = True) -> tuple[tuple[Finding, ...], bool]:
        """
        Give what the latest check said, and start a new one if that is not about *build*.

        Args:
            build: The number of the latest build.
            may_start: False while another build is under way, which would have to share the
                machine with the check.

        Returns:
            The findings, and whether they are about *build*; there is nothing to wait for
            when there is no check.
        """
        with self._lock:
            fresh = self._command is None or self._about == build
            if may_start and not fresh and not self._busy:
                self._busy = True
                threading.Thread(target=self._check, args=(build,), daemon=True).start()
            return self._said, fresh

    def _check(self, build: int) -> None:
        try:
            said = read_findings(self._run(self._command or ()))
        except subprocess.TimeoutExpired:  # what it has learnt is kept, so the next goes further
            said, build = self._said, self._about
        except (OSError, ValueError, subprocess.SubprocessError):
            said = (_FAILED,)
        with self._lock:
            self._said, self._about, self._busy = said, build, False
        self._done()


def check_command(content: str) -> list[str] | None:
    """Give the words that run the check on *content*; None when it is not installed."""
    try:
        found = importlib.util.find_spec("tools.check.__main__")
    except ModuleNotFoundError:
        found = None
    return [sys.executable, "-m", "tools.check", content, "--json"] if found else None


def run(command: Sequence[str]) -> str:
    """
    Run a command and give what it prints; its exit code says nothing we need.

    It gives way to a page that is to be shown, where the system knows of that.
    """
    words = [*_GIVING_WAY, *command]
    done = subprocess.run(words, capture_output=True, timeout=LONGEST, check=False)
    return done.stdout.decode("utf-8")


def read_findings(text: str) -> tuple[Finding, ...]:
    """
    Read what ``python -m tools.check --json`` prints.

    Raises:
        ValueError: It is something else.
    """
    try:
        return tuple(map(_finding, json.loads(text)))
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from error


def _finding(entry: dict[str, Any]) -> Finding:
    return Finding(
        path=str(entry["path"]),
        line=int(entry["line"]),
        rule=str(entry["rule"]),
        message=str(entry["message"]),
        hint=str(entry["hint"]),
        level=Level.ERROR if entry["level"] == "error" else Level.WARNING,
    )
