"""
What earlier moves have written: by it a later one knows what she has changed since.

``content/.wordpress.json`` holds, for each text and picture, where it lies and the digest of
what was written there.  Without the file nothing is overwritten at all.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = ".wordpress.json"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Record:
    """
    What has been written.

    Attributes:
        files: By what a text or a picture is known by: its path below content/ and its digest.
    """

    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def paths(self) -> dict[str, str]:
        """Give the path of each."""
        return {key: path for key, (path, _) in self.files.items()}


def read_record(content: Path) -> Record:
    """Read what earlier moves have written; nothing if nobody knows."""
    try:
        said = json.loads((content / NAME).read_text("utf-8"))
        rows = said["files"]
        return Record({str(key): (str(path), str(told)) for key, (path, told) in rows.items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Record()


def written_record(record: Record) -> bytes:
    """Write a record; the same one always gives the same bytes."""
    rows = ",\n".join(
        f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(list(value), ensure_ascii=False)}"
        for key, value in sorted(record.files.items())
    )
    return f'{{"version": {_VERSION}, "files": {{\n{rows}\n}}}}\n'.encode()
