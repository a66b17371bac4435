"""
Two processes for the builds: while one builds the next site, the other shows pages of the last.

They change places when a site is delivered, so that nobody waits for a build and no page is
shown from a site that has gone.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tools.desk.build.outcome import SavedPages
from tools.desk.build.worker import Worker

if TYPE_CHECKING:
    import datetime as dt

    from tools.desk.build.outcome import Outcome
    from tools.desk.build.request import BuildRequest


class WorkerPair:
    """
    The processes of one preview.

    One thread at a time may build; all else belongs to the thread that made the pair, and may
    be done meanwhile.
    """

    def __init__(self, request: BuildRequest) -> None:
        """Start a process for the first build."""
        self._request = request
        self._builds = Worker(request)
        self._shows: Worker | None = None

    def build(self, moment: dt.datetime) -> Outcome:
        """Build the whole site for *moment*, and wait for it."""
        return self._builds.build(moment)

    def exchange(self) -> None:
        """From now on show the pages of the site that was built just now; nobody is building."""
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
        if self._shows is None:
            return SavedPages()
        try:
            return self._shows.show(paths, moment)
        except (EOFError, OSError):  # it died, or hangs
            self._stop_showing()
            return SavedPages()

    def restart(self) -> None:
        """Begin again with the program as it is now; nobody is building."""
        self._stop_showing()
        self._builds.restart()

    def close(self) -> None:
        """Let a build that is under way finish, then end."""
        self._stop_showing()
        self._builds.close()

    def _stop_showing(self) -> None:
        if self._shows:
            self._shows.close(patience=0)
        self._shows = None
