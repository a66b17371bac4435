"""What becomes of an item."""

import datetime as dt

import pytest

from tests.unit.blog.documents.texts import STOCKHOLM
from tools.wordpress.export.model import Item
from tools.wordpress.plan.selection import Fate, Left, fate_of

NOW = dt.datetime(2026, 11, 22, 8, 0, tzinfo=STOCKHOLM)
LATER = {"date": "2027-01-02 07:30:00", "date_gmt": "2027-01-02 06:30:00"}


def fate(tells_passwords=False, **item):
    return fate_of(Item(**item), now=NOW, zone=STOCKHOLM, tells_passwords=tells_passwords)


CASES = {
    "published": ({"status": "publish"}, Fate.PUBLISHED),
    "a page": ({"status": "publish", "kind": "page"}, Fate.PUBLISHED),
    "waiting": ({"status": "future", **LATER}, Fate.SCHEDULED),
    "waiting in vain": ({"status": "future", "date": "2017-01-01 07:30:00"}, Fate.MISSED),
    "waiting for no day": ({"status": "future"}, Fate.MISSED),
    "a draft": ({"status": "draft"}, Fate.DRAFT),
    "to be approved": ({"status": "pending"}, Fate.PENDING),
    "private": ({"status": "private"}, Fate.PRIVATE),
    "a password": ({"status": "publish", "is_protected": True}, Fate.PASSWORD),
    "a password and waiting": ({"status": "future", "is_protected": True, **LATER}, Fate.PASSWORD),
    "no status": ({"status": ""}, Fate.UNKNOWN),
    "a status of a plugin": ({"status": "wc-pending"}, Fate.UNKNOWN),
}


@pytest.mark.parametrize(("item", "expected"), CASES.values(), ids=CASES)
def test_fates(item, expected):
    """Nothing becomes more public than it was, and what nobody knows is a draft."""
    assert fate(**item) is expected


def test_a_lost_password():
    """Where others say whether they have one, one that does not say may have lost it."""
    assert fate(tells_passwords=True, is_protected=None) is Fate.UNKNOWN
    assert fate(tells_passwords=False, is_protected=None) is Fate.PUBLISHED


@pytest.mark.parametrize(
    ("item", "was_public"),
    [
        ({"kind": "attachment", "status": "inherit"}, False),
        ({"kind": "nav_menu_item", "link": "https://a.example/?p=1"}, False),
        ({"kind": "produkt", "link": "https://a.example/produkt/x/"}, True),
        ({"kind": "produkt", "link": "https://a.example/p/", "is_protected": True}, False),
        ({"status": "trash"}, False),
    ],
)
def test_what_is_left(item, was_public):
    """It is counted; what had a public page of its own is known to be gone."""
    found = fate(**item)

    assert isinstance(found, Left)
    assert found.was_public is was_public
