"""How wide a text is."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from plugins.previews.disk import FONT
from plugins.previews.layout import SIZES
from plugins.previews.letters import has_letter
from plugins.previews.typeface import Typeface
from tests.profiles import examples

DATA = FONT.read_bytes()
TYPEFACE = Typeface(DATA)


@pytest.mark.parametrize("size", [size for size, _ in SIZES])
@given(text=st.text(st.characters(max_codepoint=0x2265).filter(has_letter), max_size=40))
@examples(20)
def test_as_wide_as_it_is_drawn(size, text):
    """Whatever stands beside what: a typeface that is exchanged for one with kerning is told."""
    font = ImageFont.truetype(io.BytesIO(DATA), size, layout_engine=ImageFont.Layout.BASIC)

    assert TYPEFACE.width(text, size) == font.getlength(text)


def test_kerning_would_be_told():
    """Pairs that any typeface with kerning sets closer."""
    font = ImageFont.truetype(io.BytesIO(DATA), 116, layout_engine=ImageFont.Layout.BASIC)

    for pair in ("AV", "To", "Ty", "VÅ", "LT", "P.", "”A"):
        assert TYPEFACE.width(pair, 116) == font.getlength(pair)
