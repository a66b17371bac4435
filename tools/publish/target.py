"""What every place to publish to can do, whatever stands behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from contextlib import AbstractContextManager

    from tools.publish.plan import Forbidden, Plan
    from tools.publish.record import Record


class Amount(NamedTuple):
    """So many files, of so many bytes together."""

    files: int
    size: int


Progress: TypeAlias = "Callable[[Amount, Amount], None]"
"""Called with what has been sent and with all that is to be."""


class Meter:
    """Adds up what has been sent."""

    def __init__(self, total: Amount, progress: Progress) -> None:
        self._done, self._total, self._progress = Amount(0, 0), total, progress
        progress(self._done, total)

    def sent(self, size: int) -> None:
        """Count one more file of *size* bytes."""
        self._done = Amount(self._done.files + 1, self._done.size + size)
        self._progress(self._done, self._total)


class Done(NamedTuple):
    """
    What a change at the target came to.

    Attributes:
        sent: Paths of the files that were sent; all others were there already.
        left: Paths of ours that somebody else has changed, and that therefore stay.
        unfinished: True when all is live but something old is still to be cleared away, which
            the next publication does.
    """

    sent: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    unfinished: bool = False


Switch: TypeAlias = "Callable[[], Done]"
"""Lets readers see the release that has been brought."""


class Target(Protocol):
    """
    A place where releases of the site are published.

    Its methods raise ``OSError`` for what a disk, a line or a server will not do, and
    :class:`tools.publish.errors.Stopped` for what was decided; the functions in
    :mod:`tools.publish.deploy` turn the first into the second.
    """

    @property
    def label(self) -> str:
        """How it is named in a sentence, such as ”servern blogg.example”."""

    @property
    def keep(self) -> int:
        """How many releases are kept."""

    @property
    def exposed(self) -> tuple[str, ...]:
        """
        Addresses below the site's own under which nothing may be answered.

        What is internal lies there; whoever reads the live site asks for them.
        """

    def locked(self) -> AbstractContextManager[None]:
        """Keep other publications away, and clear away what one that died has left."""

    def current(self) -> str | None:
        """Give the id of the release that is published; None if none is."""

    def interrupted(self) -> str | None:
        """Give the id of a release that readers may see parts of, for it was cut off."""

    def ids(self) -> list[str]:
        """Give the ids of the releases that are kept, newest first."""

    def record(self, name: str) -> Record:
        """Give what was written down of a release that is kept."""

    def in_the_way(self, plan: Plan) -> list[str]:
        """Give the paths of a release at which somebody else's files lie; nothing is changed."""

    def bring(self, plan: Plan, progress: Progress) -> Switch:
        """Bring what is missing, so that no reader sees it; calling the result publishes it."""

    def restore(self, record: Record) -> Done:
        """Make a release that is kept the one that is published."""

    def purge(self, forbidden: Forbidden, drop: Collection[str]) -> Sequence[str]:
        """
        Remove forbidden files from what is published, and whole releases from what is kept.

        Returns:
            Swedish sentences on what the place may remember all the same.
        """

    def read_state(self, name: str) -> bytes | None:
        """Give a small file that lies beside the releases; None if there is none."""

    def write_state(self, name: str, data: bytes) -> None:
        """Keep a small file beside the releases; it is there whole or not at all."""

    def close(self) -> None:
        """Let go of the place."""


def check_state_name(name: str) -> None:
    """
    Refuse what is no plain name for a small file.

    Raises:
        ValueError: It could lead elsewhere.
    """
    if not re.fullmatch(r"[a-z][a-z0-9.-]*", name):
        raise ValueError(f"not a name for a small file: {name!r}")
