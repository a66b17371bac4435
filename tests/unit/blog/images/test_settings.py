"""The settings of plugins.pictures."""

import pytest

from blog.errors import SettingError
from blog.images.settings import PicturesSettings
from tests.sites import ROOT


def test_defaults():
    """Without a word in pelicanconf.py everything works, beside the project."""
    settings = PicturesSettings.from_pelican({})

    assert settings.cache == ROOT / ".cache"
    assert settings.widths == (480, 720, 1080, 1440)
    assert settings.sizes == "(min-width: 39rem) 36rem, 92vw"


def test_own_values(tmp_path):
    """A folder anywhere, other widths, another page."""
    settings = PicturesSettings.from_pelican(
        {
            "POSTS_CACHE": str(tmp_path),
            "PICTURES_WIDTHS": [300, 600],
            "PICTURES_SIZES": " 50vw ",
        }
    )

    assert settings == PicturesSettings(tmp_path, (300, 600), "50vw")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("POSTS_CACHE", ""), ("POSTS_CACHE", None), ("POSTS_CACHE", 1),
        ("PICTURES_WIDTHS", ()), ("PICTURES_WIDTHS", 480), ("PICTURES_WIDTHS", [720, 480]),
        ("PICTURES_WIDTHS", [480, 480]), ("PICTURES_WIDTHS", [0, 480]),
        ("PICTURES_WIDTHS", ["480"]), ("PICTURES_WIDTHS", [True]), ("PICTURES_WIDTHS", "480"),
        ("PICTURES_SIZES", ""), ("PICTURES_SIZES", None), ("PICTURES_SIZES", 100),
    ],
    ids=repr,
)  # fmt: skip
def test_what_cannot_be_used_is_told(name, value):
    """Before the build begins, by name, with an example."""
    with pytest.raises(SettingError) as caught:
        PicturesSettings.from_pelican({name: value})

    assert caught.value.name == name
    assert "till exempel" in caught.value.hint
