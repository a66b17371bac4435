"""The words one typo away from a word, the likely ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
# Letters that are mistaken for each other because they sound alike.
_ALIKE = {
    **{"e": "äiaé", "ä": "eö", "å": "o", "o": "å", "ö": "uä", "u": "ö", "i": "ey", "y": "i"},
    **{"a": "e", "s": "c", "c": "sk", "k": "c", "j": "g", "g": "j", "é": "èe", "è": "é"},
}
_KEYS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
_BESIDE = {
    key: row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    for row in _KEYS
    for place, key in enumerate(row)
}
_VERY_LONG = 11  # letters, from which on two typos still leave one word that is meant
_SHORT = 5  # letters; around such a word there are many others
_LONG = 8  # from so many letters on, any one letter may be wrong in a suggestion


# Words that are often written together with the next by mistake, and short forms likewise.
_FIRST_WORDS = ("på", "i", "till", "för", "av", "med", "om", "över", "under", "så", "allt", "hur")
_SHORT_FORMS = ("tv", "it", "pc", "dvd", "cd", "sms", "hr", "lss", "hvb", "vab", "sos", "eu", "fn")
_SHORTEST_REST = 3


def common_typos(word: str) -> Iterator[str]:
    """Give the words with two letters in the other order, or a letter doubled or not."""
    cuts = _cuts(word)
    yield from (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1 and b[0] != b[1])
    yield from (a + b[0] + b for a, b in cuts if b)
    yield from (a + b[1:] for a, b in cuts if b and a[-1:] == b[0])


def small_typos(word: str) -> Iterator[str]:
    """Give the words one small typo away, the most common first."""
    cuts = _cuts(word)
    yield from common_typos(word)
    yield from (a + o + b[1:] for a, b in cuts if b for o in _ALIKE.get(b[0].lower(), ""))
    yield from (a + b[1:] for a, b in cuts if b and a)


def large_typos(word: str) -> Iterator[str]:
    """Give the words with a letter more, and for a long one those with another letter."""
    cuts = _cuts(word)
    yield from (a + letter + b for a, b in cuts for letter in _LETTERS if a)
    if len(word) >= _LONG:
        yield from (a + letter + b[1:] for a, b in cuts for letter in _LETTERS if b and a)


def near_typos(word: str) -> Iterator[str]:
    """
    Give the words that a slip of the finger or the ear makes *word* of, the most common first.

    Any letter can be left out; one too many, or another, is a key beside, or one that sounds
    alike.  In a long word it may be any: there are few words around it.
    """
    cuts = _cuts(word)
    yield from common_typos(word)
    yield from (a + other + b[1:] for a, b in cuts if b for other in _ALIKE.get(b[0], ""))
    yield from (a + letter + b for a, b in cuts for letter in _LETTERS if a)
    yield from (a + other + b[1:] for a, b in cuts if b for other in _BESIDE.get(b[0], ""))
    is_long = len(word) > _SHORT
    yield from (a + b[1:] for a, b in cuts if a and b and (is_long or _is_slip(a[-1], b[:2])))
    yield from double_typos(word)


def _is_slip(before: str, letters: str) -> bool:
    """Say whether the first of *letters* is a key beside the one before or after it."""
    beside = _BESIDE.get(letters[0], "")
    return before in beside or (len(letters) > 1 and letters[1] in beside)


def double_typos(word: str) -> Iterator[str]:
    """Give the words two typos away, of which one is common: only long words have few enough."""
    if len(word) >= _VERY_LONG:
        for once in common_typos(word):
            yield from small_typos(once)


def apart(word: str) -> Iterator[str]:
    """Give the words that *word* may be when a space or a hyphen is missing: på väg, tv-serie."""
    for first in _FIRST_WORDS:
        rest = word.removeprefix(first)
        if rest != word and len(rest) >= _SHORTEST_REST:
            yield f"{first} {rest}"
    for short in _SHORT_FORMS:
        rest = word.removeprefix(short)
        if rest != word and len(rest) > _SHORTEST_REST:
            yield f"{short}-{rest}"


def _cuts(word: str) -> list[tuple[str, str]]:
    return [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
