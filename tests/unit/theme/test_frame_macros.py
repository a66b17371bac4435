"""The frame's own words."""

import pytest

from tests.unit.theme import site

titled = site.macro("frame", "titled")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tillit", "Tillit – Bloggen"),
        ("a" * 60, "a" * 60 + " – Bloggen"),
        ("a" * 61, "a" * 61),
        ("a" * 90, "a" * 90),
        ("&" * 59, "&amp;" * 59 + " – Bloggen"),
    ],
    ids=["short", "just room", "no room", "long by itself", "signs are counted as shown"],
)
def test_a_title_is_whole_before_it_says_whose_the_page_is(words, expected):
    """A list of results shows 70 characters: the words that tell pages apart come first."""
    assert str(titled(words, "Bloggen")) == expected
