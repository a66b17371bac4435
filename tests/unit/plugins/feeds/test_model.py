"""What a feed says."""

import datetime as dt

import pytest

from blog.feed_addresses import FeedLink
from plugins.feeds.model import FeedImage
from tests.unit.plugins.feeds.examples import WINTER, entry, feed, post

EDITED = dt.datetime(2017, 5, 6, 12, 0, tzinfo=dt.UTC)


def test_identity_is_the_guid_verbatim():
    """An old blog's guid is taken over as it is."""
    assert post(guid="http://gammal.se/?p=12").identity == "http://gammal.se/?p=12"


def test_identity_without_a_guid_is_the_address():
    """Until it has a guid a post is known by where it is."""
    assert post(guid="").identity == "https://blogg.example/2017/1/"


@pytest.mark.parametrize(
    ("guid", "uri"),
    [
        ("tag:blogg.example,2017-01-01:abc", "tag:blogg.example,2017-01-01:abc"),
        ("https://gammal.se/?p=12", "https://gammal.se/?p=12"),
        ("", "https://blogg.example/2017/1/"),
        ("12345", "urn:uuid:a82b9066-2032-5bba-8bf9-8e865b09025c"),
    ],
    ids=["a tag", "an address", "none", "a bare number"],
)
def test_uri(guid, uri):
    """Atom gets a full URI that depends on nothing but the guid."""
    assert post(guid=guid).uri == uri


@pytest.mark.parametrize(
    ("updated", "changed"),
    [
        (None, dt.datetime(2017, 1, 1, 7, 30, tzinfo=WINTER)),
        (EDITED, EDITED),
        (dt.datetime(2016, 1, 1, tzinfo=dt.UTC), dt.datetime(2017, 1, 1, 7, 30, tzinfo=WINTER)),
    ],
    ids=["never edited", "edited", "edited before it was published"],
)
def test_changed(updated, changed):
    """The last change is never before the publication."""
    assert post(updated=updated).changed == changed


def test_a_feed_changes_with_its_newest_change():
    """Not with its newest post, and not with the clock."""
    assert feed(entry(number=3), entry(number=1, updated=EDITED)).updated == EDITED


def test_a_feed_without_posts_never_changed():
    """A new blog has no time to show."""
    assert feed().updated is None


# Each case: what it shows, the post and its picture's text, the summary.
SUMMARIES = [
    ("the teaser", {"summary": "En början."}, "Ett hus", "En början."),
    ("else what the picture shows", {"summary": ""}, "Ett hus", "Ett hus"),
    ("else the title", {"summary": "", "title": "Tillit"}, "", "Tillit"),
    ("else the address", {"summary": "", "title": ""}, "", "https://blogg.example/2017/1/"),
]


@pytest.mark.parametrize(
    ("fields", "alt", "expected"), [c[1:] for c in SUMMARIES], ids=[c[0] for c in SUMMARIES]
)
def test_summary(fields, alt, expected):
    """A reader always has something to show."""
    picture = FeedImage(url="https://blogg.example/hus.svg", alt=alt)

    assert entry(picture=picture, **fields).summary == expected


@pytest.mark.parametrize(
    ("url", "page"), [("feed.xml", ""), ("etikett/tillit/feed.xml", "etikett/tillit/")]
)
def test_a_feed_lies_beside_its_page(url, page):
    """The page of a feed is the folder it is in."""
    assert FeedLink(title="", url=url, type="").page == page
