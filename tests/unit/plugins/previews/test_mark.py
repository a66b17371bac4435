"""The mark is the theme's."""

import pytest
from PIL import ImageColor

from plugins.previews.mark import PATH, SHAPES, Shape, corners
from plugins.previews.settings import DEFAULT_COLOURS
from tests.sites import ROOT


def test_it_is_the_themes_mark():
    """Whoever draws the theme's mark anew must draw it anew here."""
    assert PATH in (ROOT / "theme/static/favicon.svg").read_text("utf-8")


def test_colours_are_the_themes():
    """Whoever changes the theme's colours must change them here."""
    tokens = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
    used = [
        f"#{word}" for part in tokens.split("#")[1:] if (word := part[:6].rstrip(",); \n\t/*"))
    ]
    theirs = {ImageColor.getrgb(name) for name in used if len(name) in (4, 7)}

    assert {ImageColor.getrgb(name) for name in DEFAULT_COLOURS} <= theirs


def test_shapes_follow_the_path():
    """Two people, each a body and a head, as the path has them."""
    assert [shape.kind for shape in SHAPES] == ["box", "quarter"] * 2 + ["circle"] * 2
    assert SHAPES[0] == Shape("box", 4, 21, 22, 26)  # M4 21 h18 v5
    assert SHAPES[1] == Shape("quarter", -14, 8, 22, 44)  # a18 18 … -18 18: about (4, 26)
    assert SHAPES[4] == Shape("circle", 4, 2, 20, 18)  # M12 2 a8 8 …: from 2 to 18, about x 12


@pytest.mark.parametrize(
    ("shape", "first", "last"),
    [(Shape("box", 1, 2, 3, 4), (1, 2), (1, 4)), (Shape("quarter", 0, 0, 4, 4), (2, 2), (2, 4))],
    ids=["box", "quarter"],
)
def test_corners(shape, first, last):
    """From the upper left, round to the lower left."""
    assert corners(shape)[0] == first
    assert corners(shape)[-1] == pytest.approx(last)
