"""What the rules ask about the language of the texts, apart from how words are spelt."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from blog.files import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Language:
    """
    Where sentences end, and which words are written with a full stop.

    Abbreviations stand in lower case without their last stop: ``t.ex``.

    Attributes:
        sentence_ends: From a paragraph to the offset just after each of its sentences.
        leading: Abbreviations that something follows: t.ex., bl.a., dnr.
        closing: Those that may as well be the last word of a sentence: m.m., osv., etc.
        beside_names: Those that stand before or after a name or a fact: fil.dr., ordf., inc.
        ambiguous: Those that are ordinary words too: kap., kl., red., max.
    """

    sentence_ends: Callable[[str], Iterable[int]]
    leading: frozenset[str]
    closing: frozenset[str]
    beside_names: frozenset[str]
    ambiguous: frozenset[str]

    def __repr__(self) -> str:
        """Tell all of it, so that what is found by it can be remembered under it."""
        told = repr([(each.name, _told(getattr(self, each.name))) for each in fields(self)])
        return f"Language({digest(told.encode())})"

    def is_abbreviation(self, word: str) -> bool:
        """Tell a word in lower case that is nothing but an abbreviation."""
        return word in self.leading or word in self.closing or word in self.beside_names

    def may_be_abbreviation(self, word: str) -> bool:
        """Tell also one that is an ordinary word, if a full stop follows it."""
        return self.is_abbreviation(word) or word in self.ambiguous


def _told(value: frozenset[str] | Callable[[str], Iterable[int]]) -> str:
    if isinstance(value, frozenset):
        return repr(sorted(value))
    return f"{value.__module__}.{value.__qualname__}"
