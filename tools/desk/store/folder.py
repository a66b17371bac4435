"""The folder where the desk keeps what it must not lose: `.historik/`, beside content/."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path

NAME = ".historik"

_CUT_OFF = re.compile(r"\.[0-9a-f]{32}\.tmp")  # see blog.files.write_atomic
_WRITTEN = 60  # seconds: more than any file takes

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


def sweep(folder: Path) -> None:
    """Take away what was written of files when the program was killed, below *folder*."""
    for place, _, names in os.walk(folder):
        for name in filter(_CUT_OFF.fullmatch, names):
            file = Path(place, name)
            with suppress(OSError):
                if abs(time.time() - file.stat().st_mtime) > _WRITTEN:
                    file.unlink()
