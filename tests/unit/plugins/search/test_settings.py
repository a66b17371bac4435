"""What pelicanconf.py may say."""

import pytest

from blog.errors import SettingError
from plugins.search.settings import SearchSettings


@pytest.mark.parametrize(
    ("settings", "folder"),
    [
        ({}, "sok"),
        ({"SEARCH_SAVE_AS": "sok/index.html", "SEARCH_URL": "sok/"}, "sok"),
        ({"SEARCH_SAVE_AS": "hitta/har/index.html"}, "hitta/har"),
    ],
    ids=["nothing", "as usual", "elsewhere"],
)
def test_folder(settings, folder):
    """The index lies beside the page."""
    assert SearchSettings.from_pelican(settings).folder == folder


@pytest.mark.parametrize(
    "settings",
    [
        {"SEARCH_SAVE_AS": "sok.html"},
        {"SEARCH_SAVE_AS": "index.html"},
        {"SEARCH_SAVE_AS": "/sok/index.html"},
        {"SEARCH_SAVE_AS": "../sok/index.html"},
        {"SEARCH_SAVE_AS": ""},
        {"SEARCH_SAVE_AS": None},
        {"SEARCH_URL": "sok"},
        {"SEARCH_URL": "/sok/"},
        {"SEARCH_URL": "leta/"},
        {"SEARCH_ONE_FILE": "40000"},
        {"SEARCH_ONE_FILE": -1},
        {"SEARCH_ONE_FILE": True},
    ],
    ids=str,
)
def test_what_cannot_be_used_is_told(settings):
    """Before anything is built, with the setting's name."""
    [name] = settings
    with pytest.raises(SettingError, match=name):
        SearchSettings.from_pelican(settings)
