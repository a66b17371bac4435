"""What a language decides besides its words."""

from dataclasses import fields

import pytest

from blog.documents.languages import Words, direction, words_in
from tests.unit.blog.documents.texts import cases

# Each case: what it shows, the language, the direction.
DIRECTIONS = [
    ("none", "", ""),
    ("Swedish", "sv", ""),
    ("English with its country", "en-GB", ""),
    ("Kurdish in our letters", "ku", ""),
    *((name, name, "rtl") for name in ("ar", "fa", "he", "ur", "ckb", "yi", "ps", "dv")),
    ("Arabic with its country", "ar-SY", "rtl"),
    ("in capitals", "AR", "rtl"),
    ("Kurdish in Arabic letters", "ku-Arab", "rtl"),
    ("Urdu in our letters", "ur-Latn", ""),
]


@pytest.mark.parametrize(("lang", "way"), **cases(DIRECTIONS))
def test_directions(lang, way):
    """Some languages are read from the right."""
    assert direction(lang) == way


@pytest.mark.parametrize(
    ("lang", "ours"), [("sv", "sv"), ("en", "en"), ("en-GB", "en"), ("EN", "en"), ("fi", "sv")]
)
def test_our_words(lang, ours):
    """In the text's language where we have them."""
    assert words_in(lang).lang == ours


def test_no_word_is_forgotten():
    """Every word is translated, and takes the same values."""
    for field in fields(Words):
        swedish, english = (getattr(words_in(lang), field.name) for lang in ("sv", "en"))
        assert swedish != english
        assert swedish.count("{}") == english.count("{}")
