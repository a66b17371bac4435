"""feedgen's surprises, each met."""

import time

import pytest

from plugins.feeds.generator import plain_text_in_hex
from plugins.feeds.rss import render_rss
from tests.unit.plugins.feeds.examples import entry, feed
from tests.unit.plugins.feeds.validator import rss_complaints


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<title>Tillit</title>", "<title>Tillit</title>"),
        ("<title>a &amp; &lt;b&gt;</title>", "<title>a &#x26; &#x3C;b&#x3E;</title>"),
        ("<dc:creator>A &amp; B</dc:creator>", "<dc:creator>A &#x26; B</dc:creator>"),
        ("<category>&amp;lt;</category>", "<category>&#x26;lt;</category>"),
        ("<link>https://x.se/?a&amp;b</link>", "<link>https://x.se/?a&amp;b</link>"),
        ("<content:encoded>&lt;</content:encoded>", "<content:encoded>&lt;</content:encoded>"),
    ],
    ids=["nothing to do", "a title", "a name", "what is escaped twice", "an address", "HTML"],
)  # fmt: skip
def test_plain_text_in_hex(xml, expected):
    """Only plain texts change, and only in how they are written."""
    assert plain_text_in_hex(xml.encode()).decode() == expected


def test_posts_keep_their_order():
    """Left alone, feedgen puts new entries on top."""
    rss = render_rss(feed(entry(number=3), entry(number=2)), stylesheet="/feed.css").decode()

    assert rss.index("Inlägg 3") < rss.index("Inlägg 2")


def test_no_stamp_and_no_clock():
    """Neither the generator's name nor the year of the build is in a feed."""
    rss = render_rss(feed(entry()), stylesheet="/feed.css").decode()

    assert "feedgen" not in rss
    assert "rssboard" not in rss
    assert f"{time.gmtime().tm_year}" not in rss


def test_the_stylesheet_comes_before_the_feed():
    """Browsers look for it above the root; its address follows the site's place."""
    rss = render_rss(feed(), stylesheet="/blogg/feed.css")

    assert rss.splitlines()[1] == b'<?xml-stylesheet href="/blogg/feed.css" type="text/css"?>'
    assert rss_complaints(rss) == []
