"""Posts, settings and feeds for the tests: say only what matters to the test."""

from __future__ import annotations

import datetime as dt

from plugins.feeds.model import Body, Category, Feed, FeedEntry, FeedPost, FeedSite
from plugins.feeds.settings import FeedsSettings

SITE = FeedSite(
    url="https://blogg.example",
    title="Socialchefens blogg",
    description="Tankar om tillit",
    language="sv",
    author="Socialchefen",
)
WINTER = dt.timezone(dt.timedelta(hours=1))
TILLIT = Category("tillit", "Tillit")


def settings(**changed):
    """Give settings with the site above, and *changed*."""
    return FeedsSettings(
        **{"items": 20, "tag_posts": 2, "warn_bytes": 512 * 1024, "site": SITE} | changed
    )


def post(number=1, **changed):
    """Give the post of 1 January 2017, or of another day of that month."""
    fields = {
        "path": f"inlagg/{number}.md",
        "guid": f"tag:blogg.example,2017-01-{number:02}:abc{number}",
        "url": f"https://blogg.example/2017/{number}/",
        "title": f"Inlägg {number}",
        "summary": f"Ingress {number}. […]",
        "published": dt.datetime(2017, 1, number, 7, 30, tzinfo=WINTER),
        "updated": None,
        "language": "sv",
        "authors": ("Socialchefen",),
        "tags": (TILLIT,),
    }
    return FeedPost(**fields | changed)


def entry(html="<p>Text.</p>", picture=None, **changed):
    """Give an entry with a cleaned body."""
    return FeedEntry(post=post(**changed), body=Body(html=html, picture=picture))


def feed(*entries, **changed):
    """Give the site's own feed with *entries*."""
    fields = {
        "url": "https://blogg.example/feed.xml",
        "page": "https://blogg.example/",
        "title": SITE.title,
        "description": SITE.description,
        "site": SITE,
        "entries": entries,
    }
    return Feed(**fields | changed)
