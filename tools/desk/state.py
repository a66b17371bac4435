"""What the browser should know: which site is served, and what stopped a newer one."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from blog.findings import Level
from tools.desk.outcome import as_data

if TYPE_CHECKING:
    from tools.desk.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Snapshot:
    """
    What is true at one moment.

    Attributes:
        name: This run of the preview: a window left open since an earlier one has an old site.
        site: Counts the sites that have been delivered; 0 before the first.
        build: Counts the builds, delivered or not.
        checks: Counts the checks of the texts that have been finished.
        outcome: What became of the latest build; None before the first.
    """

    name: str
    site: int = 0
    build: int = 0
    checks: int = 0
    outcome: Outcome | None = None

    @property
    def served(self) -> str:
        """Names the site that is served."""
        return f"{self.name}-{self.site}"

    @property
    def turn(self) -> str:
        """Names this moment among all others."""
        return f"{self.name}-{self.build}-{self.checks}"

    def as_json(self) -> str:
        """Write it for the page's script."""
        findings = self.outcome.findings if self.outcome else ()
        told = {
            "served": self.served,
            "turn": self.turn,
            "stopped": self.outcome is not None and not self.outcome.delivered,
            "message": self.outcome.message if self.outcome else "",
            "warnings": sum(each.level is Level.WARNING for each in findings),
            "errors": [as_data(each) for each in findings if each.level is Level.ERROR],
        }
        return json.dumps(told)  # in ASCII: a file may have a name that is no text


class PreviewState:
    """The present moment, shared by the builds and all windows of the browser."""

    def __init__(self, name: str) -> None:
        """Begin a run of the preview that is called *name*."""
        self._moment = Snapshot(name)
        self._changed = threading.Condition()

    @property
    def now(self) -> Snapshot:
        """The present moment."""
        with self._changed:
            return self._moment

    def built(self, outcome: Outcome) -> None:
        """Tell what became of a build."""
        with self._changed:
            old = self._moment
            self._moment = replace(
                old, site=old.site + outcome.delivered, build=old.build + 1, outcome=outcome
            )
            self._changed.notify_all()

    def checked(self) -> None:
        """Tell that a check of the texts is finished."""
        with self._changed:
            self._moment = replace(self._moment, checks=self._moment.checks + 1)
            self._changed.notify_all()

    def after(self, turn: str, timeout: float) -> Snapshot | None:
        """Wait for a moment that is not *turn*; None if none comes within *timeout* seconds."""
        with self._changed:
            if self._changed.wait_for(lambda: self._moment.turn != turn, timeout):
                return self._moment
            return None
