"""Settings are checked once, and a wrong one is explained in Swedish."""

import pytest

from blog.errors import SettingError
from plugins.feeds.settings import FeedsSettings

GOOD = {
    "SITEURL": "https://blogg.example",
    "SITENAME": "Socialchefens blogg",
    "SITESUBTITLE": "Tankar",
    "AUTHOR": "Socialchefen",
    "DEFAULT_LANG": "sv",
}


def test_defaults():
    """Without a line in pelicanconf.py: twenty posts, two for a tag, half a megabyte."""
    settings = FeedsSettings.from_pelican(GOOD)

    assert (settings.items, settings.tag_posts, settings.warn_bytes) == (20, 2, 524288)
    assert settings.root == ""


def test_own_values():
    """What the director writes counts."""
    settings = FeedsSettings.from_pelican(GOOD | {"FEEDS_ITEMS": 10, "FEEDS_TAG_POSTS": 1})

    assert (settings.items, settings.tag_posts) == (10, 1)


@pytest.mark.parametrize(
    ("siteurl", "url", "root"),
    [
        ("https://blogg.example/", "https://blogg.example", ""),
        ("http://localhost:8000", "http://localhost:8000", ""),
        ("https://kommun.se/blogg/", "https://kommun.se/blogg", "/blogg"),
        ("https://vård.se", "https://xn--vrd-ula.se", ""),
    ],
    ids=["a slash at the end", "on this computer", "below another site", "Swedish letters"],
)
def test_site_address(siteurl, url, root):
    """However it is written, addresses are put together right."""
    settings = FeedsSettings.from_pelican(GOOD | {"SITEURL": siteurl})

    assert (settings.site.url, settings.root) == (url, root)


def test_what_is_not_said():
    """A feed must have a title, a description and a sender."""
    site = FeedsSettings.from_pelican(
        {"SITEURL": "https://blogg.example", "SITENAME": "Blogg", "AUTHOR": None}
    ).site

    assert (site.title, site.description, site.author, site.language) == (
        "Blogg", "Blogg", "Blogg", "sv",
    )  # fmt: skip


@pytest.mark.parametrize("value", ["20", 0, -1, 2.5, True, None, [20]], ids=repr)
@pytest.mark.parametrize("name", ["FEEDS_ITEMS", "FEEDS_TAG_POSTS", "FEEDS_WARN_BYTES"])
def test_numbers(name, value):
    """Anything but a whole number above zero stops the build."""
    with pytest.raises(SettingError, match=f"{name} = .* Skriv ett heltal större än noll"):
        FeedsSettings.from_pelican(GOOD | {name: value})


def test_message():
    """The message quotes the setting and shows a right one."""
    with pytest.raises(SettingError) as error:
        FeedsSettings.from_pelican(GOOD | {"FEEDS_ITEMS": "många"})

    assert error.value.message == (
        "pelicanconf.py: FEEDS_ITEMS = 'många' går inte att använda. "
        "Skriv ett heltal större än noll, till exempel 20."
    )


@pytest.mark.parametrize(
    "siteurl", ["", None, "blogg.example", "/blogg", "ftp://blogg.example", "http://["], ids=repr
)
def test_site_without_an_address(siteurl):
    """A feed is read elsewhere: it needs the site's whole address."""
    with pytest.raises(SettingError, match=r"SITEURL = .* hela adressen"):
        FeedsSettings.from_pelican(GOOD | {"SITEURL": siteurl})
