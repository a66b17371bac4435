"""Every address that the finished site will have, so that a link can be followed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from blog.documents.slug import slugify
from blog.feed_addresses import SITE_FEEDS, tag_feed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from blog.documents.collection import Collection

# Made by other parts of the site, without a text of their own.
_MADE = ("sitemap.xml", "robots.txt", "sok", "404.html", "favicon.ico", "apple-touch-icon.png")
_ASSETS = re.compile(r"(?:tema|theme|sida)(?:/|$)|.+/sida/\d+$")


def site_addresses(collection: Collection, settings: Mapping[str, object]) -> frozenset[str]:
    """Give every address below the root, without slashes around it; "" is the front page."""
    posts = [source for source in collection.visible if not source.is_page]
    tags = {tag for source in collection.visible for tag in source.tags}
    found = [
        "",
        *(str(settings.get(name, "")) for name in ("TAGS_URL", "ARCHIVES_URL")),
        *(source.url for source in collection.visible),
        *(str(source.date.year) for source in posts if source.date),
        *(str(settings.get("TAG_URL", "")).format(slug=slugify(tag)) for tag in tags),
        *(tag_feed(tag, slugify(tag)).url for tag in tags),
        *(feed.url for feed in SITE_FEEDS),
        *collection.files.values(),
        *_MADE,
    ]
    return frozenset(address.strip("/") for address in found)


def leads_somewhere(href: str, addresses: frozenset[str]) -> bool:
    """
    Say whether a link within the site has a page or a file at its end.

    Args:
        href: From the root: ``/arkiv/``, ``/2016/tillit/#efter``.
        addresses: From :func:`site_addresses`.
    """
    try:
        path = unquote(urlsplit(href).path)
    except ValueError:
        return False
    bare = path.strip("/").removesuffix("index.html").strip("/")
    return bare in addresses or _ASSETS.match(bare) is not None
