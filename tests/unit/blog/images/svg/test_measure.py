"""How large a drawing is."""

import pytest

from blog.images.svg.measure import size_of


@pytest.mark.parametrize(
    ("width", "height", "view_box", "size"),
    [
        pytest.param("480", "448", "0 0 480 448", (480, 448), id="numbers"),
        pytest.param("480px", "270.4px", None, (480, 270), id="pixels, rounded"),
        pytest.param(None, None, "0 0 480 270", (960, 540), id="only a view box: fills the room"),
        pytest.param(None, None, "-10,-10,40,20", (960, 480), id="a view box with commas"),
        pytest.param("240", None, "0 0 480 270", (240, 135), id="height from the shape"),
        pytest.param(None, "135", "0 0 480 270", (240, 135), id="width from the shape"),
        pytest.param("100%", "100%", "0 0 480 270", (960, 540), id="per cent is no length"),
        pytest.param("10em", "auto", "0 0 480 270", (960, 540), id="em is no length here"),
        pytest.param("2in", "1in", None, (192, 96), id="inches"),
        pytest.param("25.4mm", "2.54cm", None, (96, 96), id="millimetres and centimetres"),
        pytest.param("72pt", "6pc", None, (96, 96), id="points and picas"),
        pytest.param("1e2", "5E1", None, (100, 50), id="exponents"),
        pytest.param(None, None, None, (300, 150), id="nothing: as browsers have it"),
        pytest.param("x", "-5", "0 0 0 0", (300, 150), id="nonsense"),
        pytest.param("0.2", "0.1", None, (1, 1), id="never nothing"),
        pytest.param("9e99", "1", None, (100_000, 1), id="never without end"),
        pytest.param(None, None, "0 0 1e999 1e999", (300, 150), id="an endless view box is none"),
        pytest.param("1e999%", "1e999", None, (300, 150), id="an endless length is none"),
    ],
)
def test_size(width, height, view_box, size):
    """Its own lengths first, then the shape of its view box."""
    assert size_of(width, height, view_box, default_width=960) == size
