"""Which posts deserve a hand-written teaser."""

import pytest

from plugins.teaser.extract import make_teaser
from plugins.teaser.settings import TeaserSettings
from tools.teasers.quality import warnings

LONG = " och ".join(["ord"] * 40)
CASES = [
    (
        "a good sentence",
        "<p>Vi har länge talat om tillit i socialtjänsten, men nu gör vi det.</p>",
        (),
    ),
    (
        "I and a subject",
        "<p>Jag har i dag besökt hemtjänsten i Malmö med nämnden och lärt mig mycket.</p>",
        (),
    ),
    ("no text", "<img src='a.jpg'>", ("har ingen text att visa",)),
    ("cut in a sentence", f"<p>{LONG}.</p>", ("slutar mitt i en mening",)),
    ("short", "<p>Det är fredag.</p>", ("kortare än tio ord",)),
    (
        "I and nothing more",
        "<p>Nu sitter jag på tåget hem igen och tänker på allt som har hänt i dag.</p>",
        ("börjar med ”jag” och säger inte vad det handlar om",),
    ),
    (
        "two reasons",
        "<p>Jag är här.</p>",
        ("kortare än tio ord", "börjar med ”jag” och säger inte vad det handlar om"),
    ),
]


@pytest.mark.parametrize(
    ("html", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_warnings(html, expected):
    """Silent about what does, plain about what does not."""
    assert warnings(make_teaser(html), TeaserSettings()) == expected


def test_written_needs_nothing():
    """She has written one already, however short."""
    assert warnings(make_teaser("<p>a</p>", written="<p>Jag är här.</p>"), TeaserSettings()) == ()


def test_style_words_is_cut_by_nature():
    """Twenty words hardly ever end a sentence; that is no error of the post."""
    settings = TeaserSettings(style="words")

    assert warnings(make_teaser(f"<p>{LONG}.</p>", settings=settings), settings) == ()
