"""Which languages a text may be in."""

import pytest

from blog.documents.front_matter.languages import language_code, nearest_language
from tests.unit.blog.documents.texts import cases

READ = [
    ("a code", "sv", "sv"), ("in capitals", "EN", "en"), ("with its country", "sv-SE", "sv-se"),
    ("with an underscore", "en_GB", "en-gb"), ("space around it", " fi ", "fi"),
    ("with its script", "sr-Latn", "sr-latn"), ("a name", "svenska", "sv"),
    ("an English name", "English", "en"), ("right to left", "ar", "ar"),
    ("three letters, where there are no two", "ckb", "ckb"),
    ("meänkieli", "fit", "fit"),
    ("a name with three letters", "sydsamiska", "sma"),
    ("by name, of a neighbour", "danska", "da"),
]  # fmt: skip
# Each case: what it shows, what was written, the code that is offered.
REFUSED = [
    ("a word", "klingonska", None), ("two words", "på svenska", "sv"), ("nothing", "", None),
    ("no such code", "zz", None), ("a hyphen within", "eng-lish", "en-lish"),
    ("a country for a language", "dk", "da"), ("three letters for two", "swe", "sv"),
    ("three letters with a country", "eng-GB", "en-gb"), ("Swedish letters", "sve", "sv"),
    ("a misspelt name", "engleska", "en"), ("another", "svensa", "sv"), ("digits", "12", None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "code"), **cases(READ))
def test_language_code(value, code):
    """A language is known by its code or its name, in any letters."""
    assert language_code(value) == code


@pytest.mark.parametrize(("value", "near"), **cases(REFUSED))
def test_refused(value, near):
    """What is no language's code is none, and the nearest is offered where there is one."""
    assert language_code(value) is None
    assert nearest_language(value) == near
