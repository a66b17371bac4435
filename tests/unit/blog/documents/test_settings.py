"""The settings of plugins.posts."""

import datetime as dt

import pytest

from blog.errors import SettingError
from tests.unit.blog.documents.texts import STOCKHOLM, cases, settings


def test_the_directors_settings():
    """What pelicanconf.py says can be used."""
    made = settings()

    assert (made.preview, made.now, made.zone, made.lang) == (True, None, STOCKHOLM, "sv")
    assert made.pages == ("sidor",)
    assert made.excluded == ("sidor", "bilder", "rot")
    assert made.addresses.article == ("{date:%Y}/{slug}/", "{date:%Y}/{slug}/index.html")


# Each case: what it shows, the value, the moment.
MOMENTS = [
    ("none is the time of the build", None, None),
    ("a moment", "2026-11-22 07:30", dt.datetime(2026, 11, 22, 7, 30, tzinfo=STOCKHOLM)),
    ("a day", "2026-11-22", dt.datetime(2026, 11, 22, tzinfo=STOCKHOLM)),
    (
        "with an offset",
        "2026-11-22T06:30:00+00:00",
        dt.datetime(2026, 11, 22, 6, 30, tzinfo=dt.UTC),
    ),
]


@pytest.mark.parametrize(("value", "moment"), **cases(MOMENTS))
def test_now(value, moment):
    """The moment to build for, in Stockholm if nothing else is said."""
    assert settings(POSTS_NOW=value).now == moment


# Each case: what it shows, the setting, the value.
WRONG = [
    ("a word for a switch", "POSTS_PREVIEW", "ja"),
    ("a number for a switch", "POSTS_PREVIEW", 1),
    ("nothing for a switch", "POSTS_PREVIEW", None),
    ("a word for a moment", "POSTS_NOW", "igår"),
    ("a moment in Swedish", "POSTS_NOW", "22 november 2026"),
    ("an impossible moment", "POSTS_NOW", "2026-02-30"),
    ("an unknown zone", "TIMEZONE", "Europe/Växjö"),
    ("a path for a zone", "TIMEZONE", "../../etc/passwd"),
    ("no zone", "TIMEZONE", ""),
]


@pytest.mark.parametrize(("name", "value"), **cases(WRONG))
def test_wrong(name, value):
    """What cannot be used is told by name, before anything is built."""
    with pytest.raises(SettingError) as caught:
        settings(**{name: value})

    assert (caught.value.name, caught.value.value) == (name, value)
    assert str(caught.value).startswith(f"pelicanconf.py: {name} = ")


KINDS = [
    ("a post", "inlagg/2016/a.md", "post"),
    ("a post at the top", "a.md", "post"),
    ("a post in another folder", "tankar/a.md", "post"),
    ("a page", "sidor/om.md", "page"),
    ("a page in a folder", "sidor/mer/om.md", "page"),
    ("a folder that begins alike", "sidorna/a.md", "post"),
    ("a file named like the folder", "sidor", "post"),
    ("a picture", "bilder/2016/bro.svg", "other"),
    ("what goes to the root", "rot/CNAME", "other"),
]


@pytest.mark.parametrize(("path", "kind"), **cases(KINDS))
def test_kinds(path, kind):
    """Where a file lies says what it is."""
    assert settings().kind_of(path) == kind


def test_data_files():
    """Some files hold facts for the site and no text, by the names that the settings give."""
    assert settings().data == {
        *("etiketter.yaml", "ordlista.txt", "tillganglighet.yaml", "webbplats.yaml")
    }
    assert "redogorelse.yaml" in settings(STATEMENT_FILE="redogorelse.yaml").data
