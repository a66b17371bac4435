"""One preview of a site at a time: two would build into the same folder, in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog import locks
from blog.errors import BuildStopped

if TYPE_CHECKING:
    from pathlib import Path

    from filelock import FileLock

_BUSY = (
    "Det är redan öppet i ett annat fönster. Titta där efter adressen, eller avsluta det "
    "med Ctrl+C först."
)


class AlreadyOpen(BuildStopped):
    """
    There is one already.

    Attributes:
        output: The folder that it builds into.
    """

    def __init__(self, output: Path) -> None:
        self.output = output
        super().__init__(_BUSY)


def hold(output: Path) -> FileLock:
    """
    Keep every other preview in *output* away until this one ends, or dies.

    Raises:
        AlreadyOpen: There is one already.
        BuildStopped: The disk knows no locks.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    try:
        return locks.hold(output.with_name(f".{output.name}.preview.lock"), busy=_BUSY)
    except BuildStopped as stop:
        if stop.message == _BUSY:
            raise AlreadyOpen(output) from stop
        raise
