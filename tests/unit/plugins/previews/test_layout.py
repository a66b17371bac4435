"""A title in at most three lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.previews.layout import SIZES, set_title
from tests.profiles import examples

SMALLEST = SIZES[-1][0]


def half(text, size):
    """Every letter is half as wide as high: 1,000 dots hold 17 of size 116, 37 of size 54."""
    return len(text) * size / 2


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        pytest.param("Tillit", 116, ("Tillit",), id="one word"),
        pytest.param("Vem gör jobbet?", 116, ("Vem gör jobbet?",), id="one line"),
        pytest.param("Ta nytta av vilja och kraft", 116, ("Ta nytta av", "vilja och kraft"),
                     id="two lines, evened"),
        pytest.param("Utvisning med socialtjänstens hjälp", 92,
                     ("Utvisning med", "socialtjänstens hjälp"), id="smaller, for its long word"),
        pytest.param("Skottland igen – och igen", 116, ("Skottland", "igen\xa0– och igen"),
                     id="a dash begins no line"),
        pytest.param("1\xa0000 kr om året för alla barn", 116,
                     ("1\xa0000 kr om året", "för alla barn"), id="a number stays whole"),
    ],
)  # fmt: skip
def test_titles(title, size, lines):
    """As large as there is room for."""
    layout = set_title(title, 1000, half)

    assert (layout.size, layout.lines) == (size, lines)


def test_too_long_ends_with_an_ellipsis():
    """After a space, as Swedish has it where words are left out; and after no comma."""
    layout = set_title("ord, " * 60 + "slut", 1000, half)

    assert layout.size == SMALLEST
    assert len(layout.lines) == 3
    assert layout.lines[-1].endswith("ord\xa0…")


def test_words_are_not_cut():
    """What does not fit ends after a whole word."""
    layout = set_title("socialtjänstlagens " * 30 + "slut", 1000, half)

    assert layout.lines[1:] == ("socialtjänstlagens socialtjänstlagens", "socialtjänstlagens\xa0…")


def test_a_title_of_100_kb():
    """No more of it is measured than three lines can hold."""
    measured = []

    def counted(text, size):
        measured.append(text)
        return half(text, size)

    layout = set_title("ord " * 25_000 + "slut", 1000, counted)

    assert layout == set_title("ord " * 100, 1000, half)
    assert len(measured) < 10_000


def test_a_word_wider_than_the_line_is_divided():
    """With a hyphen, so that it can still be read."""
    layout = set_title("Förvaltningsövergripandesamverkansgruppen tackar", 1000, half)

    assert layout.lines == ("Förvaltningsövergripandesamverkansgr-", "uppen tackar")


@given(st.lists(st.text("aåmw–,", min_size=1, max_size=60), min_size=1, max_size=40))
@examples(60)
def test_it_always_fits(words):
    """Whatever the title: one to three lines, none wider than the room."""
    layout = set_title(" ".join(words), 1000, half)

    assert 1 <= len(layout.lines) <= 3
    assert all(half(line, layout.size) <= 1000 for line in layout.lines)
    assert layout.size in [size for size, _ in SIZES]
