"""Tags that took another's place."""

from dataclasses import replace

import pytest

from blog.ledger.model import Ledger
from blog.ledger.promises.record import Record
from blog.ledger.promises.tag_moves import moved_tags
from tests.unit.blog.documents.texts import cases
from tests.unit.blog.ledger.examples import entry, tag


def tagged(*posts):
    """Give posts with these tags, one string each, and the tags themselves."""
    made = [
        entry(f"{number}", f"2018/{number}/", tags=tuple(sorted(tags.split())))
        for number, tags in enumerate(posts)
        if tags is not None
    ]
    return [*made, *(tag(slug) for slug in {each for post in made for each in post.tags})]


# Each case: what it shows, the posts' tags before and now (None: not there), what moved.
CASES = [
    ("nothing changed", ["vard"], ["vard"], {}),
    ("one post less", ["vard", "vard"], ["vard", "lss"], {}),
    ("a new spelling", ["vard", "vard lss"], ["vården", "vården lss"], {"vard": "vården"}),
    ("into a tag that is there", ["vard", "omsorg"], ["omsorg", "omsorg"], {"vard": "omsorg"}),
    ("a post that had both", ["vard", "vard omsorg"], ["omsorg", "omsorg"], {"vard": "omsorg"}),
    ("no tag instead", ["vard lss"], ["lss"], {}),
    ("all had the other already", ["vard lss", "vard lss"], ["lss", "lss"], {}),
    ("not agreed", ["vard", "vard"], ["omsorg", "lss"], {}),
    ("the nearest in spelling", ["vard"], ["lss vardag"], {"vard": "vardag"}),
    ("a post that is gone is not asked", ["vard", "vard"], ["omsorg", None], {"vard": "omsorg"}),
    ("all posts are gone", ["vard"], [None], {}),
    ("a post that is hidden now", ["vard", "vard"], ["omsorg", ""], {"vard": "omsorg"}),
    ("two tags became one", ["vard", "omsorg"], ["stod", "stod"],
     {"vard": "stod", "omsorg": "stod"}),
    ("two tags changed places", ["vard", "lss"], ["lss", "vard"], {}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "now", "moved"), **cases(CASES))
def test_moved_tags(before, now, moved):
    """Every row of the table holds."""
    record = Record(entries={each.id: each for each in tagged(*now)})

    assert moved_tags(Ledger.of(tagged(*before)), record) == moved


def test_a_post_that_comes_back_is_not_asked():
    """It had left before the tag did."""
    first, second, *tags = tagged("vard", "vard")
    record = Record(entries={each.id: each for each in tagged("omsorg", "lss")})

    assert moved_tags(Ledger.of([first, replace(second, gone=True), *tags]), record) == {
        "vard": "omsorg"
    }
