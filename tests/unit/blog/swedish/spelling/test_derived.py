"""Words that are made of a known one are right, unless they are a typo."""

import pytest

from blog.swedish.spelling.speller import SpellChecker
from tests.dictionaries import load

RIGHT = [
    *("nytillagda", "tröstning", "bejakandet", "utvaldas", "modlöse", "producentskap"),
    *("joinade", "sneakat", "checkade"),
]
WRONG = [
    *("utredingen", "orosanmälaningar", "verksamhheten", "betydelsw"),
    *("socialtjäntsen", "handlägare", "bistånnd", "personligga", "familjhem", "beslt"),
]


@pytest.fixture(scope="module")
def speller():
    """Judge with the real dictionaries."""
    return SpellChecker(load)


@pytest.mark.parametrize("word", RIGHT)
def test_words_made_of_known_ones(word, speller):
    """By a beginning, an ending, or a loan that is inflected as a verb."""
    assert speller.is_known(word)


@pytest.mark.parametrize("word", WRONG)
def test_typos_are_no_such_words(word, speller):
    """And the word that was meant is near."""
    assert not speller.is_known(word)
    assert speller.suggestion(word)
