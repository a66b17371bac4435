"""
Where the feeds are, and their names for people.

The addresses are a promise: subscribers wrote them down.  A feed that has to move needs a
redirect from its old address for as long as the site stands.
"""

from __future__ import annotations

from dataclasses import dataclass

RSS = "feed.xml"
ATOM = "atom.xml"
JSON = "feed.json"
STYLESHEET = "feed.css"

RSS_TYPE = "application/rss+xml"
ATOM_TYPE = "application/atom+xml"
JSON_TYPE = "application/feed+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """
    A feed, as a page links to it.

    Attributes:
        title: What it holds, in Swedish: the link's text or title.
        url: Address from the site's root, without a leading slash.
        type: Media type, such as ``application/rss+xml``.
    """

    title: str
    url: str
    type: str

    @property
    def page(self) -> str:
        """Address, as *url*, of the page whose posts it holds: it lies beside it."""
        return self.url[: self.url.rfind("/") + 1]


# "RSS" is also a regional support structure in this sector: always beside the word "flöde".
SITE_FEEDS = (
    FeedLink(title="Alla inlägg (RSS-flöde)", url=RSS, type=RSS_TYPE),
    FeedLink(title="Alla inlägg (Atom-flöde)", url=ATOM, type=ATOM_TYPE),
    FeedLink(title="Alla inlägg (JSON-flöde)", url=JSON, type=JSON_TYPE),
)


def tag_feed(name: str, slug: str) -> FeedLink:
    """
    Link to the feed of one tag.

    Args:
        name: The tag as the director writes it, such as ``Barn och unga``.
        slug: The tag in addresses, such as ``barn-och-unga``.
    """
    title = f"Inlägg med etiketten ”{name}” (RSS-flöde)"
    return FeedLink(title=title, url=f"etikett/{slug}/{RSS}", type=RSS_TYPE)
