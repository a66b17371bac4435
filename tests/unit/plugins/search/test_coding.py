"""The index as short texts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.coding import read_hits, write_hits, write_words
from tests.profiles import examples

LETTERS = st.characters(codec="utf-8", categories=["Ll", "Lo", "Nd"])


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["lag"], "Alag"),
        (["lag", "lagen", "lager", "ärlig"], "AlagDenErAärlig"),
        (["2016", "2017"], "A2016D7"),
        (["a" * 30, "a" * 40], "A" + "a" * 30 + "Z" + "a" * 15),
    ],
    ids=["none", "one", "shared beginnings", "digits", "no more than 25 are shared"],
)
def test_write_words(words, text):
    """Each word without what it shares with the one before."""
    assert write_words(words) == text


@pytest.mark.parametrize(
    ("hits", "text"),
    [
        ([], ""),
        ([(0, 0)], "a"),
        ([(0, 4), (1, 0)], "ea"),
        ([(5, 4)], "~"),
        ([(6, 0), (13, 2)], "1a1c"),
        ([(999, 3)], "166s"),
    ],
    ids=["none", "first post", "next post", "five skipped", "six skipped, twice", "far away"],
)
def test_write_hits(hits, text):
    """How many posts are skipped, and the grade."""
    numbers = [post * 5 + grade for post, grade in hits]

    assert write_hits(numbers) == text
    assert read_hits(text) == numbers


def read_words(text):
    """Read what write_words wrote."""
    words, word = [], ""
    for length, rest in re.findall("([A-Z])([^A-Z]*)", text):
        word = word[: ord(length) - 65] + rest
        words.append(word)
    return words


def in_the_browser(text):
    """Read what write_hits wrote, as theme/static/search.js does."""
    hits, post = [], -1
    for sixes, letter in re.findall("([0-9]*)([a-~])", text):
        rest, grade = divmod(ord(letter) - 97, 5)
        post += int(sixes or 0) * 6 + rest + 1
        hits.append((post, grade))
    return hits


@examples(70)
@given(st.sets(st.text(LETTERS, min_size=1, max_size=40)))
def test_words_can_be_read_again(words):
    """Whatever the words are."""
    assert read_words(write_words(sorted(words))) == sorted(words)


@examples(70)
@given(st.dictionaries(st.integers(0, 5000), st.integers(0, 4)))
def test_hits_can_be_read_again(grades):
    """Whatever the posts are."""
    hits = sorted(grades.items())
    text = write_hits(post * 5 + grade for post, grade in hits)

    assert in_the_browser(text) == hits
    assert read_hits(text) == [post * 5 + grade for post, grade in hits]
