"""The folder where the desk keeps what it must not lose: `.historik/`, beside content/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = ".historik"


_SYNCHRONISED = re.compile(
    r"(?i)(dropbox|onedrive|google ?drive|my drive|icloud|mobile documents|nextcloud|owncloud)\b.*"
)
_SAID = (
    "Mappen ligger i {}, som kopierar den till andra datorer. Då följer också utkast och "
    "versioner med, även av texter som du har raderat. Låt inte två datorer skriva i den "
    "samtidigt."
)


def synchronised(folder: Path) -> str:
    """Warn in Swedish of a folder that a service copies elsewhere; "" if none seems to."""
    for part in folder.absolute().parts:
        if _SYNCHRONISED.fullmatch(part):
            return _SAID.format(part)
    return ""


def make_private(folder: Path) -> None:
    """
    Make a folder, and those above it that are missing, for this account alone.

    Raises:
        OSError: It cannot be made.
    """
    for each in reversed([folder, *folder.parents]):
        if not each.exists():
            each.mkdir(mode=0o700, exist_ok=True)
