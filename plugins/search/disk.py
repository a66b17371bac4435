"""What the search reads from the disk and writes to it.  The only module here that does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .script import PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDER = "static/search"  # in the theme


def read_scripts(theme: str) -> list[str]:
    """Read the parts of the script from *theme*, in order."""
    return [Path(theme, _FOLDER, name).read_text("utf-8") for name in PARTS]


def save(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write *files*, by their names, into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
