"""
Two processes for the builds: while one builds the next site, the other shows pages of the last.

They change places when a site is delivered, so that nobody waits for a build and no page is
shown from a site that has gone.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from tools.desk.build.hindrances import NO_SITE
from tools.desk.build.outcome import SavedPages, UnsavedPage
from tools.desk.build.worker import Worker

if TYPE_CHECKING:
    import datetime as dt

    from tools.desk.build.outcome import Outcome
    from tools.desk.build.request import BuildRequest


class WorkerPair:
    """
    The processes of one preview.

    One thread at a time may build, and any may try out a text; all else belongs to the thread
    that made the pair, and may be done meanwhile.

    Attributes:
        is_lost: True when the process that showed pages has died or hung, until the next build
            begins.
    """

    def __init__(self, request: BuildRequest) -> None:
        """Start a process for the first build."""
        self._request = request
        self._showing = threading.Lock()  # held by whoever asks the process that shows pages
        self.is_lost = False
        self._builds = Worker(request)
        self._shows: Worker | None = None

    def build(self, moment: dt.datetime) -> Outcome:
        """Build the whole site for *moment*, and wait for it."""
        self.is_lost = False
        return self._builds.build(moment)

    def exchange(self) -> None:
        """From now on show the pages of the site that was built just now; nobody is building."""
        with self._showing:
            former, self._shows = self._shows, self._builds
        if former:
            with suppress(OSError):  # it has died, and is started anew by its next build
                former.forget()
        self._builds = former or Worker(self._request)

    def show(self, paths: frozenset[str], moment: dt.datetime) -> SavedPages:
        """
        Give what can be shown of saved texts at once.

        Args:
            paths: All that has changed on the disk since the build of the site began, absolute.
            moment: When they were saved, aware.
        """
        with self._showing:
            try:
                return self._shows.show(paths, moment) if self._shows else SavedPages()
            except (EOFError, OSError):  # it died, or hangs
                self._lose()
                return SavedPages()

    def try_out(self, path: str, data: bytes, moment: dt.datetime) -> UnsavedPage:
        """
        Give the page that a text would have if it were saved.

        Args:
            path: The text, below content/.
            data: What its file would hold.
            moment: When it would be saved, aware.
        """
        with self._showing:
            try:
                if self._shows:
                    return self._shows.try_out(path, data, moment)
            except (EOFError, OSError):
                self._lose()
        return UnsavedPage(reason=NO_SITE)

    def restart(self) -> None:
        """Begin again with the program as it is now; nobody is building."""
        with self._showing:
            self._stop_showing()
        self._builds.restart()

    def close(self) -> None:
        """Let a build that is under way finish, then end."""
        with self._showing:
            self._stop_showing()
        self._builds.close()

    def _lose(self) -> None:
        self._stop_showing()
        self.is_lost = True

    def _stop_showing(self) -> None:
        """End the process that shows pages; whoever calls holds the lock."""
        if self._shows:
            self._shows.close(patience=0)
        self._shows = None
