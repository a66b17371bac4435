"""Which pages the sitemap lists."""

import datetime as dt
from types import SimpleNamespace

from plugins.sitemap.pages import entries
from plugins.sitemap.xml import SitemapEntry

WRITTEN, EDITED = dt.datetime(2018, 5, 13, tzinfo=dt.UTC), dt.datetime(2018, 6, 1, tzinfo=dt.UTC)


def thing(url, slug="a", date=WRITTEN, updated=None):
    return SimpleNamespace(url=url, slug=slug, date=date, updated=updated)


def listed(lists=(), articles=(), pages=()):
    return list(entries("https://a.se", lists=lists, articles=articles, pages=pages))


def test_nothing():
    """No pages, no entries."""
    assert listed() == []


def test_everything_once_in_order():
    """Lists, posts, pages; a list has no time of its own, nor a page that was never edited."""
    assert listed(
        lists=["", "arkiv/"],
        articles=[thing("2018/a/"), thing("2018/b/", updated=EDITED)],
        pages=[thing("om/"), thing("mer/", updated=EDITED)],
    ) == [
        SitemapEntry("https://a.se/"),
        SitemapEntry("https://a.se/arkiv/"),
        SitemapEntry("https://a.se/2018/a/", WRITTEN),
        SitemapEntry("https://a.se/2018/b/", EDITED),
        SitemapEntry("https://a.se/om/"),
        SitemapEntry("https://a.se/mer/", EDITED),
    ]


def test_the_page_that_is_not_found():
    """An answer is no place to go; a post by that name is."""
    assert listed(pages=[thing("404.html", slug="404")]) == []
    assert listed(articles=[thing("2018/404/", slug="404")]) == [
        SitemapEntry("https://a.se/2018/404/", WRITTEN)
    ]
