"""What pure functions gave is remembered from one build to the next, many results in one entry."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from blog.files import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Set

    from blog.cache import Cache


class Shelves:
    """
    Texts by key, a sixteenth of them in each entry of the cache.

    An entry for each text would make a first build slow, and one for all of them every other.

    Args:
        cache: Of the program that makes the texts, so that no other's are ever given.
        namespace: The kind of text.
    """

    def __init__(self, cache: Cache, namespace: str) -> None:
        self._cache = cache
        self._namespace = namespace
        self._shelves: dict[str, dict[str, str]] = {}
        self._changed: set[str] = set()

    def get(self, key: str) -> str | None:
        """Give what was put under a digest in hexadecimal, now or by an earlier build."""
        return self._shelf(key[0]).get(key)

    def put(self, key: str, text: str) -> None:
        """Put *text* under a digest in hexadecimal."""
        self._shelf(key[0])[key] = text
        self._changed.add(key[0])

    def save(self, keys: Set[str]) -> None:
        """
        Let the next build have what is under *keys*.

        Nothing else stays in an entry that this build has looked into: it may be of a text that
        has been deleted.
        """
        for name, shelf in self._shelves.items():
            left = {key: text for key, text in shelf.items() if key in keys}
            if name in self._changed or len(left) < len(shelf):
                data = json.dumps(left, ensure_ascii=False).encode()
                self._cache.put(self._namespace, name, data)
        self._changed.clear()

    def _shelf(self, name: str) -> dict[str, str]:
        if name not in self._shelves:
            kept = self._cache.get(self._namespace, name)
            self._shelves[name] = json.loads(kept) if kept else {}
        return self._shelves[name]


class Memory:
    """
    Gives what was made of the same inputs before, or lets it be made.

    Args:
        shelves: Where it is kept.
    """

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self._asked: set[str] = set()

    def __call__(self, inputs: object, make: Callable[[], str]) -> str:
        """
        Give what *make* would.

        Args:
            inputs: Everything that the text depends on besides the program, as values whose
                ``repr`` tells any two of them apart.
            make: Makes it.
        """
        key = digest(repr(inputs).encode())
        self._asked.add(key)
        known = self._shelves.get(key)
        if known is None:
            known = make()
            self._shelves.put(key, known)
        return known

    def save(self) -> None:
        """Let the next build have all that was asked for in this one."""
        self._shelves.save(self._asked)
