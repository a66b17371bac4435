"""Who writes."""

import pytest

from blog.images.model import ResponsiveImage
from plugins.posts.sender import Portrait, sender

PHOTO = ResponsiveImage(
    "bilder/jag.jpg", 900, 1200,
    srcset=tuple((f"bilder/jag-{width}.jpg", width) for width in (96, 192, 288, 480, 900)),
)  # fmt: skip
DRAWING = ResponsiveImage("bilder/jag.svg", 40, 20)
TINY = ResponsiveImage("bilder/liten.jpg", 90, 90)
SMALL = (("bilder/jag-96.jpg", 96), ("bilder/jag-192.jpg", 192), ("bilder/jag-288.jpg", 288))


@pytest.mark.parametrize(
    ("name", "monogram"),
    [
        ("Socialchefen", "S"),
        ("Åsa Öberg", "ÅÖ"),
        ("Anna-Karin von Essen Lind", "AL"),
        ("– Anna", "A"),
        ("", ""),
    ],
)
def test_monogram(name, monogram):
    """The first letters of the first name and the last, for who has no portrait."""
    assert sender({"AUTHOR": name}).monogram == monogram


def test_line():
    """One line, if there is one."""
    assert sender({"AUTHOR": "A", "POSTS_SENDER": "Chef."}).line == "Chef."
    assert sender({"AUTHOR": "A"}).line == ""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", None),
        ("bilder/annan.jpg", None),
        ("bilder/åsa.jpg", Portrait("bilder/jag-192.jpg", SMALL, 64, 85)),
        ("/bilder/a\u030asa.jpg", Portrait("bilder/jag-192.jpg", SMALL, 64, 85)),
        ("content\\bilder\\åsa.jpg", Portrait("bilder/jag-192.jpg", SMALL, 64, 85)),
        ("bilder/jag.svg", Portrait("bilder/jag.svg", (), 64, 32)),
        ("bilder/liten.jpg", Portrait("bilder/liten.jpg", (), 64, 64)),
    ],
    ids=["none", "not made", "a photo", "from the root, decomposed", "as Windows writes it",
         "a drawing", "a tiny photo"],
)  # fmt: skip
def test_portrait(written, expected):
    """Small widths alone, in its own proportions, however its path is written."""
    images = {"bilder/åsa.jpg": PHOTO, "bilder/jag.svg": DRAWING, "bilder/liten.jpg": TINY}

    assert sender({"AUTHOR": "A", "POSTS_PORTRAIT": written}, images).portrait == expected
