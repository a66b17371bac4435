"""Messages in two languages."""

import string

import pytest

from plugins.teaser.messages import ENGLISH, SWEDISH, Messages, messages_for


def fields(message):
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


@pytest.mark.parametrize("name", Messages._fields)
def test_each_message_tells_the_same(name):
    """What is filled in is the same in both languages; the words are not."""
    swedish, english = getattr(SWEDISH, name), getattr(ENGLISH, name)

    assert fields(swedish) == fields(english)
    assert swedish != english


@pytest.mark.parametrize(
    ("lang", "messages"),
    [
        ("sv", SWEDISH), ("sv-SE", SWEDISH), ("sv_FI", SWEDISH), ("SV", SWEDISH),
        ("en", ENGLISH), ("svm", ENGLISH), ("de", ENGLISH), ("", ENGLISH), (None, ENGLISH),
    ],
)  # fmt: skip
def test_the_language_is_that_of_the_site(lang, messages):
    """Swedish on a Swedish site, and English on every other."""
    assert messages_for({"DEFAULT_LANG": lang}) is messages


def test_a_site_without_a_language_is_told_in_english():
    """Pelican's default is English."""
    assert messages_for({}) is ENGLISH
