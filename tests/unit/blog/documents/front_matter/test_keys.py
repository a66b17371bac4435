"""The names of the lines on top."""

import pytest

from blog.documents.front_matter.keys import NAMES, PLACES, canonical, resembled, swedish
from tests.unit.blog.documents.texts import cases

# Each case: what it shows, the name as written, our name for it.
KNOWN = [
    ("Swedish", "Titel", "title"),
    ("English", "Title", "title"),
    ("small letters", "titel", "title"),
    ("capitals", "TITEL", "title"),
    ("a date", "Datum", "date"),
    ("Pelican's word for an edit", "Modified", "updated"),
    ("ours for it", "Uppdaterad", "updated"),
    ("tags in plural", "Etiketter", "tags"),
    ("a tag in singular", "Etikett", "tags"),
    ("WordPress' word", "Nyckelord", "tags"),
    ("with å", "Språk", "lang"),
    ("without å", "Sprak", "lang"),
    ("with å in capitals", "SPRÅK", "lang"),
    ("two words with an underscore", "title_lang", "title_lang"),
    ("two words with a hyphen", "Title-lang", "title_lang"),
    ("two words with a space", "Title lang", "title_lang"),
    ("one word in Swedish", "Titelspråk", "title_lang"),
    ("one word, written as two", "Meny titel", "menu_title"),
    ("space around it", " Titel ", "title"),
    ("a place for the output", "Save_as", "save_as"),
    ("a place with a hyphen", "Save-as", "save_as"),
    ("an address", "URL", "url"),
]
UNKNOWN = ["Hej", "Titl", "", "ä", "title lang sv", "Titel2", "status!"]


@pytest.mark.parametrize(("key", "name"), **cases(KNOWN))
def test_canonical(key, name):
    """Each name, in English or Swedish, in any letters, is known."""
    assert canonical(key) == name


@pytest.mark.parametrize("key", UNKNOWN)
def test_unknown(key):
    """No other name is."""
    assert canonical(key) is None


def test_no_name_means_two_things():
    """Each alias belongs to one line, and none to a place in the output."""
    aliases = [alias for names in NAMES.values() for alias in names]

    assert len(aliases) == len(set(aliases))
    assert not PLACES & set(aliases)


@pytest.mark.parametrize("name", list(NAMES))
def test_the_recommended_name_works(name):
    """What a message tells the director to write is understood."""
    assert canonical(swedish(name)) == name


@pytest.mark.parametrize(
    ("name", "line"),
    [("title", "Titel"), ("date", "Datum"), ("tags", "Etiketter"), ("lang", "Språk")],
)
def test_swedish(name, line):
    """Messages speak of lines by their Swedish names."""
    assert swedish(name) == line


@pytest.mark.parametrize(
    ("key", "close"), [("Dautm", "Datum"), ("Etiketer", "Etiketter"), ("Ingres", "Ingress")]
)
def test_resembled(key, close):
    """A slip of the finger is met with the key that was meant."""
    assert swedish(resembled(key)) == close


@pytest.mark.parametrize("key", ["Hej", "Plats", "x", ""])
def test_nothing_resembled(key):
    """A word of the director's own is no misspelling."""
    assert resembled(key) is None
