"""
Let two folders change places: in one step where the system can, else in two renames.

A disk module of plugins.staging.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h on macOS


def exchange(spare: Path, final: Path) -> bool:
    """Let two folders change places; False when *final* cannot be renamed."""
    if not _exchange_at_once(os.fsencode(spare), os.fsencode(final)):
        waiting = waiting_place(final)
        try:
            final.rename(waiting)
        except OSError:  # a disk of its own, or a folder that another program holds
            return False
        try:
            spare.rename(final)
        except OSError:
            waiting.rename(final)
            raise
        waiting.rename(spare)
    return True


def _exchange_at_once(one: bytes, other: bytes) -> bool:
    """Ask the system to exchange two folders; say whether it could."""
    try:
        collection = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            exchange, arguments = collection.renameat2, (_AT_FDCWD, one, _AT_FDCWD, other)
            return bool(exchange(*arguments, _RENAME_EXCHANGE) == 0)
        if sys.platform == "darwin":
            return bool(collection.renamex_np(one, other, _RENAME_SWAP) == 0)
    except (OSError, AttributeError, TypeError):  # no C library by that name, or an old one
        return False
    return False


def waiting_place(final: Path) -> Path:
    """Say where the old folder waits while the new one takes its place in two steps."""
    return final.with_name(f".{final.name}.former")
