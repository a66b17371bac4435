"""Which program the director writes in, and how to start it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


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
