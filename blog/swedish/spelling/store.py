"""What the speller remembers between checks, in the cache."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from blog.swedish.spelling.speller import SpellChecker

if TYPE_CHECKING:
    from collections.abc import Callable

    from blog.cache import Cache
    from blog.swedish.spelling.speller import Dictionary

_ENTRY = ("spelling", "judgements")  # namespace and key
_OFTEN = 100  # words sought, each of which may take a tenth of a second


def load_checker(
    cache: Cache,
    *,
    load: Callable[[], tuple[Dictionary, Dictionary]],
    listed: frozenset[str],
    keeps: bool = True,
) -> SpellChecker:
    """
    Make a spelling checker that knows again what it has judged before.

    Args:
        cache: Its version names the dictionaries that the judgements rest upon.
        load: Gives the dictionaries, if a word turns up that was never judged.
        listed: The words of our lists.
        keeps: False for a checker that keeps nothing on the disk by itself.
    """
    checker = _KeepingChecker(cache, load, listed) if keeps else SpellChecker(load, listed)
    kept = cache.get(*_ENTRY)
    if kept:
        checker.swedish, checker.english, checker.close = json.loads(kept)
    return checker


def save_checker(cache: Cache, checker: SpellChecker) -> None:
    """Keep what the checker has judged, unless the cache knows it all."""
    judged = [checker.swedish, checker.english, checker.close]
    kept = json.dumps(judged, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
    if cache.get(*_ENTRY) != kept:
        cache.put(*_ENTRY, kept)


class _KeepingChecker(SpellChecker):
    """Keeps what it has judged now and then: a first check of many texts may be broken off."""

    def __init__(
        self,
        cache: Cache,
        load: Callable[[], tuple[Dictionary, Dictionary]],
        listed: frozenset[str],
    ) -> None:
        super().__init__(load, listed)
        self._cache = cache

    def suggestion(self, word: str) -> str:
        is_new = word not in self.close
        found = super().suggestion(word)
        if is_new and len(self.close) % _OFTEN == 0:
            save_checker(self._cache, self)
        return found
