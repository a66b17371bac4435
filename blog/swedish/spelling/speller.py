"""
Which words are Swedish.

Hunspell judges, with the dictionary of Den stora svenska ordlistan (the same data as
Debian's hunspell-sv), which knows inflections and most compounds.  Beside it stand two
lists: the sector's words, and the director's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from blog.files import digest
from blog.swedish.spelling.derived import is_derived
from blog.swedish.spelling.typos import apart, large_typos, near_typos, small_typos

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TRIPLE = re.compile(r"(.)\1\1")  # bussstation is written with two
# What a listed word may take on without being listed again.
_ENDINGS = frozenset(
    {
        *("s", "n", "en", "et", "t", "na", "a", "e", "r", "er", "ar", "or", "at", "as", "ade"),
        *("erna", "arna", "orna", "ande", "ns", "ens", "ets", "ers", "ars", "ors", "nas"),
        *("ernas", "arnas", "are", "aren", "arna"),
    }
)
_PART = 4  # letters, at least, beside a listed word in a compound
_HEAD, _TAIL = 6, 5  # likewise in a compound of words that Hunspell knows one by one
_SHORT_HEAD, _SHORT_TAIL = 4, 3  # and where no other word is close
_JOINT = re.compile(r"[^s]s\Z")  # an s between the two, not after another: minnes|ramsa
# What cannot stand first in a compound without an s: avdelningschef, enhetschef.
_WANTS_S = re.compile(r"\w\w(?:ning|het|skap|tion|sion|itet)\Z")


class Dictionary(Protocol):
    """What we need of Hunspell."""

    def spell(self, word: str) -> bool:
        """Say whether *word* is in the dictionary."""

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the words that a compound is made of; none for a word that is listed whole."""


@dataclass(slots=True, repr=False)
class SpellChecker:
    """
    Judges words, and remembers each judgement.

    Attributes:
        load: Gives the Swedish and the English dictionary; called when first needed.
        listed: The words of our lists, in lower case.
        swedish: What has been judged: word → whether it is right.
        english: Likewise: word → whether it is English.
        close: What has been sought: wrong word → the right one it resembles, or "".
    """

    load: Callable[[], tuple[Dictionary, Dictionary]]
    listed: frozenset[str] = frozenset()
    swedish: dict[str, bool] = field(default_factory=dict)
    english: dict[str, bool] = field(default_factory=dict)
    close: dict[str, str] = field(default_factory=dict)
    _loaded: tuple[Dictionary, Dictionary] | None = None

    def __repr__(self) -> str:
        """Tell which words are known besides the dictionaries', which are the program's."""
        return f"SpellChecker({digest(repr(sorted(self.listed)).encode())})"

    def is_known(self, word: str) -> bool:
        """Say whether *word* is right: in the dictionary, on a list, or made of such words."""
        return self._is_right(word) or self._is_listed(word.lower())

    def is_english(self, word: str) -> bool:
        """Say whether *word* is English."""
        if word not in self.english:
            self.english[word] = self._dictionaries()[1].spell(word)
        return self.english[word]

    def suggestion(self, word: str) -> str:
        """Give the word that an unknown one most resembles; "" when none does."""
        if word not in self.close:
            spell = self._dictionaries()[0].spell
            likely = (close for close in near_typos(word) if self._is_meant(close, word))
            parted = (
                words for words in apart(word) if all(map(spell, re.split("[ -]", words)[1:]))
            )
            self.close[word] = next(chain(likely, parted), "")
        return self.close[word]

    def _dictionaries(self) -> tuple[Dictionary, Dictionary]:
        if self._loaded is None:
            self._loaded = self.load()
        return self._loaded

    def _is_right(self, word: str) -> bool:
        if word not in self.swedish:
            self.swedish[word] = self._judge(word)
        return self.swedish[word]

    def _judge(self, word: str) -> bool:
        """
        Say whether a word is right.

        One that Hunspell does not know may be two words it knows, unless a typo made it of
        one that is whole: socialsekret|rare of socialsekreterare.
        """
        swedish, english = self._dictionaries()
        spell = swedish.spell
        if spell(word):
            return True
        is_long = _is_compound(word, spell) and all(
            _is_compound(close, spell) for close in small_typos(word) if spell(close)
        )
        return (
            is_long
            or _is_short_compound(word, spell)
            or is_derived(word, swedish=spell, english=english.spell)
        )

    def _is_meant(self, close: str, word: str) -> bool:
        """
        Say whether *word* may be a typo of *close*.

        It is none where *close* is a compound made for the occasion and *word* is another:
        företags|hälsor is no slip for företags|hylsor.
        """
        swedish, english = self._dictionaries()
        if not swedish.spell(close):
            return False
        parts = swedish.parts(close)
        rests = [word.removeprefix(parts[0]), word.removesuffix(parts[-1])] if parts else []
        return not any(
            rest != word and (swedish.spell(rest) or english.spell(rest)) for rest in rests if rest
        )

    def _is_listed(self, word: str) -> bool:
        """Say whether *word* is listed, inflected, or has a listed word for a part."""
        if word in self.listed:
            return True
        for cut in range(2, len(word)):
            head, tail = word[:cut], word[cut:]
            if head.endswith("ar") and tail in ("na", "nas") and f"{head}e" in self.listed:
                return True  # fältare, fältarna
            doubled = tail[1:] if tail.startswith(head[-1]) else tail  # roadtrip, roadtrippa
            is_inflected = tail in _ENDINGS or doubled in _ENDINGS
            if head in self.listed and (is_inflected or self._is_joined(head, tail)):
                return True
            if tail in self.listed and self._is_joined(tail, head):
                return True
        return False

    def _is_joined(self, listed: str, other: str) -> bool:
        """Say whether a listed word may stand beside *other*; a short form only by a hyphen."""
        is_short = len(listed) < _PART and not (other.startswith("-") or other.endswith("-"))
        return not is_short and self._is_part(other.strip("-"))

    def _is_part(self, word: str) -> bool:
        return len(word) >= _PART and (word in self.listed or self._is_right(word))


def _is_compound(word: str, spell: Callable[[str], bool]) -> bool:
    """Say whether *word* is two long known words, with or without an s between them."""
    return any(_meetings(word, spell, _HEAD, _TAIL))


def _is_short_compound(word: str, spell: Callable[[str], bool]) -> bool:
    """
    Say whether *word* is two known words of which one is short: ärende|tak, skam|ord.

    Short words are met with by chance in the midst of a typo: kub|skap of kunskap.  So there
    must be no word a common typo away, nor any other typo, save those that are made like this
    one, with another word in the place of one of the two: ärende|tank.
    """
    cuts = list(_meetings(word, spell, _SHORT_HEAD, _SHORT_TAIL))
    if not cuts or any(map(spell, small_typos(word))):
        return False
    close = list(filter(spell, large_typos(word)))
    return any(all(_is_made_alike(one, word, cut, spell) for one in close) for cut in cuts)


def _meetings(
    word: str, spell: Callable[[str], bool], shortest_head: int, shortest_tail: int
) -> Iterator[int]:
    """Give the places where two known words meet in *word*, as a compound joins them."""
    if _TRIPLE.search(word):
        return
    for cut in range(shortest_head, len(word) - shortest_tail + 1):
        head, tail = word[:cut], word[cut:]
        joint = head[:-1] if _JOINT.search(head) and len(head) > shortest_head else head
        if spell(tail) and (spell(head) or spell(joint)) and not _WANTS_S.search(head):
            yield cut


def _is_made_alike(close: str, word: str, cut: int, spell: Callable[[str], bool]) -> bool:
    """Say whether *close* has the one half of *word*, and another known word for the other."""
    head, tail = word[:cut], word[cut:]
    if close.startswith(head):
        return spell(close[cut:])
    return close.endswith(tail) and spell(close[: -len(tail)])
