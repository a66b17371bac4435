"""Where a text lives now."""

import pytest

from blog.documents.front_matter.status import State
from tools.desk.texts import TextSummary
from tools.desk.url_history import UrlHistory


def text(source, url):
    return TextSummary(source, "T", url, State.DRAFT, None, is_page=False)


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/ny/", "/ny/"), ("/gammal/", "/ny/"), ("/borta/", ""), ("/okänd/", "")],
    ids=["here", "moved", "its text is gone", "never was"],
)
def test_moved(path, expected):
    """A page whose text has a new address is found there."""
    places = UrlHistory()
    places.note([text("a.md", "/gammal/"), text("b.md", "/borta/")])
    places.note([text("a.md", "/ny/")])

    assert places.moved(path) == expected
