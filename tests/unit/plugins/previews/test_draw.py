"""What a link preview looks like, as far as a program can tell."""

import io

import pytest
from PIL import Image

from plugins.previews.disk import FONT
from plugins.previews.draw import Artist
from plugins.previews.model import Card, LinkPreview, preview_of
from plugins.previews.settings import Colours

COLOURS = Colours(ground="#000000", text="#ffffff", mark="#ff0000")
LONG = "Fem punkter för det hållbara ledarskapet i en kommun där allt handlar om tillit " * 3


@pytest.fixture(scope="module")
def artist():
    return Artist(FONT.read_bytes(), COLOURS)


def seen(data):
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("title", ["Tillit", LONG, "🎉", "", "W" * 300, "Ä\xa0ö"])
def test_every_title_gives_a_light_picture(artist, title):
    """1200 × 630, under 100 kB, with nothing in it but the picture."""
    data = artist.draw(Card(title, "Socialchefens blogg"))
    image = Image.open(io.BytesIO(data))

    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(data) < 40_000
    assert image.info == {}


def test_text_keeps_off_the_edges(artist):
    """Nothing is cut where a service shows less than all."""
    ink = seen(artist.draw(Card(LONG, "Socialchefens blogg"))).convert("L")
    left, top, right, bottom = ink.point(lambda value: 255 if value > 8 else 0).getbbox()

    assert left >= 80
    assert right <= 1200 - 80
    assert top >= 50
    assert bottom <= 630 - 50


def test_colours(artist):
    """Ground, text and mark in the colours of the settings."""
    colours = {colour for _, colour in seen(artist.draw(Card("Tillit", "Blogg"))).getcolors()}

    assert {(0, 0, 0), (255, 255, 255), (255, 0, 0)} <= colours
    assert len(colours) <= 32


def test_titles_show(artist):
    """Two titles give two pictures; one that cannot be drawn gives the site's name."""
    one, other = (artist.draw(Card(title, "Blogg")) for title in ("Tillit", "Tillid"))

    assert one != other
    assert artist.draw(Card("🎉", "Blogg")) == artist.draw(Card("Blogg", "Blogg"))


def test_same_bytes():
    """The same title gives the same file, also from an artist who has drawn others."""
    fresh, used = (Artist(FONT.read_bytes(), COLOURS) for _ in range(2))
    used.draw(Card(LONG, "Blogg"))

    assert used.draw(Card("Tillit", "Blogg")) == fresh.draw(Card("Tillit", "Blogg"))


@pytest.mark.parametrize(
    ("title", "url", "address", "alt"),
    [
        ("Tillit", "2016/tillit/", "bilder/delning/2016-tillit.png", "Tillit – Blogg"),
        ("Utkast", "utkast/x/", "bilder/delning/utkast-x.png", "Utkast – Blogg"),
        ("Blogg", "", "bilder/delning/start.png", "Blogg"),
    ],
    ids=["post", "draft", "the site"],
)
def test_where_it_is(title, url, address, alt):
    """An address that follows the post's, and words for those who do not see it."""
    assert preview_of(Card(title, "Blogg"), url) == LinkPreview(address, 1200, 630, alt)
