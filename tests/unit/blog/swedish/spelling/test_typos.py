"""Which words are one slip away from another."""

import pytest

from blog.swedish.spelling.typos import apart, near_typos


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("ohc", "och"),
        ("nogrann", "noggrann"),
        ("ftam", "fram"),
        ("utredingen", "utredningen"),
        ("omsårg", "omsorg"),
        ("socialtjäntsten", "socialtjänsten"),
        ("personligga", "personliga"),
    ],
    ids=["swapped", "not doubled", "a key beside", "left out", "alike", "twice", "doubled"],
)
def test_slips_of_finger_and_ear(word, meant):
    """The word that was meant is among them."""
    assert meant in set(near_typos(word))


@pytest.mark.parametrize(
    ("word", "other"), [("stola", "sola"), ("samo", "sam"), ("lase", "lager")]
)
def test_short_words_have_other_short_ones_around(word, other):
    """A letter too many is then only one of a key beside."""
    assert other not in set(near_typos(word))


def test_words_written_together():
    """A space or a hyphen is missing."""
    assert "på väg" in set(apart("påväg"))
    assert "tv-serie" in set(apart("tvserie"))
    assert list(apart("väg")) == []
