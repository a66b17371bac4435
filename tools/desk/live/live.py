"""What the editor asks while somebody writes: the page, and the findings, of an unsaved text."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from blog.files import shown
from blog.findings import Finding, Level
from tools.desk.build.process import ObjectProcess
from tools.desk.build.request import BuildRequest
from tools.desk.check import AGAIN
from tools.desk.live.pages import LivePage, LivePages

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from tools.desk.build.outcome import UnsavedPage
    from tools.desk.build.worker_pair import WorkerPair

LONGEST = 60
"""Seconds after which the check of a text is given up."""

PUBLISHED = "publishconf.py"
"""The settings with which the check looks at texts, and with which they are published."""

_CHECKS = "tools.desk.live.text_checks:TextChecks"


class Live:
    """
    The page and the findings of a text that is being written.

    Nothing of it reaches the disk, and any thread may ask; each waits for its answer.
    """

    def __init__(
        self,
        pair: WorkerPair,
        content: Path,
        *,
        now: Callable[[], dt.datetime],
        site: Callable[[], int],
        settings: str = PUBLISHED,
    ) -> None:
        """
        Begin beside a preview.

        Args:
            pair: The processes that build its site and show pages.
            content: The folder content/.
            now: Gives the present moment, aware.
            site: Counts the sites that have been delivered.
            settings: The file of settings for the check.
        """
        self._pair, self._content, self._now = pair, content, now
        self._pages = LivePages(self._made, site)
        self._request = BuildRequest(settings, {"PATH": str(content)})
        self._checks: ObjectProcess | None = None
        self._checking = threading.Lock()

    def page(self, path: str, text: str) -> LivePage:
        """
        Make the page that a text would have if it were saved, for the window beside its editor.

        Args:
            path: The text, below content/, with forward slashes.
            text: All that the editor holds.
        """
        return self._pages.show(path, _bytes(text))

    def html(self, save_as: str, key: str) -> bytes | None:
        """
        Give the page that the window with this key shows; None to show the site's own.

        Args:
            save_as: The page, below the site's folder, such as ``2016/tillit/index.html``.
            key: What the window's address says (tools.desk.live.pages.QUESTION).
        """
        return self._pages.at(save_as, key)

    def findings(self, path: str, text: str, *, with_files: bool = False) -> tuple[Finding, ...]:
        """
        Give what the check would say of a text if it were saved, with all others as they are.

        Args:
            path: The text, below content/, with forward slashes; it need not be there yet.
            text: All that the editor holds.
            with_files: Give what it says of the files that the text shows, too.
        """
        question = (path, _bytes(text), self._now(), with_files)
        with self._checking:
            try:
                answer = self._process().ask(LONGEST, "findings", *question)
            except (EOFError, OSError):  # it died, or hangs
                self._end_checks()
                return (_failed(f"{shown(self._content)}/{path}"),)
        if all(isinstance(each, Finding) for each in answer):
            return tuple(answer)
        return (_failed(f"{shown(self._content)}/{path}"),)

    def warm(self) -> None:
        """Let the first question about findings be answered as soon as the others; never waits."""
        if not self._checking.acquire(blocking=False):  # it is being asked already
            return
        try:
            if self._checks is None:
                self._process().tell("warm", self._now())
        finally:
            self._checking.release()

    def restart(self) -> None:
        """Begin again with the program as it is now; nothing that is asked is waited for."""
        if checks := self._checks:
            checks.kill()
        with self._checking:
            self._end_checks()

    def close(self) -> None:
        """End the process."""
        self.restart()

    def _made(self, path: str, text: bytes) -> UnsavedPage:
        return self._pair.try_out(path, text, self._now())

    def _process(self) -> ObjectProcess:
        """Give the process that checks, which is started when it is first needed."""
        self._checks = self._checks or ObjectProcess(_CHECKS, self._request)
        return self._checks

    def _end_checks(self) -> None:
        if self._checks:
            self._checks.close(patience=0)
        self._checks = None


def _bytes(text: str) -> bytes:
    """Give what a file with this text holds; half of a letter, from a browser, is none."""
    return text.encode("utf-8", "replace")


def _failed(place: str) -> Finding:
    said = "Granskningen av texten gick inte att köra."
    return Finding(place, 1, "granskning", said, AGAIN, Level.WARNING)
