"""In which widths a picture is made, and what its forms are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.images.formats import AVIF, GIF, JPEG, PNG, WEBP
from blog.images.model import (
    ImageVariant,
    RenderedImage,
    ResponsiveImage,
    is_variant_name,
    responsive_image,
    variant_addresses,
    variant_widths,
)
from tests.profiles import examples

WIDTHS = (480, 720, 1080, 1440)


@pytest.mark.parametrize(
    ("width", "cut"),
    [
        pytest.param(6000, (480, 720, 1080, 1440), id="larger than all"),
        pytest.param(1440, (480, 720, 1080, 1440), id="just as wide"),
        pytest.param(1000, (480, 720, 1000), id="between: its own width comes last"),
        pytest.param(800, (480, 800), id="a width near its own is left out"),
        pytest.param(480, (480,), id="the narrowest"),
        pytest.param(16, (16,), id="an icon"),
        pytest.param(1, (1,), id="a pixel"),
    ],
)
def test_widths(width, cut):
    """None wider than the original, none so near the next that nobody gains by it."""
    assert variant_widths(width, WIDTHS) == cut


@given(st.integers(1, 20_000), st.sets(st.integers(1, 5000), min_size=1))
@examples(200)
def test_widths_are_always_sensible(width, wanted):
    """Rising, at least one, never wider than the original or the settings say."""
    cut = variant_widths(width, sorted(wanted))

    assert list(cut) == sorted(set(cut))
    assert cut[-1] == min(width, max(wanted))


def test_names_of_a_photo():
    """The widest fallback has the picture's own address; the others tell width and kind."""
    files = [
        *(ImageVariant("source", kind, width) for kind in (AVIF, WEBP) for width in (480, 1440)),
        *(ImageVariant("fallback", JPEG, width) for width in (480, 1440)),
    ]

    assert list(variant_addresses(files, "bilder/2016/x.jpg").values()) == [
        "bilder/2016/x-480.avif", "bilder/2016/x-1440.avif",
        "bilder/2016/x-480.webp", "bilder/2016/x-1440.webp",
        "bilder/2016/x-480.jpg", "bilder/2016/x.jpg",
    ]  # fmt: skip


def test_names_when_the_fallback_is_of_another_kind():
    """The own address keeps what its suffix says; pages show the fallback beside it."""
    files = {ImageVariant("fallback", JPEG, 900): b"", ImageVariant("original", WEBP, 900): b""}

    assert list(variant_addresses(files, "x.webp").values()) == ["x-900.jpg", "x.webp"]
    assert responsive_image(RenderedImage(900, 600, files), "x.webp") == ResponsiveImage(
        "x-900.jpg", 900, 600
    )


def test_names_of_a_moving_picture():
    """The still one beside it has a name that says so."""
    files = {ImageVariant("fallback", GIF, 60): b"", ImageVariant("still", PNG, 60): b""}

    assert list(variant_addresses(files, "x.gif").values()) == ["x.gif", "x-stilla.png"]
    assert responsive_image(RenderedImage(60, 40, files), "x.gif").still == "x-stilla.png"


@pytest.mark.parametrize("path", ["b/x.png", "b/x-y.png", "b/x-480/a.png", "x-480.png",
                                  "b/xy-480.png", "b/x-480.png.gz"])  # fmt: skip
def test_names_that_no_variant_has(path):
    """Another picture in the same folder is another picture."""
    assert not is_variant_name(path, "b/x.jpg")


@pytest.mark.parametrize(
    "path", ["b/x-480.avif", "b/x-1440.webp", "b/x-900.jpg", "b/x-stilla.png"]
)
def test_names_that_variants_have(path):
    """A width, or the word for one that does not move."""
    assert is_variant_name(path, "b/x.jpg")


def test_a_picture_for_pages():
    """Sources best first, each narrow before wide; the fallback in every width too."""
    files = {
        ImageVariant("source", AVIF, 480): b"", ImageVariant("source", AVIF, 900): b"",
        ImageVariant("source", WEBP, 480): b"", ImageVariant("source", WEBP, 900): b"",
        ImageVariant("fallback", JPEG, 480): b"", ImageVariant("fallback", JPEG, 900): b"",
    }  # fmt: skip

    assert responsive_image(RenderedImage(900, 600, files), "x.jpg") == ResponsiveImage(
        "x.jpg", 900, 600,
        srcset=(("x-480.jpg", 480), ("x.jpg", 900)),
        sources=(
            ("image/avif", (("x-480.avif", 480), ("x-900.avif", 900))),
            ("image/webp", (("x-480.webp", 480), ("x-900.webp", 900))),
        ),
    )  # fmt: skip
