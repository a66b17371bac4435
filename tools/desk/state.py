"""What the browser should know: what its windows show, and what stopped something newer."""

from __future__ import annotations

import json
import re
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from blog.findings import Level
from tools.desk.build.outcome import as_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from tools.desk.build.outcome import Outcome, SavedPage

# A page that runs a script of the site's shows what is not in its HTML: what the search finds.
_RUNS = re.compile(rb"<script[^>]*\ssrc=")


@dataclass(frozen=True, slots=True)
class NewerPage:
    """
    A page that is newer than the site it belongs to.

    Attributes:
        page: Of a text that was saved.
        change: The number of the change that it shows.
    """

    page: SavedPage
    change: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """
    What is true at one moment.

    Attributes:
        name: This run of the preview: a window left open since an earlier one has an old site.
        number: Counts the moments.
        site: Counts the sites that have been delivered; 0 before the first.
        look: Counts those of them that pages may look different in with the same HTML.
        build: Counts the builds, delivered or not.
        checks: Counts the checks of the texts that have been finished, and what else is news to
            the desk alone.
        outcome: What became of the latest build; None before the first.
        newer: Pages to show instead of the site's, by their paths below its folder.
    """

    name: str
    number: int = 0
    site: int = 0
    look: int = 0
    build: int = 0
    checks: int = 0
    outcome: Outcome | None = None
    newer: Mapping[str, NewerPage] = field(default_factory=dict)

    @property
    def turn(self) -> str:
        """Names this moment among those that the desk tells apart."""
        return f"{self.name}-{self.build}-{self.checks}"

    def served(self, page: bytes) -> str:
        """Name what is seen of *page*, HTML as it was built: a window of another name reloads."""
        site = self.site if _RUNS.search(page) else 0
        return f"{self.name}-{self.look}-{site}-{sha256(page).hexdigest()[:16]}"

    def as_json(self, page: bytes) -> str:
        """Write it for the script of a window that should show *page*."""
        findings = self.outcome.findings if self.outcome else ()
        told = {
            "served": self.served(page),
            "turn": self.turn,
            "stopped": self.outcome is not None and not self.outcome.delivered,
            "message": self.outcome.message if self.outcome else "",
            "warnings": sum(each.level is Level.WARNING for each in findings),
            "errors": [as_data(each) for each in findings if each.level is Level.ERROR],
        }
        return json.dumps(told)  # in ASCII: a file may have a name that is no text


class PreviewState:
    """
    The present moment, shared by the builds and all windows of the browser.

    Attributes:
        is_closed: True when no more moments will come.
    """

    def __init__(self, name: str) -> None:
        """Begin a run of the preview that is called *name*."""
        self._moment = Snapshot(name)
        self._delivered: Outcome | None = None
        self._lock = threading.Lock()
        self._listeners: list[Callable[[], None]] = []
        self.is_closed = False

    @property
    def now(self) -> Snapshot:
        """The present moment."""
        with self._lock:
            return self._moment

    def built(self, outcome: Outcome, *, change: int = 0, looks_same: bool = False) -> None:
        """
        Tell what became of a build.

        Args:
            outcome: Of the build.
            change: The last change before it began: pages of later ones are still newer.
            looks_same: True when nothing but texts has changed, so that whatever page has the
                same HTML as before looks the same.
        """
        with self._lock:
            old = self._moment
            self._set(build=old.build + 1, outcome=outcome)
            if outcome.delivered:
                self._delivered = outcome
                newer = {path: each for path, each in old.newer.items() if each.change > change}
                look = old.look + (not looks_same)
                self._set(site=old.site + 1, look=look, newer=newer)

    def saved(self, pages: Iterable[SavedPage], *, change: int) -> None:
        """
        Show the pages of saved texts before the whole site is built.

        What stopped an earlier build is right again: else there would be no pages.

        Args:
            pages: Instead of the site's.
            change: The number of the change that they show.
        """
        with self._lock:
            old = self._moment
            newer = {page.save_as: NewerPage(page, change) for page in pages}
            self._set(newer={**old.newer, **newer}, outcome=self._delivered or old.outcome)

    def checked(self) -> None:
        """Tell that a check of the texts is finished, or that readers see something else."""
        with self._lock:
            self._set(checks=self._moment.checks + 1)

    @contextmanager
    def listening(self, tell: Callable[[], None]) -> Iterator[None]:
        """Call *tell*, from any thread, whenever a new moment begins."""
        with self._lock:
            self._listeners.append(tell)
        try:
            yield
        finally:
            with self._lock:
                self._listeners.remove(tell)

    def close(self) -> None:
        """Tell all who listen that no more will come."""
        with self._lock:
            self.is_closed = True
            self._tell()

    def _set(self, **attributes: Any) -> None:
        """Begin a new moment; whoever calls holds the lock."""
        self._moment = replace(self._moment, number=self._moment.number + 1, **attributes)
        self._tell()

    def _tell(self) -> None:
        for tell in self._listeners:
            tell()
