"""The teaser's settings."""

import pytest

from blog.errors import SettingError
from plugins.teaser.settings import TeaserSettings


def test_defaults():
    """Sentences near twenty words, as the issue of style says."""
    assert TeaserSettings.from_pelican({}) == TeaserSettings(
        style="sentence", words=20, min_words=10, max_words=40, suffix=" […]"
    )


def test_everything_can_be_set():
    """Each attribute has its setting."""
    assert TeaserSettings.from_pelican(
        {
            "TEASER_STYLE": "words",
            "TEASER_WORDS": 55,
            "TEASER_MIN_WORDS": 55,
            "TEASER_MAX_WORDS": 55,
            "TEASER_SUFFIX": "…",
        }
    ) == TeaserSettings(style="words", words=55, min_words=55, max_words=55, suffix="…")


@pytest.mark.parametrize(("words", "window"), [(1, (1, 2)), (30, (15, 60))])
def test_the_window_follows_the_aim(words, window):
    """Whoever changes only the aim need not think of the window."""
    settings = TeaserSettings.from_pelican({"TEASER_WORDS": words})

    assert (settings.min_words, settings.max_words) == window


@pytest.mark.parametrize(
    ("suffix", "ending"),
    [
        (" […]", "\N{NO-BREAK SPACE}[…]"),
        ("…", "…"),
        ("", ""),
        (" läs mer", "\N{NO-BREAK SPACE}läs mer"),
    ],
)
def test_ending_stays_with_its_word(suffix, ending):
    """A leading space does not break."""
    assert TeaserSettings(suffix=suffix).ending == ending


WRONG = [
    ("TEASER_WORDS", "tjugo", "Skriv ett heltal större än noll, till exempel 20."),
    ("TEASER_WORDS", 0, "Skriv ett heltal större än noll, till exempel 20."),
    ("TEASER_WORDS", True, "Skriv ett heltal större än noll, till exempel 20."),
    ("TEASER_MIN_WORDS", 21, "Skriv ett tal som är högst TEASER_WORDS, alltså högst 20."),
    ("TEASER_MAX_WORDS", 19, "Skriv ett tal som är minst TEASER_WORDS, alltså minst 20."),
    (
        "TEASER_STYLE",
        "mening",
        'Skriv "sentence" (hela meningar) eller "words" (ett bestämt antal ord).',
    ),
    (
        "TEASER_SUFFIX",
        None,
        'Skriv en kort text på en rad, till exempel " […]", eller "" för ingen.',
    ),
    (
        "TEASER_SUFFIX",
        "a\nb",
        'Skriv en kort text på en rad, till exempel " […]", eller "" för ingen.',
    ),
]


@pytest.mark.parametrize(("name", "value", "hint"), WRONG)
def test_what_cannot_be_used_is_said_in_swedish(name, value, hint):
    """The message names the setting, what it holds and what to write instead."""
    with pytest.raises(SettingError) as caught:
        TeaserSettings.from_pelican({name: value})

    assert str(caught.value) == (
        f"pelicanconf.py: {name} = {value!r} går inte att använda. {hint}"
    )
