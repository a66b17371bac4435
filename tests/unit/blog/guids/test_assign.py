"""Which guid each post gets."""

import datetime as dt
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from blog.guids.assign import Assigned, assign_guids, new_guid
from blog.urls import is_uri

TOP = b"Titel: A\nDatum: 2018-05-13\n"


def assigned(files, former=None):
    numbers = count(1)
    return assign_guids(
        files,
        former=former or {},
        domain="blogg.example",
        zone=ZoneInfo("Europe/Stockholm"),
        chance=lambda: f"c{next(numbers)}",
    )


def test_new_guid():
    """A tag URI: who, when, and chance."""
    guid = new_guid("blogg.example", dt.date(2017, 3, 6), "9f8e")

    assert guid == "tag:blogg.example,2017-03-06:9f8e"
    assert is_uri(guid)


# Each case: what it shows, the file, what becomes of it.
CASES = [
    ("a guid stays", TOP + b"Guid: a\n\nText.\n", Assigned("a")),
    (
        "a guid in YAML stays",
        b"---\nguid: 'https://x.se/?p=1'\n---\n",
        Assigned("https://x.se/?p=1"),
    ),
    ("a guid below a note stays", TOP + b"<!-- a\n\nb -->\nGuid: a\n\nText.\n", Assigned("a")),
    ("a draft gets none", TOP + b"Status: utkast\n\nText.\n", Assigned()),
    ("a hidden post gets none", TOP + b"Status: dold\n\nText.\n", Assigned()),
    ("a status nobody knows gets none", TOP + b"Status: klar\n\nText.\n", Assigned()),
    (
        "no status is published",
        TOP + b"\nText.\n",
        Assigned(
            "tag:blogg.example,2018-05-13:c1",
            TOP + b"Guid: tag:blogg.example,2018-05-13:c1\n\nText.\n",
        ),
    ),
    (
        "published in Swedish",
        b"Status: publicerad\n" + TOP + b"\nText.\n",
        Assigned(
            "tag:blogg.example,2018-05-13:c1",
            b"Status: publicerad\n" + TOP + b"Guid: tag:blogg.example,2018-05-13:c1\n\nText.\n",
        ),
    ),
    (
        "the day is Stockholm's",
        b"Titel: A\nDate: 2018-05-12T23:30Z\n",
        Assigned(
            "tag:blogg.example,2018-05-13:c1",
            b"Titel: A\nDate: 2018-05-12T23:30Z\nGuid: tag:blogg.example,2018-05-13:c1\n",
        ),
    ),
    (
        "no date",
        b"Titel: A\n\nText.\n",
        Assigned(problem="Raden \u201dDatum:\u201d saknas eller g\u00e5r inte att tolka."),
    ),
    (
        "an impossible date",
        b"Titel: A\nDatum: 2018-02-30\n",
        Assigned(problem="Raden ”Datum:” saknas eller går inte att tolka."),
    ),
    (
        "another encoding",
        "Titel: Åsa\n".encode("latin-1"),
        Assigned(problem="Filen är inte sparad som UTF-8."),
    ),
]


@pytest.mark.parametrize(("data", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_assign_guids(data, expected):
    """Every row of the table holds."""
    assert assigned({"a.md": data}) == {"a.md": expected}


def test_each_post_gets_its_own():
    """Two posts of the same day differ."""
    found = assigned({"a.md": TOP, "b.md": TOP})

    assert [each.guid for each in found.values()] == [
        "tag:blogg.example,2018-05-13:c1",
        "tag:blogg.example,2018-05-13:c2",
    ]


def test_a_second_run_changes_nothing():
    """What has been given stays."""
    first = assigned({"a.md": TOP})["a.md"]

    assert assigned({"a.md": first.data}) == {"a.md": Assigned(first.guid)}


def test_a_published_post_gets_back_what_it_was_published_under():
    """Its address, or a line that somebody took away: subscribers notice nothing."""
    found = assigned({"a.md": TOP}, {"a.md": "https://blogg.example/2018/a/"})

    assert found["a.md"].guid == "https://blogg.example/2018/a/"


def test_what_another_post_has_now_is_not_given_twice():
    """The post was renamed, and a new one has its old file name."""
    files = {"a.md": TOP, "ny.md": TOP + b"Guid: gammal\n"}

    assert assigned(files, {"a.md": "gammal"})["a.md"].guid == "tag:blogg.example,2018-05-13:c1"
