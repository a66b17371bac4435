"""The addresses of the feeds: a promise to those who subscribe."""

from blog.feed_addresses import SITE_FEEDS, STYLESHEET, FeedLink, tag_feed


def test_the_promise():
    """Whoever changes an address owes its subscribers a redirect."""
    assert [(link.url, link.type) for link in SITE_FEEDS] == [
        ("feed.xml", "application/rss+xml"),
        ("atom.xml", "application/atom+xml"),
        ("feed.json", "application/feed+json"),
    ]
    assert STYLESHEET == "feed.css"


def test_a_tags_feed():
    """It lies beside the tag's page, and says its name as the director writes it."""
    assert tag_feed("Barn och unga", "barn-och-unga") == FeedLink(
        title="Inlägg med etiketten ”Barn och unga” (RSS-flöde)",
        url="etikett/barn-och-unga/feed.xml",
        type="application/rss+xml",
    )


def test_rss_is_never_alone():
    """In this sector RSS is also a regional support structure: ”flöde” stands beside it."""
    titles = [link.title for link in (*SITE_FEEDS, tag_feed("Tillit", "tillit"))]

    assert all("flöde" in title for title in titles)
