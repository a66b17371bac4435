"""When a text was published and changed."""

import datetime as dt

import pytest

from tests.unit.blog.documents.texts import STOCKHOLM
from tools.wordpress.export.model import Item
from tools.wordpress.plan.dates import modified_at, published_at, written

ZERO = "0000-00-00 00:00:00"
CASES = {
    "winter": ("2017-03-01 07:30:15", "2017-03-01 06:30:15", "2017-03-01 07:30:15+01:00"),
    "summer": ("2017-07-01 07:30:15", "2017-07-01 05:30:15", "2017-07-01 07:30:15+02:00"),
    "a clock of another zone": (
        "2017-03-01 23:30:00", "2017-03-02 04:30:00", "2017-03-01 23:30:00-05:00"),
    "a blog on UTC": ("2017-03-01 07:30:00", "2017-03-01 07:30:00", "2017-03-01 07:30:00+00:00"),
    "a draft": ("2017-03-01 07:30:00", ZERO, "2017-03-01 07:30:00+01:00"),
    "only UTC": (ZERO, "2017-03-01 06:30:00", "2017-03-01 07:30:00+01:00"),
    "clocks that cannot be": (
        "2017-03-01 07:30:00", "2017-03-05 06:30:00", "2017-03-05 07:30:00+01:00"),
    "half an hour": ("2017-03-01 12:00:00", "2017-03-01 06:30:00", "2017-03-01 12:00:00+05:30"),
}  # fmt: skip


@pytest.mark.parametrize(("local", "utc", "said"), CASES.values(), ids=CASES)
def test_publication(local, utc, said):
    """The moment is exact, and its date is the one that the old address has."""
    assert written(published_at(Item(date=local, date_gmt=utc), STOCKHOLM)) == said


def test_an_export_without_dates():
    """The feed's date is the same moment."""
    item = Item(pub_date="Wed, 01 Mar 2017 06:30:00 +0000")

    assert published_at(item, STOCKHOLM) == dt.datetime(2017, 3, 1, 7, 30, tzinfo=STOCKHOLM)


@pytest.mark.parametrize("date", ["", ZERO, "i går", "9999-99-99", "0017-03-01 07:30:00"])
def test_no_date(date):
    """What is no date is none."""
    assert published_at(Item(date=date, date_gmt=date, pub_date=date), STOCKHOLM) is None


@pytest.mark.parametrize(("changed", "told"), [("07:30:40", False), ("07:32:00", True)])
def test_changes(changed, told):
    """What was changed within a minute was being published."""
    item = Item(date="2017-03-01 07:30:15", modified=f"2017-03-01 {changed}")

    assert (modified_at(item, STOCKHOLM) is not None) is told
