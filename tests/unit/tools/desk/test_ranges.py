"""Which part of a file a browser asks for."""

import pytest

from tools.desk.ranges import wanted


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", range(10)),
        ("bytes=0-", range(10)),
        ("bytes=0-9", range(10)),
        ("bytes=2-4", range(2, 5)),
        ("bytes=7-99", range(7, 10)),
        ("bytes=-3", range(7, 10)),
        ("bytes=-99", range(10)),
        ("bytes=9-9", range(9, 10)),
        ("bytes=10-", None),
        ("bytes=-0", None),
        ("bytes=4-2", range(10)),
        ("bytes=-", range(10)),
        ("bytes=0-1,4-5", range(10)),
        ("rader=0-1", range(10)),
    ],
)
def test_wanted(header, expected):
    """One part is given; what cannot be understood asks for the whole, as the standard says."""
    assert wanted(header, 10) == expected


def test_an_empty_file():
    """It has no first byte to give."""
    assert wanted("", 0) == range(0)
    assert wanted("bytes=0-", 0) is None
    assert wanted("bytes=-1", 0) is None
