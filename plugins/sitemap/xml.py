"""The list of all pages that search engines read (sitemaps.org), and robots.txt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from lxml import etree

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """
    One page.

    Attributes:
        url: Absolute.
        changed: When the page's own text was last changed, if that is known.
    """

    url: str
    changed: dt.datetime | None = None


def render_sitemap(entries: Iterable[SitemapEntry]) -> bytes:
    """Write the entries, in their order, as UTF-8 encoded XML."""
    # Set as an attribute, the name space needs no prefix on every element.
    root = etree.Element("urlset", {"xmlns": NAMESPACE})
    for entry in entries:
        url = etree.SubElement(root, "url")
        etree.SubElement(url, "loc").text = quote(entry.url, safe=":/?#&=%~+@!$,;'()*")
        if entry.changed:
            etree.SubElement(url, "lastmod").text = entry.changed.isoformat()
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def render_robots(sitemap_url: str, *, open_to_robots: bool) -> bytes:
    """Write robots.txt: everything may be read, or nothing in a preview."""
    rule = "Disallow:" if open_to_robots else "Disallow: /"
    return f"User-agent: *\n{rule}\n\nSitemap: {sitemap_url}\n".encode()
