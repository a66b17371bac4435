"""
After every change: the saved page at once, and the whole site right after.

Whatever is saved goes two ways.  A text that changes nothing but its own page is shown within a
moment, by the process that has the site in memory; the whole site is built by another, and takes
the place of both.  While it is built further saves are shown, and nothing older is ever shown in
place of something newer.
"""

from __future__ import annotations

import posixpath
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.files import shown
from blog.findings import Finding, Level
from tools.desk.changes import Changes
from tools.desk.difference import difference
from tools.desk.texts import next_moment
from tools.desk.watch import is_program

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from tools.desk.build.outcome import Outcome
    from tools.desk.build.request import PreviewSite
    from tools.desk.build.worker_pair import WorkerPair
    from tools.desk.state import PreviewState
    from tools.desk.texts import TextSummary
    from tools.desk.watch import Watch

_ATTEMPTS = 3  # builds before one that fails is told, if something changed meanwhile
_PAUSE = 0.1  # seconds in which what changed during a build is noticed

_DIFFERS = "Sidan som visades när texten sparades blev en annan än den som bygget gav"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """
    What the one who shows a preview does for its builds.

    Attributes:
        now: Gives the present moment, aware.
        begin_anew: Called when the program has changed, before it is loaded again.
        read: Gives the texts that there are, after a build.
        tell: Says what became of a build, when its pages can be seen.
        report: Keeps the details of an error of the program, and says in Swedish what failed.
    """

    now: Callable[[], dt.datetime]
    begin_anew: Callable[[], None]
    read: Callable[[], Iterable[TextSummary]]
    tell: Callable[[Outcome], None]
    report: Callable[[BaseException, str], str]


class Rebuilds:
    """Decides what is shown and built: one thread does, while another waits for the build."""

    def __init__(
        self, pair: WorkerPair, watch: Watch, state: PreviewState, hooks: Hooks, site: PreviewSite
    ) -> None:
        """
        Begin with a site that has never been built.

        Args:
            pair: The processes.
            watch: Tells what has changed.
            state: What the browser should know.
            hooks: Of the one who shows the preview.
            site: Where its texts and pages are.
        """
        self._pair, self._watch, self._state = pair, watch, state
        self._hooks, self._site = hooks, site
        self._changes = Changes()
        self._changed_at = self._begun_at = hooks.now()
        self._next: dt.datetime | None = None
        self._left = _ATTEMPTS - 1
        self._problems: set[Finding] = set()
        self._thread = ThreadPoolExecutor(1)
        self._build: Future[Outcome] | None = None

    @property
    def is_building(self) -> bool:
        """Say whether a build is under way, or is about to begin."""
        return self._build is not None or self._changes.is_wanted

    def begin(self) -> None:
        """Build for the first time."""
        self._changes.note()
        self._begin()

    def follow(self, seconds: float) -> None:
        """
        Wait for something to happen, and do what it asks for.

        Args:
            seconds: The longest time to wait.

        Raises:
            RuntimeError: Nothing more would ever happen: the watch has ended.
        """
        self._note(self._watch.take(seconds))
        if self._build and self._build.done():
            self._finish(self._build.result())
        if (self._is_due or self._pair.is_lost) and not self.is_building:
            self._changed_at = self._hooks.now()
            self._changes.note()
        if self._changes.is_wanted and not self._build:
            self._begin()

    def close(self) -> None:
        """Let a build that is under way finish, and end the processes."""
        self._pair.close()
        self._thread.shutdown()

    @property
    def _is_due(self) -> bool:
        """Say whether a scheduled text's moment has come, or a new day, since a build began."""
        now = self._hooks.now()
        is_another_day = now.date() != self._begun_at.date()  # which makes every text older
        return is_another_day or (self._next is not None and self._next <= now)

    def _note(self, paths: set[str]) -> None:
        if paths:
            self._changed_at = self._hooks.now()
            self._changes.note(paths)
            self._show()

    def _show(self) -> None:
        """Show the pages of what was saved, if nothing else can follow from it."""
        if self._is_due:
            return
        paths = self._changes.unseen
        told = self._pair.show(paths, self._changed_at)
        if told.problem:
            self._add_problem(shown(min(paths)), told.problem)
        if told.pages is not None:
            self._changes.show()
            self._state.saved(told.pages, change=self._changes.count)

    def _begin(self) -> None:
        if is_program(self._changes.waiting):
            self._hooks.begin_anew()
            self._pair.restart()
        self._changes.begin()
        self._begun_at = self._changed_at
        self._build = self._thread.submit(self._pair.build, self._begun_at)
        self._build.add_done_callback(lambda _: self._watch.wake())

    def _finish(self, outcome: Outcome) -> None:
        """
        Put the site of a build in its place, or tell what stopped it.

        What changes while a build reads may stop it: a file that was there a moment ago, half
        of one that is being saved.  That is nobody's mistake, so it is built again first.
        """
        self._build = None
        if not outcome.delivered and self._left:
            self._note(self._watch.take(_PAUSE))
            if self._changes.is_wanted:
                self._left -= 1
                return
        self._left = _ATTEMPTS - 1
        looks_same = self._changes.are_texts
        if outcome.delivered:
            self._pair.exchange()
            self._changes.deliver()
            self._compare()
        outcome = outcome.with_findings(self._problems)
        self._problems.clear()
        self._next = next_moment(self._hooks.read(), self._begun_at)
        self._state.built(outcome, change=self._changes.begun, looks_same=looks_same)
        self._hooks.tell(outcome)
        if self._changes.waiting:  # during the build: the site that it gave can show them, perhaps
            self._show()

    def _compare(self) -> None:
        """
        Compare the pages that were shown last with those of the whole build.

        Those before may show something that has changed since.
        """
        for newer in self._state.now.newer.values():
            page = newer.page
            differs = newer.change == self._changes.begun and difference(page, self._site.output)
            if differs:
                self._note(self._watch.take(_PAUSE))  # a later save would explain it
                if self._changes.count == self._changes.begun:
                    place = posixpath.join(shown(self._site.content), page.path)
                    self._add_problem(place, self._hooks.report(differs, _DIFFERS))

    def _add_problem(self, place: str, said: str) -> None:
        """Let an error of the program be told with the build."""
        what, _, more = said.partition(". ")
        self._problems.add(Finding(place, 1, "programfel", f"{what}.", more, Level.WARNING))
