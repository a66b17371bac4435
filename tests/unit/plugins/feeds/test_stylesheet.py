"""The page that a feed becomes in a browser."""

import re

from tests.sites import ROOT

CSS = (ROOT / "theme/static/feed.css").read_text("utf-8")
TOKENS = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")


def test_colours_are_the_sites():
    """Every token that is used is one of the site's, and no colour stands here."""
    assert set(re.findall(r"var\((--[\w-]+)", CSS)) <= set(re.findall(r"(--[\w-]+):", TOKENS))
    assert not re.search(r"#[0-9a-f]{3}|rgb|hsl", CSS)


def test_nothing_is_fetched():
    """No picture, no typeface and no other stylesheet, from here or elsewhere."""
    assert not re.search(r"url\(|@import|@font-face|//", CSS)


def test_a_feed_says_what_it_is():
    """In Swedish, and without the word that means something else in this sector."""
    [words] = re.findall(r'content: "(.+?)"', CSS)

    assert words.startswith("Det här är ett flöde.")
    assert "RSS" not in words
