"""What has changed on the disk: what the next build will have, and what no window shows yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.files import DOCUMENT_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable


class Changes:
    """
    Keeps account of changes, for builds and for the pages that are shown before a build.

    Attributes:
        count: The number of the latest change.
        begun: The number of the latest change that a build began with.
        is_wanted: True when there is something to build.
    """

    def __init__(self) -> None:
        """Begin with a site that has never been built."""
        self.count = self.begun = 0
        self.is_wanted = False
        self._waiting: set[str] = set()
        self._building: set[str] = set()
        self._unseen: set[str] = set()

    @property
    def waiting(self) -> frozenset[str]:
        """The files that have changed since the latest build began."""
        return frozenset(self._waiting)

    @property
    def unseen(self) -> frozenset[str]:
        """The files whose changes are neither in the site that is shown nor in a newer page."""
        return frozenset(self._unseen)

    @property
    def are_texts(self) -> bool:
        """Say whether the build that began last has nothing new but texts."""
        return all(path.lower().endswith(DOCUMENT_SUFFIXES) for path in self._building)

    def note(self, paths: Iterable[str] = ()) -> None:
        """Note that files have changed, or, without any, that time has passed."""
        self.count += 1
        self.is_wanted = True
        self._waiting.update(paths)
        self._unseen.update(paths)

    def begin(self) -> None:
        """Note that a build begins: it reads every change so far."""
        self.begun, self.is_wanted = self.count, False
        self._building |= self._waiting
        self._waiting.clear()

    def show(self) -> None:
        """Note that every change so far is shown, in the site or in newer pages."""
        self._unseen.clear()

    def deliver(self) -> None:
        """Note that the site of the build that began last is shown."""
        self._unseen = set(self._waiting)
        self._building.clear()
