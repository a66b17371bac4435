"""Where the dictionaries are.  The only module that knows Hunspell."""

from __future__ import annotations

import re
from importlib.metadata import version
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Protocol

from hunspell import Hunspell

if TYPE_CHECKING:
    from blog.swedish.spelling.speller import Dictionary

# chunspell brings Hunspell itself and an English dictionary; of spylls we take nothing but
# the Swedish one, which no kept package carries in this form (docs/decisions/0015-check.md).
_PART = re.compile(r"pa:(\S+)")
_SWEDISH, _ENGLISH = ("spylls", "hunspell/data/sv"), ("hunspell", "dictionaries")


class _Hunspell(Protocol):
    """What is used of the library."""

    def spell(self, word: str) -> bool: ...
    def analyze(self, word: str) -> tuple[str, ...]: ...


class _Swedish:
    """A dictionary that can tell compounds from words that it lists whole."""

    def __init__(self, hunspell: _Hunspell) -> None:
        self._hunspell = hunspell

    def spell(self, word: str) -> bool:
        """Say whether *word* is in the dictionary."""
        return self._hunspell.spell(word)

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the words that a compound is made of; none for a word that is listed whole."""
        readings = [_PART.findall(reading) for reading in self._hunspell.analyze(word)]
        return tuple(readings[0]) if readings and all(readings) else ()


class _Western(_Swedish):
    """A dictionary in Latin-1, which no word with other letters can be in."""

    def spell(self, word: str) -> bool:
        """Say whether *word* is in the dictionary; Hunspell cannot even be asked about дом."""
        return all(letter <= "\xff" for letter in word) and self._hunspell.spell(word)


def load() -> tuple[Dictionary, Dictionary]:
    """Give the Swedish and the English dictionary; about 0.2 seconds."""
    return _Swedish(_open("sv_SE", *_SWEDISH)), _Western(_open("en_US", *_ENGLISH))


def edition() -> str:
    """Name the data that judgements rest upon, and how they are judged (speller)."""
    return f"2, chunspell {version('chunspell')}, spylls {version('spylls')}"


def _open(name: str, package: str, folder: str) -> _Hunspell:
    with as_file(files(package).joinpath(folder)) as path:
        dictionary: _Hunspell = Hunspell(name, str(path), "UTF-8")
    return dictionary
