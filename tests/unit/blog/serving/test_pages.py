"""Pages that say that a text has moved or is gone."""

import pytest
from bs4 import BeautifulSoup

from blog.serving.headers import ServedSite
from blog.serving.pages import gone_page, moved_page, stand_ins
from tests.unit.blog.serving.examples import FRAME, HOSTILE, SITE, rule

IN_A_FOLDER = ServedSite(address="https://www.example/blogg", digests={})


def soup(page):
    return BeautifulSoup(page, "html.parser")


def read(path):
    return f"innehållet i {path}".encode()


@pytest.mark.parametrize("frame", [FRAME, b"", b"<p>Hej</p>"], ids=["ours", "none", "no page"])
def test_gone(frame):
    """It says so in Swedish, stays out of search engines, and leads to the front page."""
    page = soup(gone_page(frame, SITE))

    assert page.find("html")["lang"] == "sv"
    assert [h1.text for h1 in page.find_all("h1")] == ["Texten är borttagen"]
    assert page.find("title").text.startswith("Texten är borttagen")
    assert [meta["content"] for meta in page.find_all("meta", {"name": "robots"})] == ["noindex"]
    assert page.find("main").find("a")["href"] == "/"
    assert page.find("meta", {"http-equiv": "Content-Security-Policy"})


def test_in_the_sites_own_frame():
    """Style, policy and the site's name are those of the other pages; its words are not."""
    page = gone_page(FRAME, SITE).decode()

    assert "<style>p{color:red}</style>" in page
    assert "style-src 'sha256-x='" in page
    assert "<title>Texten är borttagen – Bloggen</title>" in page
    assert "Vi hittar inte" not in page
    assert "Sidan finns inte" not in page


@pytest.mark.parametrize("frame", [FRAME, b""], ids=["ours", "none"])
def test_moved(frame):
    """It leads on at once, says where, and is no page of its own for search engines."""
    page = soup(moved_page(frame, "/2026/ny/", IN_A_FOLDER))

    assert page.find("meta", {"http-equiv": "refresh"})["content"] == "0; url=/blogg/2026/ny/"
    assert page.find("link", rel="canonical")["href"] == "https://www.example/blogg/2026/ny/"
    assert page.find("main").find("a")["href"] == "/blogg/2026/ny/"
    assert [h1.text for h1 in page.find_all("h1")] == ["Texten har flyttat"]
    assert not page.find("meta", {"name": "robots"})


def test_a_page_for_each_address():
    """Where it was, and nothing over a file of the site; a feed's place gets the feed."""
    rules = [rule("2016/tillit"), rule("2016/borta", None), rule("gammal.html"),
             rule("feed", "/feed.xml"), rule("bilder/a.png", "/bilder/ny.png")]  # fmt: skip
    made, left = stand_ins(rules, FRAME, SITE, read)

    assert left == ()
    assert sorted(made) == [
        "2016/borta/index.html", "2016/tillit/index.html", "bilder/a.png", "feed/index.html",
        "gammal.html",
    ]  # fmt: skip
    assert made["feed/index.html"] == read("feed.xml")
    assert made["bilder/a.png"] == read("bilder/ny.png")
    assert "flyttat" in made["2016/tillit/index.html"].decode()
    assert "borttagen" in made["2016/borta/index.html"].decode()


LEFT = [
    ("a query", rule("", query="p=8")),
    ("a picture that is gone", rule("bilder/a.png", None)),
    ("a script's name", rule("index.php")),
    ("below a file", rule("feed.xml/sida")),
    ("bytes that are no name", rule("\udce5")),
    ("too long a name", rule("å" * 200)),
]


@pytest.mark.parametrize("row", [c[1] for c in LEFT], ids=[c[0] for c in LEFT])
def test_what_has_no_page(row):
    """It is told, so that nobody believes it is answered."""
    assert stand_ins([row], FRAME, SITE, read) == ({}, (row,))


@pytest.mark.parametrize("path", HOSTILE)
def test_no_file_outside_the_site(path):
    """A page lies at its own address, or nowhere."""
    made, _ = stand_ins([rule(path)], FRAME, SITE, read)

    assert set(made) <= {path, f"{path}/index.html"}
