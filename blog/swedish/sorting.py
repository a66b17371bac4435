"""
Swedish alphabetical order, without asking the operating system for a locale.

The order is that of Svenska Akademiens ordlista (since 2006) and CLDR's Swedish.
"""

from __future__ import annotations

import re
import unicodedata
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_Unit: TypeAlias = tuple[int, int, str]
SortKey: TypeAlias = tuple[tuple[_Unit, ...], str, str, str]

_SPACE, _DIGITS, _LETTER, _FOREIGN = range(4)
_ALPHABET = {letter: place for place, letter in enumerate("abcdefghijklmnopqrstuvwxyzåäö")}

# Letters that are not an a–z letter with an accent.  German ü goes with y and the
# Nordic neighbours' æ ø with ä ö, because that is where a Swedish reader looks for them.
_ALIKE = {
    "æ": "ä", "ø": "ö", "ő": "ö", "œ": "oe", "ü": "y", "ű": "y", "ß": "ss",
    "ð": "d", "đ": "d", "ł": "l", "þ": "th", "ı": "i",
}  # fmt: skip
_RUNS = re.compile(r"[0-9]+|.", re.DOTALL)
_HYPHENS = frozenset("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}/")


def swedish_key(text: str) -> SortKey:
    """
    Give the key that puts *text* in its Swedish place.

    Spaces and hyphens come first (so that short words come before what they begin), then
    numbers by their value, then a–z with w after v, then å, ä, ö, then other scripts.
    Case and accents (é as e) decide only between texts that are otherwise the same,
    lower case first.  Other punctuation is not read.  Two texts have equal keys only when
    they are the same text, composed or decomposed.
    """
    composed = unicodedata.normalize("NFC", text)
    folded = unicodedata.normalize("NFC", composed.casefold())
    units = tuple(unit for run in _RUNS.findall(folded) for unit in _units(run))
    # Python puts capitals first; Svenska skrivregler puts them last.
    return units, folded, composed.swapcase(), composed


def swedish_sort(items: Iterable[Any], attribute: str = "") -> list[Any]:
    """
    Put texts, or things with a text, in Swedish order.

    A filter in templates: ``{{ tags | swedish_sort("name") }}``.

    Args:
        items: Strings, or objects that have *attribute*.
        attribute: The attribute to sort by; with full stops to reach further in.

    Raises:
        AttributeError: An item lacks the attribute.
    """
    if not attribute:
        return sorted(items, key=swedish_key)
    value = attrgetter(attribute)
    return sorted(items, key=lambda item: swedish_key(str(value(item))))


def _units(run: str) -> Iterator[_Unit]:
    if run[0] in "0123456789":
        digits = run.lstrip("0")
        # Compared by length first: the value of the number, however long it is.
        yield (_DIGITS, len(digits), digits)
    elif run.isspace() or run in _HYPHENS:
        yield (_SPACE, 0, "")
    else:
        yield from map(_letter, _plain_letters(run))


def _plain_letters(character: str) -> str:
    if character in _ALPHABET:
        return character
    if character in _ALIKE:
        return _ALIKE[character]
    bare = unicodedata.normalize("NFKD", character)
    return "".join(part for part in bare if part.isalnum())


def _letter(character: str) -> _Unit:
    place = _ALPHABET.get(character)
    return (_FOREIGN, 0, character) if place is None else (_LETTER, place, "")
