"""What pelicanconf.py may say about the stylesheet."""

from pathlib import PurePath

import pytest

from blog.errors import SettingError
from plugins.stylesheet.settings import StylesheetSettings


@pytest.mark.parametrize(
    ("settings", "folder"),
    [
        ({"THEME": "theme"}, "theme/static/css"),
        ({"THEME": "theme", "STYLESHEET_FOLDER": "css"}, "theme/css"),
    ],
    ids=["nothing", "another folder"],
)
def test_the_folder_lies_in_the_theme(settings, folder):
    """The default is the theme's own layout."""
    assert StylesheetSettings.from_pelican(settings).folder == PurePath(folder)


@pytest.mark.parametrize("value", ["", None, 1, "../css", "a/../../css", "/etc"])
def test_what_is_no_folder_of_the_theme_is_refused(value):
    """A wrong setting stops the build with its name and an example."""
    with pytest.raises(SettingError, match=r"STYLESHEET_FOLDER .*static/css"):
        StylesheetSettings.from_pelican({"THEME": "theme", "STYLESHEET_FOLDER": value})
