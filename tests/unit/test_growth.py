"""The laws about time can be broken."""

import pytest

from tests.growth import grows_evenly


def once(size):
    return sum(range(1_000 * size))


def once_for_each(size):
    return sum(sum(range(size)) for _ in range(size))


@pytest.mark.parametrize(
    ("work", "size", "is_even"), [(once, 500, True), (once_for_each, 4_000, False)]
)
def test_grows_evenly(work, size, is_even):
    """A loop within a loop is told from a loop."""
    assert grows_evenly(work, size) is is_even
