"""Places in a text as a browser counts them."""

from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import examples
from tools.desk.editor.findings.units import from_utf16, utf16


@examples(200)
@given(st.text(max_size=30), st.data())
def test_places_as_browsers_count_them(text, data):
    """A place goes to the browser and comes back."""
    place = data.draw(st.integers(0, len(text)))

    assert from_utf16(text, utf16(text, place)) == place
    assert utf16("😀a", 1) == 2
