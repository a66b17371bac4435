"""Many small entries of a cache, kept as one: a file for each would cost more than making it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.packing import Damaged, Packing

if TYPE_CHECKING:
    from blog.cache import Cache

_PACKING = Packing(())


class Shelf:
    """
    A part of a cache that is read when it is opened and written when it is saved.

    What nobody has asked for in between is left out, so that it never grows beyond its use.  Of
    two programs that save at once, one wins; what the other had made is made again.

    Args:
        cache: Where it is kept.
        name: Its own; only one kind of entry, of one site, stands on a shelf.
    """

    def __init__(self, cache: Cache, name: str) -> None:
        self._cache, self._name = cache, name
        self._kept = _read(cache.get("shelf", name))
        self._used: dict[tuple[str, str], bytes] = {}

    def get(self, namespace: str, key: str) -> bytes | None:
        """Do what :meth:`blog.cache.Cache.get` does."""
        data = self._used.get((namespace, key), self._kept.get((namespace, key)))
        if data is not None:
            self._used[namespace, key] = data
        return data

    def put(self, namespace: str, key: str, data: bytes) -> None:
        """Do what :meth:`blog.cache.Cache.put` does, as soon as the shelf is saved."""
        self._used[namespace, key] = data

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
