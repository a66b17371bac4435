"""RSS 2.0, the primary feed."""

import datetime as dt

import feedparser
import pytest

from plugins.feeds.model import Category, FeedImage
from plugins.feeds.rss import render_rss
from tests.unit.plugins.feeds.examples import SITE, entry, feed
from tests.unit.plugins.feeds.validator import rss_complaints

EXPECTED = """\
<?xml version='1.0' encoding='UTF-8'?>
<?xml-stylesheet href="/feed.css" type="text/css"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" \
xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
version="2.0">
  <channel>
    <title>Socialchefens blogg</title>
    <link>https://blogg.example/</link>
    <description>Tankar om tillit</description>
    <atom:link href="https://blogg.example/feed.xml" rel="self" type="application/rss+xml"/>
    <language>sv</language>
    <lastBuildDate>Sat, 06 May 2017 14:00:00 +0200</lastBuildDate>
    <item>
      <title>Q&#x26;A om &#x3C;3</title>
      <link>https://blogg.example/2017/2/</link>
      <description>1 &#x26;lt; 2 &#x26;amp; 3</description>
      <content:encoded>&lt;p&gt;1 &amp;lt; 2 ]]&amp;gt;&lt;/p&gt;</content:encoded>
      <guid isPermaLink="false">tag:blogg.example,2017-01-02:abc2</guid>
      <category>Vård &#x26; omsorg</category>
      <category>LSS</category>
      <pubDate>Mon, 02 Jan 2017 07:30:00 +0100</pubDate>
      <dc:creator>Anna Ek</dc:creator>
      <dc:creator>Bo Al</dc:creator>
      <media:content url="https://blogg.example/a.svg" medium="image" width="40" height="30"/>
      <media:thumbnail url="https://blogg.example/a.svg" width="40" height="30"/>
    </item>
    <item>
      <title>Inlägg 1</title>
      <link>https://blogg.example/2017/1/</link>
      <description>Ingress 1. […]</description>
      <content:encoded>&lt;p&gt;Text.&lt;/p&gt;</content:encoded>
      <guid isPermaLink="true">https://blogg.example/2017/1/</guid>
      <category>Tillit</category>
      <pubDate>Sun, 01 Jan 2017 07:30:00 +0100</pubDate>
      <dc:creator>Socialchefen</dc:creator>
    </item>
  </channel>
</rss>
"""


def test_the_whole_feed():
    """Every field, in the order and the form that readers and the validator want."""
    new = entry(
        number=2,
        title="Q&A om <3",
        summary="1 < 2 & 3",
        html="<p>1 &lt; 2 ]]&gt;</p>",
        tags=(Category("vard-omsorg", "Vård & omsorg"), Category("lss", "LSS")),
        authors=("Anna Ek", "Bo Al"),
        updated=dt.datetime(2017, 5, 6, 14, 0, 0, 99, dt.timezone(dt.timedelta(hours=2))),
        picture=FeedImage(url="https://blogg.example/a.svg", alt="", width=40, height=30),
    )

    assert render_rss(feed(new, entry(guid="")), stylesheet="/feed.css").decode() == EXPECTED


# Each case: what it shows, the entry.
ENTRIES = [
    ("an ordinary post", {}),
    ("an edited post", {"updated": dt.datetime(2017, 2, 1, tzinfo=dt.UTC)}),
    ("a post without a guid", {"guid": ""}),
    ("a guid of an old blog", {"guid": "http://gammal.se/?p=12"}),
    ("a guid that is no URI", {"guid": "inlägg 123456789"}),
    ("no text", {"html": "", "summary": ""}),
    ("no title", {"title": ""}),
    ("neither title nor text", {"title": "", "summary": "", "html": ""}),
    ("no tags", {"tags": ()}),
    ("a heart and a company", {"title": "<3 AT&T", "summary": "<3 AT&T"}),
    ("a title about an entity", {"title": "Skriv &eacute; eller &#233; eller &amp;"}),
    ("a title about a tag", {"title": "Elementet <b>", "summary": "Elementet <b> och </b>"}),
    ("the end of CDATA", {"title": "]]>", "summary": "]]>", "html": "<p>]]&gt;</p>"}),
    ("emoji and no-break spaces", {"title": "👍🏽 1\u00a0§", "summary": "👩‍👧\u00a0…"}),
    (
        "a picture without a size",
        {"picture": FeedImage(url="https://blogg.example/a.svg", alt="")},
    ),
    ("two authors", {"authors": ("Anna Ek", "Bo & Al")}),
    ("English", {"language": "en", "html": '<div lang="en"><p>Hi</p></div>'}),
    ("before the age of feeds", {"published": dt.datetime(1991, 1, 1, tzinfo=dt.UTC)}),
]


@pytest.mark.parametrize("fields", [c[1] for c in ENTRIES], ids=[c[0] for c in ENTRIES])
def test_the_validator_is_silent(fields):
    """No errors and no warnings."""
    assert rss_complaints(render_rss(feed(entry(**fields)), stylesheet="/feed.css")) == []


@pytest.mark.parametrize("fields", [c[1] for c in ENTRIES], ids=[c[0] for c in ENTRIES])
def test_a_reader_reads_what_was_said(fields):
    """Title, teaser, text and identity arrive as they were."""
    said = entry(**fields)

    parsed = feedparser.parse(render_rss(feed(said), stylesheet="/feed.css"), sanitize_html=False)

    assert not parsed.bozo
    [read] = parsed.entries
    assert read.id == said.post.identity
    assert read.link == said.post.url
    assert read.get("title", "") == said.post.title or "<" in said.post.title
    assert [c.value for c in read.get("content", []) if c.type == "text/html"] == (
        [said.body.html] if said.body.html else []
    )
    assert [tag.term for tag in read.get("tags", [])] == [tag.name for tag in said.post.tags]
    assert read.published_parsed[:5] == said.post.published.astimezone(dt.UTC).timetuple()[:5]


def test_a_new_blog():
    """A feed without posts is valid, and tells no time."""
    rss = render_rss(feed(), stylesheet="/feed.css")

    assert rss_complaints(rss) == []
    assert b"lastBuildDate" not in rss
    assert not feedparser.parse(rss).bozo


def test_a_feed_says_whose_it_is():
    """Readers show the site's name and follow the feed's own address."""
    parsed = feedparser.parse(render_rss(feed(entry()), stylesheet="/feed.css")).feed

    assert (parsed.title, parsed.subtitle, parsed.language) == (SITE.title, SITE.description, "sv")
    assert parsed.link == "https://blogg.example/"
    assert [link.href for link in parsed.links if link.rel == "self"] == [
        "https://blogg.example/feed.xml"
    ]


def test_equal_feeds_give_equal_bytes():
    """Nothing depends on the clock, on chance or on an earlier call."""
    first, second = (render_rss(feed(entry()), stylesheet="/feed.css") for _ in range(2))

    assert first == second
