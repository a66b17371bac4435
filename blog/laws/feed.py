"""Feeds and the sitemap, read once: their entries and the addresses in them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lxml import etree

from blog.laws.page import FinishedPage, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@dataclass(frozen=True, slots=True)
class Entry:
    """
    What one file tells feed readers or robots of one page.

    Attributes:
        guid: "" in a sitemap.
        address: Absolute.
        title: "" in a sitemap.
        html: The text as the reader gets it, or "".
        page: What the laws ask about *html*.
    """

    guid: str
    address: str
    title: str = ""
    html: str = ""
    page: FinishedPage | None = None

    @property
    def said(self) -> tuple[str, str]:
        """What the entry says besides the text that it carries."""
        return self.guid, self.title


def read_feed(path: str, data: bytes) -> tuple[Entry, ...]:
    """Read a feed or a sitemap with the texts in it; one that nobody can read has no entries."""
    return tuple(
        replace(entry, page=read_page(path, entry.html)) if entry.html else entry
        for entry in read_entries_of(path, data) or ()
    )


def read_entries_of(path: str, data: bytes) -> tuple[Entry, ...] | None:
    """Read a feed or a sitemap without the texts in it; None for one that nobody can read."""
    try:
        return read_entries(path, data)
    except (ValueError, KeyError, TypeError):
        return None


def read_entries(path: str, data: bytes) -> tuple[Entry, ...]:
    """
    Read a feed or a sitemap; a file that is neither has no entries.

    Raises:
        ValueError: It cannot be parsed, so that no reader could.
    """
    if path.endswith(".json"):
        return tuple(_of_json(json.loads(data)))
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error
    return tuple(_of_xml(root))


def _of_json(feed: Any) -> Iterator[Entry]:
    for item in feed.get("items", ()) if isinstance(feed, dict) else ():
        html = str(item.get("content_html", ""))
        yield Entry(str(item["id"]), str(item.get("url", "")), str(item.get("title", "")), html)


def _of_xml(root: Any) -> Iterator[Entry]:
    for item in root.iter("item"):
        html = item.findtext(_CONTENT) or item.findtext("description") or ""
        title, link = item.findtext("title") or "", item.findtext("link") or ""
        yield Entry(item.findtext("guid") or "", link, title, html)
    for entry in root.iter(f"{_ATOM}entry"):
        links = [link.get("href", "") for link in entry.findall(f"{_ATOM}link")
                 if link.get("rel", "alternate") == "alternate"]  # fmt: skip
        html = entry.findtext(f"{_ATOM}content") or entry.findtext(f"{_ATOM}summary") or ""
        title = entry.findtext(f"{_ATOM}title") or ""
        yield Entry(entry.findtext(f"{_ATOM}id") or "", next(iter(links), ""), title, html)
    for url in root.iter(f"{_MAP}url"):
        yield Entry("", url.findtext(f"{_MAP}loc") or "")
