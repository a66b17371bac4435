"""Read the theme's CSS.  The only module of this plugin that touches the disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath


def read_folder(folder: PurePath) -> dict[str, str]:
    r"""
    Read every CSS file in *folder*.

    Line ends become ``\n`` whatever they are in the files, so that the same commit gives
    the same page on every system.

    Returns:
        The files' texts by their names without ``.css``, in order of name; nothing when
        there is no such folder.
    """
    files = sorted(Path(folder).glob("*.css"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}
