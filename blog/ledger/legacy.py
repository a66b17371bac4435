"""
The ledgers of guids that came before: a file ``.guider`` in content/ and in the finished site.

They are read as long as there is no ledger, and never written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.ledger.model import Entry, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAME = ".guider"


def read_legacy(folders: Iterable[Path]) -> tuple[Entry, ...]:
    """Read the posts that are named in *folders*; of a file that several name, the last counts."""
    found: dict[str, Entry] = {}
    for folder in folders:
        path = folder / NAME
        text = path.read_text("utf-8-sig", "replace") if path.is_file() else ""
        for entry in _entries(text):
            found[entry.file] = entry
    return tuple(found.values())


def _entries(text: str) -> Iterable[Entry]:
    """Read the lines of file, guid and perhaps a word, with tabs between; pass over others."""
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return (Entry(kind=Kind.POST, key=row[1], file=row[0]) for row in rows if len(row) > 1)
