"""
The index as short texts, which theme/static/search.js reads.

Plain letters, because JSON carries them as they are and a web server compresses them well:
better than the same in base 64, and half a kilobyte better than numbers with commas.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from .grades import GRADES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FIRST_LENGTH, _LONGEST = ord("A"), 25  # A to Z: no word holds a capital
_FIRST_STEP = ord("a")
_STEPS = 6  # times GRADES letters, from "a" to "~"
_HIT = re.compile("([0-9]*)([a-~])")


def write_words(words: Sequence[str]) -> str:
    """
    Write sorted words, each without what it shares with the word before it.

    The number of shared letters is a capital, from A for none: ``lag``, ``lagen`` and
    ``lager`` become ``AlagDenEr``.
    """
    return "".join(_tail(former, word) for former, word in pairwise(["", *words]))


def write_hits(hits: Iterable[int]) -> str:
    """
    Write the posts of one word.

    For each post the number of posts that were skipped before it, in whole sixes and the
    rest; the rest and the grade share one letter.  The sixes stand before it, if there are any.

    Args:
        hits: The number of each post times GRADES, plus the word's grade in it; rising.
    """
    texts, expected = [], 0
    for hit in hits:
        texts.append(_step(hit - expected))
        expected = hit - hit % GRADES + GRADES
    return "".join(texts)


def read_hits(text: str) -> list[int]:
    """Read what :func:`write_hits` wrote."""
    hits, expected = [], 0
    for sixes, letter in _HIT.findall(text):
        step = int(sixes or 0) * _STEPS * GRADES + ord(letter) - _FIRST_STEP
        hits.append(expected + step)
        expected += step - step % GRADES + GRADES
    return hits


@cache  # there are few, and they are written hundreds of thousands of times
def _step(skipped: int) -> str:
    """Write how many posts are skipped, times GRADES, plus the grade."""
    sixes, rest = divmod(skipped, _STEPS * GRADES)
    return f"{sixes or ''}{chr(_FIRST_STEP + rest)}"


def _tail(former: str, word: str) -> str:
    shared = 0
    for one, other in zip(former[:_LONGEST], word, strict=False):
        if one != other:
            break
        shared += 1
    return f"{chr(_FIRST_LENGTH + shared)}{word[shared:]}"
