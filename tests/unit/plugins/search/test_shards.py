"""A large index in pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.index import Index
from plugins.search.shards import divide as divided
from plugins.search.text import fold
from tests.profiles import examples


def divide(places, longest=20_000):
    """Give the pieces of an index, each with the letters that it begins with and its words."""
    index = Index((), places)
    pieces = divided(index.tallies, longest)
    return [(piece.first, index.words_with(piece.keys)) for piece in pieces]


PLACES = dict.fromkeys(("barn", "lag", "socialtjänstlagen", "äldre", "äldreomsorg"), "a")


def piece_of(pieces, asked):
    """Give the words that search.js would look among."""
    return [words for key, words in pieces if key <= fold(asked)[:3]][-1]


def test_small_index_is_one_piece():
    """And it begins before all letters."""
    assert divide(PLACES) == [("", list(PLACES))]


def test_compound_lies_with_its_parts():
    """Who asks for ”omsorg” or ”lag” finds the word in the piece that those letters lead to."""
    pieces = divide(PLACES, longest=1)

    assert "äldreomsorg" in piece_of(pieces, "omsorg")
    assert "äldreomsorg" in piece_of(pieces, "äldreomsorgen")
    assert set(piece_of(pieces, "lag")) == {"lag", "socialtjänstlagen"}


def test_the_last_part_of_a_word():
    """Its last three letters lead to it too, where other words stand between."""
    pieces = divide(dict.fromkeys(("boende", "fritid", "nästa"), "a"), longest=1)

    assert "fritid" in piece_of(pieces, "tid")


@pytest.mark.parametrize(("longest", "pieces"), [(13, 2), (14, 1)])
def test_what_just_fits(longest, pieces):
    """Two words, each with one place, which weigh seven each."""
    assert len(divide({"bo": "a", "lag": "a"}, longest)) == pieces


WORDS = st.text(st.sampled_from("abeåäör"), min_size=2, max_size=9)


@examples(100)
@given(st.sets(WORDS, min_size=1), st.integers(1, 200), st.data())
def test_every_part_of_three_letters_leads_to_its_word(words, longest, data):
    """However the index is divided."""
    places = dict.fromkeys(sorted(words), "a")
    word = data.draw(st.sampled_from(sorted(words)))
    start = data.draw(st.sampled_from([0, *range(3, len(word) - 2)]))
    pieces = divide(places, longest)

    assert word in piece_of(pieces, word[start:])
    assert all(piece == sorted(set(piece)) for _, piece in pieces)
    assert [key for key, _ in pieces] == sorted(key for key, _ in pieces)
