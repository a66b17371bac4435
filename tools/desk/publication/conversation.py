"""What is said and asked of a person while something is done in a thread of its own."""

from __future__ import annotations

import itertools
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from blog.errors import BuildStopped
from blog.progress import told_to
from tools.cli import Refused, keep_details
from tools.desk.publication.progress import Line, Progress, Question
from tools.desk.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 1800
"""Seconds that an answer is waited for; then it is no."""

_ENDING = 20  # seconds: more than a build takes; what is being sent goes on at the target


class Conversation:
    """
    One piece of work at a time, what it says, and what it asks.

    Attributes:
        settled: Set while there is nothing to wait for but a person.
    """

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.settled = threading.Event()
        self._progress, self._numbers = Progress(), itertools.count(1)
        self._thread: threading.Thread | None = None
        self._lock, self._answered = threading.Lock(), threading.Event()
        self._answer, self._is_closed = "", False

    @property
    def now(self) -> Progress:
        """Where it stands."""
        with self._lock:
            return self._progress

    @property
    def is_running(self) -> bool:
        """Say whether something is under way."""
        return self._thread is not None and self._thread.is_alive()

    def answer(self, answer: str, number: int) -> None:
        """
        Answer what is asked.

        Args:
            answer: ``ja``, ``nej`` or a password.
            number: Of the question that was read: a page that was left open answers no other.
        """
        with self._lock:
            if self._progress.question is None or self._progress.question.number != number:
                return
            self._answer = answer
            self.settled.clear()
            self._progress = replace(self._progress, question=None)
        self._answered.set()

    def close(self) -> None:
        """Take no for an answer to whatever is asked, and wait for the end."""
        self._is_closed = True
        if question := self.now.question:
            self.answer("", question.number)
        if self._thread is not None:
            self._thread.join(_ENDING)

    def begin(self, doing: str) -> None:
        """Hear what is done from now on."""
        self.note(doing=doing, done=0, total=0)

    def count(self, done: int, total: int) -> None:
        """Hear how many are done."""
        self.note(done=done, total=total)

    def pause(self) -> None:
        """Hear that somebody is asked: the page shows the question."""

    def start(self, doing: str, work: Callable[[], bool], failed: str) -> bool:
        """
        Begin with some work, unless something is under way; say whether it was begun.

        Args:
            doing: What it begins with, in Swedish.
            work: Says whether all went well.
            failed: What to say of an error that nobody foresaw.
        """
        with self._lock:
            if self.is_running:
                return False
            self.settled.clear()
            self._progress = Progress(doing=doing)
            self._thread = threading.Thread(target=self._run, args=(work, failed), daemon=True)
            self._thread.start()
            return True

    def ask(self, kind: str, text: str) -> str:
        """Ask, and wait for the answer; "" when there is none."""
        self._answered.clear()
        self.note(question=Question(kind, text, next(self._numbers)))
        self.settled.set()
        if not self._is_closed:
            self._answered.wait(PATIENCE)
        with self._lock:
            answer, self._answer = self._answer, ""
            self._progress = replace(self._progress, question=None)
            return answer

    def say(self, line: str) -> None:
        """Add a line to what has been said."""
        if line:
            self.note(lines=(*self.now.lines, Line.of(line)))

    def note(self, **more: Any) -> None:
        """Note something of :class:`Progress`."""
        with self._lock:
            self._progress = replace(self._progress, **more)

    def _run(self, work: Callable[[], bool], failed: str) -> None:
        """Do the work; whatever goes wrong is said in Swedish."""
        is_right = False
        try:
            with told_to(self):
                is_right = work()
        except (Refused, BuildStopped, StoreError) as problem:
            for line in str(problem).splitlines():
                self.say(line)
        except Exception as error:  # noqa: BLE001  (never a traceback)
            self.say(keep_details(error, failed))
        self.note(doing="", question=None, is_right=is_right)
        self.settled.set()
