"""Keep a second build or preview of the same site away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from blog.errors import BuildStopped
from blog.files import shown

if TYPE_CHECKING:
    from pathlib import Path


def hold(path: Path, *, busy: str, reentrant: bool = False) -> FileLock:
    """
    Hold the lock at *path* until this program ends or dies.

    Args:
        path: The lock's file, in a folder that is there.
        busy: What is said to the director when somebody else holds it.
        reentrant: True when this program may hold it several times.

    Raises:
        BuildStopped: Somebody else holds it, or the disk knows no locks.
    """
    lock = FileLock(path, timeout=0, is_singleton=reentrant)
    try:
        lock.acquire()
    except Timeout:
        raise BuildStopped(busy) from None
    except NotImplementedError:  # a disk on the network, perhaps
        raise BuildStopped(
            f"Inget har byggts: på disken där {shown(path.parent)} ligger går det inte att hindra "
            "två byggen från att störa varandra. Flytta projektet till datorns egen disk."
        ) from None
    return lock
