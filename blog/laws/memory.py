"""What is remembered of a site's files between builds: only those that changed are read."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog.laws.glance import Glance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ROWS = ("targets", "ids", "said", "broken")


@dataclass(frozen=True, slots=True)
class SiteMemory:
    """
    The glances at a former site.

    Attributes:
        glances: By path, each with the name of what it depends on.
        searched: Words that no file of the site holds.
    """

    glances: Mapping[str, tuple[str, Glance]] = field(default_factory=dict)
    searched: frozenset[str] = frozenset()

    def glance(self, path: str, name: str) -> Glance | None:
        """Give what a file showed when it depended on the same; None if it did not."""
        known, glance = self.glances.get(path, ("", None))
        return glance if known == name else None


def pack(memory: SiteMemory) -> bytes:
    """
    Write a memory.

    Pages share most of their words and links: each stands once in a table.
    """
    table: dict[str, int] = {}

    def row(texts: Iterable[str]) -> list[int]:
        return [table.setdefault(text, len(table)) for text in texts]

    files = [
        [path, name, glance.title, *(row(getattr(glance, each)) for each in _ROWS)]
        for path, (name, glance) in sorted(memory.glances.items())
    ]
    data = {"files": files, "searched": sorted(memory.searched), "table": list(table)}
    return json.dumps(data, separators=(",", ":")).encode()


def unpack(data: bytes | None) -> SiteMemory:
    """Read what :func:`pack` wrote; an empty memory if there is nothing."""
    if data is None:
        return SiteMemory()
    kept = json.loads(data)
    text_at = kept["table"].__getitem__
    glances = {
        path: (name, Glance(title, *(tuple(map(text_at, row)) for row in rows)))
        for path, name, title, *rows in kept["files"]
    }
    return SiteMemory(glances, frozenset(kept["searched"]))
