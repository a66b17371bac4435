"""Open a new post in the program that the director writes in."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def open_in_editor(path: str) -> str:
    """
    Open *path*, if a program is named in the environment and the director is at the terminal.

    Returns:
        Swedish about a program that cannot be started; else "".
    """
    command = editor_command(os.environ, path, windows=os.name == "nt")
    if command and sys.stdin.isatty() and sys.stdout.isatty():
        try:
            subprocess.run(command, check=False)
        except OSError:
            return f"{command[0]} går inte att starta. Öppna filen själv."
    return ""


def editor_command(environment: Mapping[str, str], path: str, *, windows: bool) -> list[str]:
    """
    Give the words that open *path* in the program that ``VISUAL`` or ``EDITOR`` names.

    Returns:
        Nothing when neither names one, or what they name cannot be read.
    """
    chosen = (environment.get("VISUAL") or environment.get("EDITOR") or "").strip()
    try:
        words = [word.strip('"') for word in shlex.split(chosen, posix=not windows)]
    except ValueError:  # a quotation mark without its mate
        return []
    return [*words, path] if words else []
