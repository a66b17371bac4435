"""What the search reads from the disk.  The only module here that does."""

from __future__ import annotations

from pathlib import Path

from .script import PARTS

_FOLDER = "static/search"  # in the theme


def read_scripts(theme: str) -> list[str]:
    """Read the parts of the script from *theme*, in order."""
    return [Path(theme, _FOLDER, name).read_text("utf-8") for name in PARTS]
