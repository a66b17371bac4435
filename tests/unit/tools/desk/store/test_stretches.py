"""Where two sequences are the same and where they differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_evenly
from tests.profiles import examples
from tools.desk.store.stretches import MOST, stretches

PIECES = st.lists(st.sampled_from("abc"), max_size=12)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("ab", "ab", [("equal", 0, 2, 0, 2)]),
        ("", "a", [("insert", 0, 0, 0, 1)]),
        ("aa", "a", [("equal", 0, 1, 0, 1), ("delete", 1, 2, 1, 1)]),
        ("abcd", "axyd", [("equal", 0, 1, 0, 1), ("replace", 1, 3, 1, 3), ("equal", 3, 4, 3, 4)]),
    ],
    ids=["nothing", "the same", "one more", "one of two alike", "exchanged in between"],
)
def test_stretches(old, new, expected):
    """What is at both ends is the same whatever lies between."""
    assert stretches(old, new) == expected


@given(PIECES, PIECES, st.integers(0, 12))
@examples(200)
def test_all_of_both_is_there(old, new, most):
    """In order, and what is called equal is equal, however little may be compared."""
    found = stretches(old, new, most)

    assert [each for _, a, b, _, _ in found for each in old[a:b]] == old
    assert [each for _, _, _, c, d in found for each in new[c:d]] == new
    assert all((kind == "equal") == (old[a:b] == new[c:d]) for kind, a, b, c, d in found)


def test_long_texts():
    """Thousands of lines that are all alike are not compared with each other."""

    def work(size):
        middle = ["", "Ett stycke."] * size
        stretches(["a", *middle, "b"], ["c", *middle, "", "d"])

    assert grows_evenly(work, 4 * MOST)
