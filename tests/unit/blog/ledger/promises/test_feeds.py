"""The feeds of tags that must not end."""

from blog.ledger.promises.feeds import promised_feeds
from tests.unit.blog.ledger.examples import SITE, TAG_URL, after, collected, text

FEED = "etikett/vard/feed.xml"
BEFORE = {"inlagg/a.md": text(more="Etiketter: Vård")}


def promised(texts, files):
    made = collected(texts, after(BEFORE, files=files))
    return promised_feeds(made, site=SITE, tag_url=TAG_URL)


def test_what_is_published():
    """A feed stays, however few posts its tag has."""
    assert promised(BEFORE, [FEED]) == {FEED}


def test_nothing_is_published():
    """A tag without a feed gets none by this."""
    assert promised({"inlagg/a.md": text(more="Etiketter: Omsorg")}, []) == frozenset()


def test_a_tag_with_a_new_name():
    """Its subscribers are led to a feed, so there must be one."""
    texts = {"inlagg/a.md": text(more="Etiketter: Omsorg")}

    assert promised(texts, [FEED]) == {FEED, "etikett/omsorg/feed.xml"}
