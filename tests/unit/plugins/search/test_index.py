"""Which words stand where, and what they are worth there."""

import datetime as dt

from plugins.search.index import Posting, by_frequency, grades, make_index
from plugins.search.model import SearchPost


def post(title="Titel", body="", **more):
    return SearchPost(title=title, body=body, url="2018/a/", date=dt.date(2018, 5, 1), **more)


def test_grades():
    """Title before tag, tag before text, often before once; an opening counts for two."""
    graded = grades(post(
        title="Tillit",
        tags=("Barn och unga", "Tillit"),
        teaser="Vi börjar.",
        headings="Nämnden",
        body="Vi börjar. Nämnden frågar barn om lagen, lagen och barn. Ja ja ja ja ja.",
    ))  # fmt: skip

    assert graded == {
        "tillit": 4,
        "barn": 3,
        "och": 3,
        "unga": 3,
        "vi": 1,
        "börjar": 1,
        "nämnden": 1,
        "lagen": 1,
        "ja": 2,
        "frågar": 0,
        "om": 0,
    }


def test_make_index():
    """Every word once, in order, with its posts in theirs."""
    index = make_index([post("Ett", "barn"), post("Två", "ärlig barn"), post("Ett till")])

    assert index == {
        "barn": (Posting(0, 0), Posting(1, 0)),
        "ett": (Posting(0, 4), Posting(2, 4)),
        "till": (Posting(2, 4),),
        "två": (Posting(1, 4),),
        "ärlig": (Posting(1, 0),),
    }
    assert list(index) == ["barn", "ett", "till", "två", "ärlig"]


def test_blog_without_posts():
    """The first day."""
    assert make_index([]) == {}


def test_by_frequency():
    """Most posts first, then the alphabet."""
    index = {"a": (Posting(0, 0),), "b": (Posting(0, 0), Posting(1, 0)), "c": (Posting(1, 0),)}

    assert by_frequency(index) == ["b", "a", "c"]
