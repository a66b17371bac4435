"""Many small entries of a cache, kept as one: a file for each would cost more than making it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.packing import Damaged, Packing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from blog.cache import Cache

_PACKING = Packing(())


class Recent:
    """
    Entries in memory: those that were used since it was last told to forget all others.

    Args:
        kept: What it has from the beginning.
    """

    def __init__(self, kept: Mapping[tuple[str, str], bytes] | None = None) -> None:
        self._kept: Mapping[tuple[str, str], bytes] = kept or {}
        self._used: dict[tuple[str, str], bytes] = {}

    @property
    def names(self) -> frozenset[tuple[str, str]]:
        """Name the entries that it had when it was last told to forget."""
        return frozenset(self._kept)

    def get(self, namespace: str, key: str) -> bytes | None:
        """Do what :meth:`blog.cache.Cache.get` does."""
        data = self._used.get((namespace, key), self._kept.get((namespace, key)))
        if data is not None:
            self._used[namespace, key] = data
        return data

    def put(self, namespace: str, key: str, data: bytes) -> None:
        """Do what :meth:`blog.cache.Cache.put` does."""
        self._used[namespace, key] = data

    def forget(self) -> None:
        """Let go of what nobody has used since."""
        self._kept, self._used = self._used, {}


class Shelf(Recent):
    """
    A part of a cache that is read when it is opened and written when it is saved.

    What nobody has asked for in between is left out, so that it never grows beyond its use.  Of
    two programs that save at once, one wins; what the other had made is made again.

    Args:
        cache: Where it is kept.
        name: Its own; only one kind of entry, of one site, stands on a shelf.
    """

    def __init__(self, cache: Cache, name: str) -> None:
        super().__init__(_read(cache.get("shelf", name)))
        self._cache, self._name = cache, name

    def save(self) -> None:
        """Keep what was put and what was got, unless the cache has just that."""
        if self._used != self._kept:
            self._cache.put("shelf", self._name, _PACKING.pack(self._used))
            self._kept = dict(self._used)


def _read(data: bytes | None) -> dict[tuple[str, str], bytes]:
    try:
        kept = _PACKING.unpack(data) if data else {}
    except Damaged:
        return {}
    return kept if isinstance(kept, dict) else {}
