"""The words of a post, and what they are worth there."""

import datetime as dt

from plugins.search.grades import grades, pack, unpack
from plugins.search.model import SearchPost

POST = SearchPost(
    title="Tillit",
    url="2018/a/",
    date=dt.date(2018, 5, 1),
    tags=("Barn och unga", "Tillit"),
    teaser="Vi börjar.",
    html="<p>Vi börjar.</p><h2>Nämnden</h2><p>frågar barn om lagen, lagen och barn. Ja ja ja ja "
    "ja.</p>",
)
GRADES = {
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


def test_grades():
    """Title before tag, tag before text, often before once; an opening counts for two."""
    assert grades(POST) == GRADES


def test_graded_words_can_be_read_again():
    """Whatever their grades, and none at all."""
    assert unpack(pack(GRADES)) == GRADES
    assert unpack(pack({})) == {}
