"""The four last digits, wherever in a long text they are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.privacy.last_digits import parted_numbers
from tests.profiles import examples

FILLER = "Vi träffades i biblioteket och talade om hur hemtjänsten kan få mer tid. " * 8
SAYINGS = [
    "de sista fyra är 2384",
    "fyra sista 2384",
    "med fyran 2384",
    "kontrollsiffrorna 2384",
    "andra delen 2384",
    "andra\ndelen 2384",
    "p.-nr 2384",
    "pnr slutar på 2384",
    "xxxx är 2384",
]


@pytest.mark.parametrize("before", ["", FILLER], ids=["first", "late"])
@pytest.mark.parametrize("after", ["", FILLER], ids=["last", "early"])
@pytest.mark.parametrize("saying", SAYINGS)
def test_a_long_text_hides_none(before, saying, after):
    """What stands far away changes nothing."""
    found = list(parted_numbers(f"{before}Född 1981-08-18, {saying}. {after}"))

    assert {number for _, _, number in found} == {"8108182384"}
    assert all(begin >= len(before) for begin, _, _ in found)


@given(places=st.lists(st.integers(0, 400), min_size=1, max_size=4, unique=True))
@examples(60)
def test_each_of_several(places):
    """However close together or far apart they are named."""
    text = "".join(
        f"{'x ' * place}\nFödd 1981-08-{day}, de fyra sista är 238{day % 10}.\n"
        for day, place in enumerate(places, 11)
    )
    found = {number for _, _, number in parted_numbers(text)}

    assert found >= {f"8108{day}238{day % 10}" for day, _ in enumerate(places, 11)}


@pytest.mark.parametrize("text", ["İ" * 200 + "Född 1981-08-18, de fyra sista är 2384"])
def test_letters_that_become_two_in_lower_case(text):
    """Places in the text are still its own."""
    ((begin, end, number), *_) = parted_numbers(text)

    assert (text[begin:end], number) == ("1981-08-18", "8108182384")
