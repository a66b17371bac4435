"""Words that no list has and that are meant all the same: slang, laughter, other languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from blog.rules.index.content_index import Speller

_DRAWN_OUT = re.compile(r"([aeiouyåäö])\1{2,}|(\w)\2{3,}")
_LAUGHTER = re.compile(r"(?:h[aeiou]h?){2,}|(?:x[dD])+|m+|(?:ha|na|la|bla)+")
# The word beside another, with nothing between them but a space, and some marks.
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]{2,40})[,!]?[ ]\Z")
_WORD_AFTER = re.compile(r"[,!]?[ ]([^\W\d_]{2,40})(?![^\W_])")
_BESIDE = 44  # characters


def is_slang(word: str, speller: Speller) -> bool:
    """Tell dejtz and internetz, which end so on purpose."""
    return word.endswith("z") and speller.is_known(word[:-1])


def is_foreign(match: re.Match[str], speller: Speller) -> bool:
    """Say whether the word before or after is in no language of ours either, or in English."""
    before = _WORD_BEFORE.search(match.string, max(0, match.start() - _BESIDE), match.start())
    after = _WORD_AFTER.match(match.string, match.end(), match.end() + _BESIDE)
    return any(_is_strange(found[1], speller) for found in (before, after) if found)


def _is_strange(word: str, speller: Speller) -> bool:
    if speller.is_known(word) or speller.is_known(word.lower()):
        return False
    return is_english(word, speller) or (word.islower() and not speller.suggestion(word))


def is_english(word: str, speller: Speller) -> bool:
    """Say whether a word is English; its days and months have a capital there."""
    forms = (word, word.capitalize(), word.removesuffix("s"))
    return any(map(speller.is_english, forms))


def is_drawn_out(word: str, speller: Speller) -> bool:
    """Tell baaara and hehehe, which are meant so, from bussstation, which is not."""
    if _LAUGHTER.fullmatch(word):
        return True
    if not _DRAWN_OUT.search(word):
        return False
    once, twice = (_DRAWN_OUT.sub(lambda run: run[0][0], word), _DRAWN_OUT.sub(_pair, word))
    return speller.is_known(once) or speller.is_known(twice)


def _pair(run: re.Match[str]) -> str:
    return run[0][:2]
