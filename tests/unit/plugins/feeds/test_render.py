"""All feeds of a site."""

import datetime as dt
import json
import os
import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from plugins.feeds.model import Category
from plugins.feeds.render import check_size, render_feeds, tag_feeds
from tests.sites import ROOT
from tests.unit.plugins.feeds.examples import TILLIT, post, settings

LSS = Category("lss", "LSS")


def rendered(posts, html_of=lambda post: f"<p>{post.title}</p>", **changed):
    files = render_feeds(posts, html_of, settings(**changed))
    return {file.address: file.make() for file in files}


def titles(rss):
    return [title.text for title in ET.fromstring(rss).iterfind("channel/item/title")]


def test_a_new_blog_has_its_three_feeds():
    """Whoever subscribes on the first day has something to subscribe to."""
    assert list(rendered([])) == ["feed.xml", "atom.xml", "feed.json"]


def test_newest_first_whatever_the_order():
    """The order of files or of an earlier step makes no difference."""
    posts = [post(number) for number in (2, 3, 1)]

    assert titles(rendered(posts)["feed.xml"]) == ["Inlägg 3", "Inlägg 2", "Inlägg 1"]
    assert rendered(posts) == rendered(posts[::-1])


def test_only_the_newest():
    """A feed is what is new, not an archive."""
    files = rendered([post(number) for number in range(1, 30)], items=20)

    assert len(titles(files["feed.xml"])) == 20
    assert titles(files["feed.xml"])[-1] == "Inlägg 10"
    assert len(json.loads(files["feed.json"])["items"]) == 20


@pytest.mark.parametrize(("newer", "held"), [(0, 10), (1, 11), (9, 19), (10, 20), (15, 20)])
def test_after_a_move_nothing_old_is_new(newer, held):
    """Subscribers of an earlier blog get what is new there, and nothing that they never had."""
    old = frozenset(post(number).guid for number in range(1, 16))
    files = rendered([post(number) for number in range(1, 16 + newer)], items=20, moved=old)

    assert titles(files["feed.xml"])[-1] == f"Inlägg {16 + newer - held}"
    assert len(titles(files["feed.xml"])) == held


@pytest.mark.parametrize(
    ("tags", "addresses"),
    [
        ([(), ()], []),
        ([(TILLIT,), ()], []),
        ([(TILLIT,), (TILLIT,)], ["etikett/tillit/feed.xml"]),
        ([(TILLIT, LSS), (LSS, TILLIT)], ["etikett/lss/feed.xml", "etikett/tillit/feed.xml"]),
        ([(LSS,), (Category("lss", "lss"),)], ["etikett/lss/feed.xml"]),
    ],
    ids=["no tags", "used once", "used twice", "two tags", "two ways to write one"],
)
def test_tags_with_two_posts_have_feeds(tags, addresses):
    """A tag that is used once says no more than the post itself."""
    posts = [post(number, tags=its) for number, its in enumerate(tags, start=1)]

    assert [link.url for link in tag_feeds(tags, at_least=2).values()] == addresses
    assert list(rendered(posts))[3:] == addresses


def test_a_promised_feed_stays():
    """Who subscribes to a tag does so for as long as it has a post."""
    posts = [post(1, tags=(TILLIT,)), post(2, tags=(LSS,))]
    promised = frozenset({"etikett/tillit/feed.xml", "etikett/borta/feed.xml"})

    assert list(rendered(posts, promised=promised))[3:] == ["etikett/tillit/feed.xml"]


def test_a_tags_feed_says_so():
    """Its title tells it from the site's in a list of subscriptions."""
    channel = ET.fromstring(rendered([post(1), post(2)])["etikett/tillit/feed.xml"])[0]

    assert channel.findtext("title") == "Socialchefens blogg – Tillit"
    assert channel.findtext("description") == "Inlägg med etiketten ”Tillit”"
    assert channel.findtext("link") == "https://blogg.example/etikett/tillit/"


def test_only_the_texts_that_a_feed_carries_are_asked_for():
    """A blog of ten thousand posts has as much in its feeds as one of a hundred."""
    asked = []

    def html_of(post):
        asked.append(post.path)
        return "<p>a</p>"

    rendered([post(number, tags=(TILLIT, LSS)) for number in range(1, 6)], html_of, items=2)

    assert set(asked) == {"inlagg/5.md", "inlagg/4.md"}


def made_of(posts, text="<p>a</p>", **changed):
    """Give what each feed says that it is made of."""
    files = render_feeds(posts, lambda post: text, settings(**changed))
    return {file.address: file.made_of for file in files}


POSTS = [post(1), post(2)]


@pytest.mark.parametrize(
    ("changed", "feeds"),
    [
        (made_of([post(2), post(1)]), 0),
        (made_of([*POSTS, post(3, tags=())]), 3),
        (made_of([post(1), post(2, title="En annan")]), 4),
        (made_of([post(1), post(2, updated=post(9).published)]), 4),
        (made_of([post(1), post(2, published=post(2).published.astimezone(dt.UTC))]), 4),
        (made_of([post(1), post(2, summary="En annan")]), 4),
        (made_of(POSTS, text="<p>b</p>"), 4),
        (made_of(POSTS, items=1), 4),
        (made_of(POSTS, site=replace(settings().site, author="En annan")), 4),
    ],
    ids=["order", "a post without the tag", "title", "edit", "offset", "teaser", "text", "length",
         "site"],
)  # fmt: skip
def test_a_feed_is_made_of_all_it_holds(changed, feeds):
    """What can change a feed's bytes changes what it is made of; nothing else does."""
    before = made_of(POSTS)

    assert sum(changed[address] != before[address] for address in before) == feeds


def test_the_feeds_of_a_site_below_its_servers_root():
    """The stylesheet is found where the site is."""
    site = settings().site
    below = settings(site=type(site)(
        url="https://kommun.example/blogg", title="B", description="B", language="sv", author="S"
    ))  # fmt: skip

    [rss, *_] = render_feeds([], lambda post: "", below)

    assert b'href="/blogg/feed.css"' in rss.make()
    assert b'href="https://kommun.example/blogg/feed.xml"' in rss.make()


HTML = '<p title="b" lang="en" id="a" dir="ltr"><img height="1" alt="c" src="/d" width="2"></p>'
PROGRAM = """
import sys
from tests.unit.plugins.feeds.examples import post, settings
from plugins.feeds.render import render_feeds
files = render_feeds([post(n) for n in range(1, 9)], lambda post: sys.argv[1], settings())
sys.stdout.buffer.write(b"".join(file.make() for file in files))
"""


def test_nothing_depends_on_chance():
    """A run with another hash seed, locale and time zone gives the same bytes."""
    ours = render_feeds([post(number) for number in range(1, 9)], lambda post: HTML, settings())
    world = {"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    theirs = subprocess.run(
        [sys.executable, "-c", PROGRAM, HTML],
        env={**os.environ, **world},
        cwd=ROOT,
        capture_output=True,
        check=True,
    )

    assert theirs.stdout == b"".join(file.make() for file in ours)


def test_foreign_posts_say_their_language():
    """A post in English is marked in every feed that carries it."""
    files = rendered([post(1, language="en")])

    assert b'&lt;div lang="en"&gt;' in files["feed.xml"]
    assert b'<entry xml:lang="en">' in files["atom.xml"]
    assert json.loads(files["feed.json"])["items"][0]["language"] == "en"


@pytest.mark.parametrize(
    ("size", "warnings"),
    [
        (512 * 1024, []),
        (
            600 * 1024,
            [
                "feed.xml: Flödet väger 600 kB, mer än gränsen 512 kB, och tar tid att hämta.\n"
                "    → Sänk FEEDS_ITEMS i pelicanconf.py, så att flödet rymmer färre inlägg."
                " (flödesvikt, anmärkning)"
            ],
        ),
    ],
    ids=["as large as it may be", "too large"],
)
def test_weigh(size, warnings):
    """A feed that takes long to fetch gets a warning, not an error."""
    found = check_size("feed.xml", size, warn_bytes=512 * 1024)

    assert [str(warning) for warning in found] == warnings
