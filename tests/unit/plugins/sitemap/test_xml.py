"""The list of all pages, and robots.txt."""

import datetime as dt

import pytest
from lxml import etree

from plugins.sitemap.xml import SitemapEntry, render_robots, render_sitemap
from tests.unit.blog.documents.texts import STOCKHOLM, cases

HEAD = b"<?xml version='1.0' encoding='utf-8'?>\n"
NAME = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def test_no_pages():
    """A list with nothing in it is still one."""
    assert render_sitemap([]) == HEAD + f"{NAME}/>\n".encode()


def test_pages():
    """Each page in its order, with the time of its last change when that is known."""
    changed = dt.datetime(2018, 5, 13, 7, 30, tzinfo=STOCKHOLM)
    entries = [SitemapEntry("https://a.se/2018/a/", changed), SitemapEntry("https://a.se/")]

    assert render_sitemap(entries).decode() == (
        HEAD.decode() + f"{NAME}>\n"
        "  <url>\n    <loc>https://a.se/2018/a/</loc>\n"
        "    <lastmod>2018-05-13T07:30:00+02:00</lastmod>\n  </url>\n"
        "  <url>\n    <loc>https://a.se/</loc>\n  </url>\n</urlset>\n"
    )


# Each case: what it shows, the address, how it is written.
ADDRESSES = [
    ("plain", "https://a.se/2018/a/", "https://a.se/2018/a/"),
    ("with å", "https://a.se/på/", "https://a.se/p%C3%A5/"),
    ("encoded already", "https://a.se/p%C3%A5/", "https://a.se/p%C3%A5/"),
    ("with a space", "https://a.se/a b/", "https://a.se/a%20b/"),
    ("with a question", "https://a.se/?a=1&b=2", "https://a.se/?a=1&b=2"),
    ("with a port", "http://localhost:8000/", "http://localhost:8000/"),
    ("with signs that XML means something by", 'https://a.se/<">', "https://a.se/%3C%22%3E"),
]


@pytest.mark.parametrize(("url", "written"), **cases(ADDRESSES))
def test_addresses(url, written):
    """Every address is one that a machine can follow, and the file is XML."""
    root = etree.fromstring(render_sitemap([SitemapEntry(url)]))

    assert [element.text for element in root.iter("{*}loc")] == [written]


def test_robots():
    """A published site is open, a preview is not; both say where the list is."""
    assert render_robots("https://a.se/sitemap.xml", open_to_robots=True) == (
        b"User-agent: *\nDisallow:\n\nSitemap: https://a.se/sitemap.xml\n"
    )
    assert render_robots("https://a.se/sitemap.xml", open_to_robots=False) == (
        b"User-agent: *\nDisallow: /\n\nSitemap: https://a.se/sitemap.xml\n"
    )
