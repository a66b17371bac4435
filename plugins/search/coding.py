"""
The index as short texts, which theme/static/search.js reads.

Plain letters, because JSON carries them as they are and a web server compresses them well:
better than the same in base 64, and half a kilobyte better than numbers with commas.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from .index import GRADES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .index import Posting

_FIRST_LENGTH, _LONGEST = ord("A"), 25  # A to Z: no word holds a capital
_FIRST_STEP = ord("a")
_STEPS = 6  # times GRADES letters, from "a" to "~"


def write_words(words: Sequence[str]) -> str:
    """
    Write sorted words, each without what it shares with the word before it.

    The number of shared letters is a capital, from A for none: ``lag``, ``lagen`` and
    ``lager`` become ``AlagDenEr``.
    """
    pairs = pairwise(["", *words])
    return "".join(_tail(word, _shared(former, word)) for former, word in pairs)


def write_hits(hits: Iterable[Posting]) -> str:
    """
    Write the posts of one word.

    For each post the number of posts that were skipped before it, in whole sixes and the
    rest; the rest and the grade share one letter.  The sixes stand before it, if there are any.
    """
    texts, expected = [], 0
    for post, grade in hits:
        sixes, rest = divmod(post - expected, _STEPS)
        letter = chr(_FIRST_STEP + rest * GRADES + grade)
        texts.append(f"{sixes or ''}{letter}")
        expected = post + 1
    return "".join(texts)


def _shared(former: str, word: str) -> int:
    lengths = range(min(len(former), len(word), _LONGEST), 0, -1)
    return next((length for length in lengths if word.startswith(former[:length])), 0)


def _tail(word: str, shared: int) -> str:
    return f"{chr(_FIRST_LENGTH + shared)}{word[shared:]}"
