"""What belongs to a target on this computer: who we are there, and who of us is at work."""

from __future__ import annotations

import platform
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from blog.errors import BuildStopped
from blog.files import digest, write_atomic
from blog.locks import hold
from tools.publish.errors import Reason, Stopped
from tools.publish.sites.lock import Owner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = ".published"
"""In the project's folder; one folder in it for each target."""

_BUSY = (
    "Inget har publicerats: en annan publicering pågår redan på den här datorn. Vänta tills den "
    "är klar."
)


@dataclass(frozen=True, slots=True)
class Local:
    """A target's folder on this computer."""

    folder: Path

    @classmethod
    def of(cls, root: Path, target: str) -> Local:
        """Give the folder of *target* in the project at *root*, and make it if it is missing."""
        folder = root / FOLDER / target
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder)

    @property
    def owner(self) -> Owner:
        """The project on this computer; a copy of it on another is somebody else."""
        file = self.folder / "owner"
        if not file.exists():
            write_atomic(file, uuid4().hex.encode("ascii"))
        here = f"{file.read_text('ascii')} {platform.node()} {self.folder.resolve()}"
        return Owner(digest(here.encode("utf-8", "replace"))[:32], platform.node())

    @contextmanager
    def locked(self) -> Iterator[None]:
        """
        Keep this computer's other programs away; the system unlocks when one dies.

        Raises:
            Stopped: Another is at work.
        """
        try:
            lock = hold(self.folder / "lock", busy=_BUSY)
        except BuildStopped as error:
            raise Stopped(Reason.BUSY, error.message) from None
        try:
            yield
        finally:
            lock.release()
