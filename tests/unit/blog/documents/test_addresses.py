"""Where texts live."""

import datetime as dt

import pytest

from blog.documents.addresses import local_prefix
from blog.documents.front_matter.status import State
from tests.unit.blog.documents.texts import STOCKHOLM, cases, settings

DATE = dt.datetime(2017, 3, 6, tzinfo=STOCKHOLM)
# Each case: what it shows, the slug, page or not, state, date, address and file.
PLACES = [
    ("a post", "a", False, State.PUBLISHED, DATE, ("2017/a/", "2017/a/index.html")),
    ("a hidden post", "a", False, State.HIDDEN, DATE, ("2017/a/", "2017/a/index.html")),
    ("a scheduled post", "a", False, State.SCHEDULED, DATE, ("2017/a/", "2017/a/index.html")),
    ("a draft with a date", "a", False, State.DRAFT, DATE, ("utkast/a/", "utkast/a/index.html")),
    ("a draft without", "a", False, State.DRAFT, None, ("utkast/a/", "utkast/a/index.html")),
    ("a page", "om", True, State.PUBLISHED, None, ("om/", "om/index.html")),
    ("a page with a date", "om", True, State.PUBLISHED, DATE, ("om/", "om/index.html")),
    ("the page that is not found", "404", True, State.PUBLISHED, None, ("404.html", "404.html")),
    (
        "a post named 404",
        "404",
        False,
        State.PUBLISHED,
        DATE,
        ("2017/404/", "2017/404/index.html"),
    ),
]


@pytest.mark.parametrize(("slug", "is_page", "state", "date", "expected"), **cases(PLACES))
def test_of(slug, is_page, state, date, expected):
    """The promise of docs/decisions/0002-adresser.md."""
    made = settings().addresses.of(slug, is_page=is_page, state=state, date=date)

    assert made == expected


@pytest.mark.parametrize(
    ("site", "prefix"),
    [
        ("https://exempel.se", ""), ("https://exempel.se/", ""), ("", ""),
        ("http://localhost:8000", ""), ("https://exempel.se/blogg", "/blogg"),
        ("https://exempel.se/blogg/", "/blogg"), ("https://exempel.se/a/b/", "/a/b"),
    ],
)  # fmt: skip
def test_local_prefix(site, prefix):
    """Local links carry the path of the site, and never its domain."""
    assert local_prefix(site) == prefix
