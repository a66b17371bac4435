"""Swedish, as the check gives it to the rules."""

import pytest

from tools.check.language import SWEDISH


def test_sentences_are_told_apart():
    """An abbreviation ends none."""
    assert list(SWEDISH.sentence_ends("Vi ses kl. 9, t.ex. här. Hej då.")) == [24, 32]


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("leading", "t.ex"), ("leading", "bl.a"), ("closing", "osv"), ("closing", "m.m"),
        ("beside_names", "fil.dr"), ("ambiguous", "kap"), ("ambiguous", "red"),
    ],
)  # fmt: skip
def test_abbreviations_are_of_their_kind(kind, word):
    """Each word stands among those of its meaning, and of no other."""
    kinds = ("leading", "closing", "beside_names", "ambiguous")

    assert [each for each in kinds if word in getattr(SWEDISH, each)] == [kind]
