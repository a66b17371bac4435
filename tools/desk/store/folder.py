"""The folder where the desk keeps what it must not lose: `.historik/`, beside content/."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = ".historik"


def make_private(folder: Path) -> None:
    """
    Make a folder, and those above it that are missing, for this account alone.

    Raises:
        OSError: It cannot be made.
    """
    for each in reversed([folder, *folder.parents]):
        if not each.exists():
            each.mkdir(mode=0o700, exist_ok=True)
