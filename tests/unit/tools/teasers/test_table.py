"""The table of teasers."""

import json

from plugins.teaser.extract import make_teaser
from plugins.teaser.settings import TeaserSettings
from tools.teasers.table import Row, make_rows, render_json, render_table

POSTS = [
    (
        "Att våga lita på varandra i en stor organisation",
        make_teaser("<p>Vi har länge talat om tillit i socialtjänsten, men nu gör vi det.</p>"),
        "content/inlagg/2016/2016-11-24-tillit.md",
    ),
    ("Kort", make_teaser("<p>Det är fredag.</p>"), "content/inlagg/kort.md"),
    ("", make_teaser("", written="<p>Bild.</p>"), "content/inlagg/bild.md"),
]


def rows():
    return make_rows(POSTS, TeaserSettings())


def test_rows():
    """Words are counted without the suffix; warnings come with the row."""
    assert rows()[1] == Row(
        title="Kort",
        path="content/inlagg/kort.md",
        text="Det är fredag.",
        words=3,
        source="automatic",
        warnings=("kortare än tio ord",),
    )


def test_table():
    """Titles and teasers are wrapped; what deserves a line of her own is marked with its file."""
    assert render_table(rows(), 80) == (
        "Rubrik                     Ord  Källa       Ingress\n"
        "––––––––––––––––––––––––  ––––  ––––––––––  ––––––––––––––––––––––––––––––––––––\n"
        "Att våga lita på            13  automatisk  Vi har länge talat om tillit i\n"
        "varandra i en stor                          socialtjänsten, men nu gör vi det.\n"
        "organisation\n"
        "Kort                         3  automatisk  Det är fredag.\n"
        "                                            → kortare än tio ord\n"
        "                                            content/inlagg/kort.md\n"
        "(utan rubrik)                1  egen        Bild.\n"
        "\n"
        "Inlägg: 3. Bör få en egen ingress: 1.\n"
    )


def test_no_table_is_wider_than_asked():
    """Also a narrow terminal is used well; below sixty columns nothing would be legible."""
    assert max(map(len, render_table(rows(), 60).splitlines())) <= 60
    assert render_table(rows(), 20) == render_table(rows(), 60)


def test_json():
    """One object for each post, readable by machines and by people."""
    assert json.loads(render_json(rows()))[1] == {
        "title": "Kort",
        "path": "content/inlagg/kort.md",
        "text": "Det är fredag.",
        "words": 3,
        "source": "automatic",
        "warnings": ["kortare än tio ord"],
    }
    assert "är fredag" in render_json(rows())


def test_no_posts():
    """An empty blog is an empty list."""
    assert render_json([]) == "[]\n"
    assert render_table([], 80).endswith("\n\nInlägg: 0. Bör få en egen ingress: 0.\n")
