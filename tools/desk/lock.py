"""One preview of a site at a time: two would build into the same folder, in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from blog.errors import BuildStopped

if TYPE_CHECKING:
    from pathlib import Path


def hold(output: Path) -> FileLock:
    """
    Keep every other preview in *output* away until this one ends, or dies.

    Raises:
        BuildStopped: There is one already.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(output.with_name(f".{output.name}.preview.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise BuildStopped(
            "Den visas redan, i ett annat fönster. Titta där efter adressen, eller avsluta den "
            "med Ctrl+C först."
        ) from None
    return lock
