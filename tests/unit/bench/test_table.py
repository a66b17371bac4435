"""Figures as a table."""

import pytest

from bench.table import Figure, as_table, ratio, seconds

FIGURES = [
    Figure("cold ÷ stock", 1000, 1.345, "×", 1.7, 1.3, "4.00 s, 3.00 s"),
    Figure("files written", 24, 0, "files", 0, None),
    Figure("the page", 10_000, 149.6, "ms", 150, None, "0.15 s"),
    Figure("check", 1000, 2.25, "s", 2.5, None),
]


def test_as_table():
    """One line a figure; what is not there leaves its place empty."""
    assert as_table(FIGURES) == (
        "| figure | posts | measured | to reach | beyond | of |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| cold ÷ stock | 1,000 | 1.34 × | ≤ 1.70 × | ≤ 1.30 × | 4.00 s, 3.00 s |\n"
        "| files written | 24 | 0 files | ≤ 0 files |  |  |\n"
        "| the page | 10,000 | 150 ms | ≤ 150 ms |  | 0.15 s |\n"
        "| check | 1,000 | 2.25 s | ≤ 2.50 s |  |  |"
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [([3.0], [2.0], 1.5), ([2.0, 9.0, 3.0], [1.0, 3.0, 3.0], 2.0), ([8.0, 2.0], [2.0, 1.0], 3.0)],
    ids=["one pair", "the middle of three", "between two"],
)
def test_ratio(ours, theirs, expected):
    """Each pair by itself first: a slow moment slows both of it."""
    assert ratio(ours, theirs) == expected


def test_a_pair_has_two():
    """A run without its other half is a mistake."""
    with pytest.raises(ValueError, match="shorter"):
        ratio([1.0, 2.0], [1.0])


def test_seconds():
    """The middle, and how far apart they were if there are several."""
    assert seconds([1.234]) == "1.23 s"
    assert seconds([3.0, 1.0, 2.0]) == "2.00 s (1.00–3.00)"
