"""
Where words lie in an index of many pieces: with three letters of theirs, a *key*.

Of each key a tally is kept: how much there is of the words that lie with it, and a number that is
another one as soon as anything there is.  A word that changes, changes a few tallies, and only the
pieces with those keys have to be made again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from hashlib import sha256
from heapq import merge
from itertools import zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from .text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

KEY = 3
"""So many letters of a word, without their marks, decide where it lies; search.js knows it."""

_MANY = 6  # keys that are looked for together sooner than one after the other
_PART = 3  # letters of the shortest part of a compound
_UNSHARED = 6  # about how many letters of a word the former word does not have


class Tally(NamedTuple):
    """
    What is known of the words that lie with a key.

    Attributes:
        weight: About how many characters they take.
        name: The sum of a digest for each of them and where it stands.
    """

    weight: int
    name: int


def lines(words: Iterable[str]) -> str:
    """Write words without their marks, each on a line of its own."""
    return fold("\n".join(words))


def by_key(folded: str) -> dict[str, list[int]]:
    """
    Give the places of the words that lie with each key.

    ”äldreomsorg” lies with the words that begin as ”äldre”, and once more with those that
    begin as ”omsorg”: one piece then answers a question.  Where a part begins cannot be
    known, so the word lies with every place in it; pieces that nobody asks for cost a reader
    nothing.

    Args:
        folded: As :func:`lines` gives them.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(folded.split("\n") if folded else ()):
        for key in set(_keys_in(len(word))(word)):
            found[key].append(place)
    return found


def with_keys(folded: str, keys: Iterable[str]) -> Iterator[int]:
    """
    Give the places of the words that lie with one of *keys*, in order, as :func:`by_key` does.

    For a few keys it takes a tenth of the time: only words with their letters are looked at.

    Args:
        folded: As :func:`lines` gives them.
        keys: Some keys.
    """
    wanted = frozenset(keys)
    place = start = 0  # of the first word that is not judged yet
    for at in _found(folded, wanted):
        if at < start:
            continue  # in the same word
        place += folded.count("\n", start, at)
        start = folded.rfind("\n", 0, at) + 1
        end = folded.find("\n", start)
        word = folded[start : end if end >= 0 else None]
        if not wanted.isdisjoint(_keys_in(len(word))(word)):
            yield place
        place, start = place + 1, start + len(word) + 1


def _found(text: str, keys: Collection[str]) -> Iterator[int]:
    """Say where in *text* one of *keys* stands, and perhaps some places where none does."""
    if len(keys) > _MANY:
        return (match.start() for match in _like(keys).finditer(text))
    return merge(*(_places_of(key, text) for key in keys))


def _places_of(key: str, text: str) -> Iterator[int]:
    at = text.find(key)
    while at >= 0:
        yield at
        at = text.find(key, at + 1)


def _like(keys: Iterable[str]) -> re.Pattern[str]:
    """Match any of *keys*, and what has their letters in other ways: it is found far sooner."""
    places = [sorted({letter for letter in each if letter}) for each in zip_longest(*keys)]
    classes = [f"[{re.escape(''.join(letters))}]" for letters in places]
    least = min(map(len, keys), default=0)
    return re.compile("".join(each + "?" * (n >= least) for n, each in enumerate(classes)))


def tallies(hits: Mapping[str, str], places: Mapping[str, Sequence[int]]) -> dict[str, Tally]:
    """
    Give the tally of every key.

    Args:
        hits: The words, each with where it stands.
        places: Those of the words that lie with each key, as :func:`by_key` gives them.
    """
    weights = [len(where) + _UNSHARED for where in hits.values()]
    names = [_name(*each) for each in hits.items()]
    return {
        key: Tally(sum([weights[n] for n in own]), sum([names[n] for n in own]))
        for key, own in places.items()
    }


def changed(
    former: Mapping[str, Tally], gone: Mapping[str, str], new: Mapping[str, str]
) -> dict[str, Tally]:
    """
    Give what :func:`tallies` gives when some words have changed.

    Args:
        former: The tallies before.
        gone: The words that are no more, or stand elsewhere, with where they stood.
        new: Those that are new, or stand elsewhere, with where they stand.
    """
    now = dict(former)
    for sign, hits in ((-1, gone), (1, new)):
        for key, (weight, name) in tallies(hits, by_key(lines(hits))).items():
            before = now.get(key, Tally(0, 0))
            now[key] = Tally(before.weight + sign * weight, before.name + sign * name)
    return {key: tally for key, tally in now.items() if tally.weight}


def _name(word: str, hits: str) -> int:
    return int.from_bytes(sha256(f"{word} {hits}".encode()).digest(), "big")


@cache
def _keys_in(length: int) -> Callable[[str], tuple[str, ...]]:
    """Give what takes the keys out of a word of that length."""
    starts = (0, *range(_PART, length - _PART + 1))
    # Of one slice itemgetter would give a text and no tuple.
    return itemgetter(slice(KEY), *(slice(start, start + KEY) for start in starts))
