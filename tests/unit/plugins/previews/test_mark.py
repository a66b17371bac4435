"""The mark is the theme's."""

import pytest
from PIL import ImageColor

from plugins.previews.mark import SHAPES, Shape, corners
from plugins.previews.settings import DEFAULT_COLOURS
from tests.sites import ROOT


def outline(shape):
    """Give a shape in the words of an SVG path; a box is open, for the quarter that follows."""
    left, top = shape.left, shape.top
    width, height = shape.right - left, shape.bottom - top
    r = width // 2
    return {
        "circle": f"M{left + r} {top}a{r} {r} 0 0 1 0 {height} {r} {r} 0 0 1 0-{height}",
        "box": f"M{left} {top}h{width}v{height}",
        "quarter": f"a{r} {r} 0 0 1-{r} {r}z",
    }[shape.kind]


def test_it_is_the_themes_mark():
    """Whoever draws the theme's mark anew must draw it anew here."""
    favicon = (ROOT / "theme/templates/partials/favicon.svg").read_text("utf-8")

    assert f'<path d="{"".join(map(outline, SHAPES))}"/>' in favicon


@pytest.mark.parametrize(("box", "quarter"), [SHAPES[:2], SHAPES[2:4]], ids=["left", "right"])
def test_a_body_is_in_one_piece(box, quarter):
    """The quarter of a circle begins where the box ends, and is as wide as it."""
    assert corners(quarter)[0] == (box.left, box.bottom)
    assert corners(quarter)[1] == (box.right, box.bottom)


def test_colours_are_the_themes():
    """Whoever changes the theme's colours must change them here."""
    tokens = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
    used = [
        f"#{word}" for part in tokens.split("#")[1:] if (word := part[:6].rstrip(",); \n\t/*"))
    ]
    theirs = {ImageColor.getrgb(name) for name in used if len(name) in (4, 7)}

    assert {ImageColor.getrgb(name) for name in DEFAULT_COLOURS} <= theirs


@pytest.mark.parametrize(
    ("shape", "first", "last"),
    [(Shape("box", 1, 2, 3, 4), (1, 2), (1, 4)), (Shape("quarter", 0, 0, 4, 4), (2, 2), (2, 4))],
    ids=["box", "quarter"],
)
def test_corners(shape, first, last):
    """From the upper left, round to the lower left."""
    assert corners(shape)[0] == first
    assert corners(shape)[-1] == pytest.approx(last)
