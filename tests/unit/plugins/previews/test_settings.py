"""The settings of plugins.previews."""

import pytest

from blog.errors import SettingError
from plugins.previews.settings import Colours, PreviewsSettings
from tests.sites import ROOT


def test_defaults():
    """The site's name is enough."""
    assert PreviewsSettings.from_pelican({"SITENAME": "Blogg"}) == PreviewsSettings(
        ROOT / ".cache", Colours("#771144", "#ffffff", "#eebbcc"), "Blogg"
    )


def test_own_values(tmp_path):
    """Other colours, another folder."""
    own = {"SITENAME": "B", "POSTS_CACHE": str(tmp_path),
           "PREVIEWS_COLOURS": ["#000000", "#ffFFff", "#123456"]}  # fmt: skip

    assert PreviewsSettings.from_pelican(own) == PreviewsSettings(
        tmp_path, Colours("#000000", "#ffFFff", "#123456"), "B"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("POSTS_CACHE", ""), ("POSTS_CACHE", None), ("PREVIEWS_COLOURS", "#000000"),
        ("PREVIEWS_COLOURS", ["#000000", "#ffffff"]), ("PREVIEWS_COLOURS", [1, 2, 3]),
        ("PREVIEWS_COLOURS", ["#000", "#fff", "#fff"]), ("PREVIEWS_COLOURS", None),
        ("PREVIEWS_COLOURS", ["red", "#ffffff", "#ffffff"]),
    ],
    ids=repr,
)  # fmt: skip
def test_what_cannot_be_used_is_told(name, value):
    """Before the build begins, by name, with an example."""
    with pytest.raises(SettingError) as caught:
        PreviewsSettings.from_pelican({name: value})

    assert caught.value.name == name
    assert "till exempel" in caught.value.hint
