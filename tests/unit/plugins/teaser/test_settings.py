"""The teaser's settings."""

import pytest

from plugins.teaser.errors import SettingError
from plugins.teaser.settings import SETTINGS, TeaserSettings


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


def test_what_is_declared_is_what_holds():
    """Every setting is declared with the value it has when nobody sets it."""
    declared = {setting.name: setting.default for setting in SETTINGS}

    assert TeaserSettings.from_pelican(declared) == TeaserSettings.from_pelican({})
    assert [type(setting.default) for setting in SETTINGS] == [each.type for each in SETTINGS]


WRONG = [
    ("not a number", "TEASER_WORDS", "tjugo"),
    ("nothing", "TEASER_WORDS", 0),
    ("a truth", "TEASER_WORDS", True),
    ("a shortest cut beyond the aim", "TEASER_MIN_WORDS", 21),
    ("a longest cut before the aim", "TEASER_MAX_WORDS", 19),
    ("no such style", "TEASER_STYLE", "mening"),
    ("no text", "TEASER_SUFFIX", None),
    ("two lines", "TEASER_SUFFIX", "a\nb"),
    ("two letters swapped", "TEASER_WROD", 20),
    ("a word too few", "TEASER_MINWORDS", 5),
    ("nothing like any", "TEASER_KATT", 1),
]
IN_SWEDISH = {
    "not a number": "Skriv ett heltal större än noll, till exempel 20.",
    "nothing": "Skriv ett heltal större än noll, till exempel 20.",
    "a truth": "Skriv ett heltal större än noll, till exempel 20.",
    "a shortest cut beyond the aim": ("Skriv ett tal som är högst TEASER_WORDS, alltså högst 20."),
    "a longest cut before the aim": ("Skriv ett tal som är minst TEASER_WORDS, alltså minst 20."),
    "no such style": 'Skriv "sentence" (hela meningar) eller "words" (ett bestämt antal ord).',
    "no text": 'Skriv en kort text på en rad, till exempel " […]", eller "" för ingen.',
    "two lines": 'Skriv en kort text på en rad, till exempel " […]", eller "" för ingen.',
    "two letters swapped": "Namnet är okänt. Menade du TEASER_WORDS?",
    "a word too few": "Namnet är okänt. Menade du TEASER_MIN_WORDS?",
    "nothing like any": (
        "Namnet är okänt. De som finns: TEASER_STYLE, TEASER_WORDS, TEASER_MIN_WORDS, "
        "TEASER_MAX_WORDS, TEASER_SUFFIX."
    ),
}
IN_ENGLISH = {
    "not a number": "write a whole number above zero, such as 20.",
    "nothing": "write a whole number above zero, such as 20.",
    "a truth": "write a whole number above zero, such as 20.",
    "a shortest cut beyond the aim": ("write a number no greater than TEASER_WORDS, which is 20."),
    "a longest cut before the aim": "write a number no less than TEASER_WORDS, which is 20.",
    "no such style": 'write "sentence" (whole sentences) or "words" (a fixed number of words).',
    "no text": 'write a short text on one line, such as " […]", or "" for none.',
    "two lines": 'write a short text on one line, such as " […]", or "" for none.',
    "two letters swapped": "there is no such setting. Did you mean TEASER_WORDS?",
    "a word too few": "there is no such setting. Did you mean TEASER_MIN_WORDS?",
    "nothing like any": (
        "there is no such setting. There are TEASER_STYLE, TEASER_WORDS, TEASER_MIN_WORDS, "
        "TEASER_MAX_WORDS, TEASER_SUFFIX."
    ),
}


@pytest.mark.parametrize(
    ("lang", "hints", "frame"),
    [
        ("sv", IN_SWEDISH, "pelicanconf.py: {} = {!r} går inte att använda. {}"),
        ("en", IN_ENGLISH, "pelicanconf.py: {} = {!r} cannot be used: {}"),
    ],
    ids=["Swedish", "English"],
)
@pytest.mark.parametrize(("case", "name", "value"), WRONG, ids=[case[0] for case in WRONG])
def test_what_cannot_be_used_is_told(lang, hints, frame, case, name, value):
    """The message names the setting, what it holds and what to write instead."""
    with pytest.raises(SettingError) as caught:
        TeaserSettings.from_pelican({"DEFAULT_LANG": lang, name: value})

    assert str(caught.value) == frame.format(name, value, hints[case])
