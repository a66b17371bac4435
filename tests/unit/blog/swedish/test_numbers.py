"""Numbers as Swedish writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.swedish.numbers import number
from tests.profiles import examples

NBSP = "\N{NO-BREAK SPACE}"

NUMBERS = {
    "nought": (0, "0"),
    "three digits": (999, "999"),
    "four digits": (1000, "1 000"),
    "five digits": (10_000, "10 000"),
    "seven digits": (1_234_567, "1 234 567"),
    "negative": (-10_000, "−10 000"),
    "float": (2.5, "2,5"),
    "float without decimals": (2.0, "2"),
    "float with thousands": (6394.5, "6 394,5"),
    "small float": (0.0000001, "0,0000001"),
    "large float": (1e21, "1 000 000 000 000 000 000 000"),
    "float that binary cannot hold": (0.1, "0,1"),
    "negative nought": (-0.0, "0"),
    "decimal keeps its decimals": (Decimal("2.50"), "2,50"),
    "decimal without decimals": (Decimal("33250"), "33 250"),
    "decimal with exponent": (Decimal("3E+4"), "30 000"),
    "negative decimal": (Decimal("-1234.5"), "−1 234,5"),
}


@pytest.mark.parametrize(("value", "text"), NUMBERS.values(), ids=NUMBERS.keys())
def test_number(value, text):
    """Thousands apart with a no-break space, a decimal comma, a real minus sign."""
    assert number(value) == text.replace(" ", NBSP)


@pytest.mark.parametrize(
    "value", [float("inf"), float("nan"), Decimal("NaN"), Decimal("-Infinity")]
)
def test_not_a_number(value):
    """What is not a number is never printed as one."""
    with pytest.raises(ValueError, match="cannot be written"):
        number(value)


@examples(120)
@given(st.one_of(st.integers(), st.decimals(allow_nan=False, allow_infinity=False, places=3)))
def test_the_value_is_kept(value):
    """Read back, the text is the number."""
    text = number(value).replace(NBSP, "").replace(",", ".").replace("\N{MINUS SIGN}", "-")

    assert Decimal(text) == value
