"""One preview of a site at a time: two would build into the same folder, in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog import locks

if TYPE_CHECKING:
    from pathlib import Path

    from filelock import FileLock

_BUSY = (
    "Den visas redan, i ett annat fönster. Titta där efter adressen, eller avsluta den "
    "med Ctrl+C först."
)


def hold(output: Path) -> FileLock:
    """
    Keep every other preview in *output* away until this one ends, or dies.

    Raises:
        BuildStopped: There is one already, or the disk knows no locks.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    return locks.hold(output.with_name(f".{output.name}.preview.lock"), busy=_BUSY)
