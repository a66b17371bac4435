"""Brackets and quotation marks."""

import pytest

from plugins.teaser.delimiters import closers, find_pairs

CASES = [
    ("nothing", "Inga tecken.", [], []),
    ("Swedish quotation", "”ja”", [(0, 3)], []),
    ("two quotations", "”ja” ”nej”", [(0, 3), (5, 9)], []),
    ("bracket in quotation", "”a (b)”", [(3, 5), (0, 6)], []),
    ("English marks", "“ja”", [(0, 3)], []),
    ("German marks", "„ja“", [(0, 3)], []),
    ("guillemets of a kind", "»ja»", [(0, 3)], []),
    ("guillemets turned", "»ja«", [(0, 3)], []),
    ("French guillemets", "«ja»", [(0, 3)], []),
    ("left open", "(Han sa: ”ja", [], [0, 9]),
    ("closed but never opened", "a) först", [], []),
    ("emoticon", "kul :) och ;-( igen", [], []),
    ("apostrophe", "’90-talets EU’s", [], []),
    ("one kind open does not hide another", '(32" stor)', [(0, 9)], [3]),
]


@pytest.mark.parametrize(
    ("text", "closed", "unclosed"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_find_pairs(text, closed, unclosed):
    """Each mark is paired with the one that closes it."""
    assert find_pairs(text) == (closed, unclosed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("allt stängt (här)", ""), ("(Han sa: ”ja", "”)"), ("„så", "”"), ("»så [", "]»")],
)
def test_closers(text, expected):
    """The innermost is closed first."""
    assert closers(text) == expected
