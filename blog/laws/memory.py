"""What is remembered of a site's files between builds: only those that changed are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog.laws.glance import Glance, each_once
from blog.packing import Damaged, Packing

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROWS = ("targets", "ids", "said", "broken")
_PACKING = Packing(())


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

    Pages share most of their words and links: each is written once.
    """
    once: dict[str, str] = {}
    files = [
        (path, name, glance.title, *(each_once(getattr(glance, each), once) for each in _ROWS))
        for path, (name, glance) in sorted(memory.glances.items())
    ]
    return _PACKING.pack((files, sorted(memory.searched)))


def unpack(data: bytes | None) -> SiteMemory:
    """Read what :func:`pack` wrote; an empty memory if there is nothing, or nothing of that."""
    try:
        files, searched = _PACKING.unpack(data or b"")
    except Damaged:
        return SiteMemory()
    glances = {path: (name, Glance(*shown)) for path, name, *shown in files}
    return SiteMemory(glances, frozenset(searched))
