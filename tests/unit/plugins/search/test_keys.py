"""Where words lie in an index of many pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.keys import by_key, changed, lines, tallies, with_keys
from tests.profiles import examples


def told(hits):
    """Give the tallies of words, each with where it stands."""
    return tallies(hits, by_key(lines(hits)))


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("bo", {"bo"}),
        ("lag", {"lag"}),
        ("äldre", {"ald"}),
        ("omsorg", {"oms", "org"}),
        ("vårdlag", {"var", "dla", "lag"}),
        ("lalalalala", {"lal", "ala"}),
    ],
    ids=["two letters", "three", "marks", "two parts", "overlapping parts", "the same twice"],
)
def test_the_keys_of_a_word(word, keys):
    """The letters that it begins with, and those of every part that it may have."""
    assert by_key(lines([word])) == {key: [0] for key in keys}


def test_words_with_the_same_key():
    """Their places, in order; of no words nothing."""
    assert by_key(lines(["lag", "socialtjänstlag", "åt"]))["lag"] == [0, 1]
    assert by_key(lines([])) == {}


def test_what_a_key_weighs():
    """Six letters for each word, and where it stands."""
    assert told({"lag": "abc", "lagen": "d"})["lag"].weight == 6 + 3 + 6 + 1


@pytest.mark.parametrize(
    "other",
    [{"lag": "b"}, {"lag": "a", "lagen": "a"}, {"lagen": "a"}, {}],
    ids=["elsewhere", "one more", "another", "none"],
)
def test_another_word_makes_another_tally(other):
    """So that the piece is made again."""
    assert told(other).get("lag") != told({"lag": "a"})["lag"]


HITS = st.dictionaries(
    st.text(st.sampled_from("abå"), min_size=2, max_size=8), st.sampled_from(("a", "bc", "1d"))
)


@examples(100)
@given(HITS, HITS)
def test_changed_tallies(before, after):
    """Words may come, go, and stand elsewhere: it is as if all had been counted anew."""
    gone = {word: hits for word, hits in before.items() if after.get(word) != hits}
    new = {word: hits for word, hits in after.items() if before.get(word) != hits}

    assert changed(told(before), gone, new) == told(after)


WORDS = st.lists(st.text("abå", min_size=2, max_size=9), max_size=12, unique=True)
KEYS = st.sets(st.text("ab", min_size=2, max_size=3), max_size=9)


@examples(300)
@given(WORDS, KEYS)
def test_the_words_with_a_few_keys(words, keys):
    """Those that have them, wherever their letters stand in them and in others."""
    places = by_key(lines(words))
    expected = sorted({place for key in keys for place in places.get(key, ())})

    assert [*with_keys(lines(words), keys)] == expected
