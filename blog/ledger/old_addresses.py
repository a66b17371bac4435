"""Addresses on an earlier blog, which the line Tidigare names, and the feeds among them."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import parse_qs, unquote, urlsplit

from blog.feed_addresses import ATOM, JSON, RSS

# No address has these as they are, and in a server's tables they mean something else.
_REFUSED = re.compile(r"[\x00-\x1f\x7f\\\"<>*`{}|^]")
_ELSEWHERE = re.compile(r"//|[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:^|/)\.\.?(?:/|$)")
_BETWEEN = re.compile(r"[,;]?\s+(?=[/?]|[a-z]+:)|[,;](?=[/?])")

# What a feed is called by the systems that blogs are moved from.
_FEEDS = {
    **dict.fromkeys(("feed", "rss", "rss2", "rdf", "feed.xml", "rss.xml", "index.xml"), RSS),
    **dict.fromkeys(("atom", "atom.xml"), ATOM),
    "feed.json": JSON,
}
OLD_FEEDS = ("feed/", "feed/rss2/", "feed/atom/", "?feed=rss2", "?feed=atom")
"""Where WordPress has its feeds, and where feed readers look for one that nobody named."""


class OldAddressProblem(Exception):
    """
    What is written cannot be an address on this site.

    Attributes:
        reason: What is wrong, in Swedish; it follows after the address.
        instead: What to write; "" when nobody knows.
    """

    def __init__(self, reason: str, instead: str = "") -> None:
        super().__init__(reason)
        self.reason, self.instead = reason, instead


def split_old_addresses(value: str) -> list[str]:
    """Take the addresses apart that stand on one line; an address may hold a comma."""
    return [each.strip() for each in _BETWEEN.split(value) if each.strip(" ,;")]


def read_old_address(written: str, *, prefix: str = "") -> str:
    """
    Understand an old address as a web server gets it.

    Args:
        written: ``/2016/03/tillit/``, ``?p=8``, percent-encoded or not; what follows ``#`` is
            never sent to a server.
        prefix: The path of the site's own address, such as ``/blogg``.

    Returns:
        The address below the site's root: decoded, composed, without a leading slash.

    Raises:
        OldAddressProblem: It is on another site, or cannot be an address.
    """
    text = written.strip()
    if _ELSEWHERE.match(text):
        raise OldAddressProblem("är en hel webbadress", _path_of(text))
    path, has_query, query = text.partition("#")[0].partition("?")
    try:
        path = unicodedata.normalize("NFC", unquote(path, errors="strict"))
    except UnicodeDecodeError:
        raise OldAddressProblem("har tecken som inte går att läsa") from None
    path = re.sub("/+", "/", f"/{path}")
    path = path.removeprefix(prefix) if f"{path}/".startswith(f"{prefix}/") else path
    address = f"{path.removeprefix('/')}{has_query}{query}"
    if not is_old_address(address):
        raise OldAddressProblem("kan inte vara en adress på webbplatsen")
    return address


def is_old_address(address: str) -> bool:
    """Say whether a server could be asked for *address*, and it is not the front page."""
    path, has_query, query = address.partition("?")
    is_sound = not (_REFUSED.search(address) or _RELATIVE.search(path) or path.startswith("/"))
    return is_sound and bool(query if has_query else path) and not re.search(r"\s", query)


def feed_of(address: str) -> str:
    """Give the feed of this site that takes the place of an old feed; "" if it was none."""
    path, _, query = address.partition("?")
    asked = parse_qs(query).get("feed", [""])[0]
    return _FEEDS.get((asked or path.rstrip("/").rpartition("/")[2]).lower(), "")


def _path_of(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    found = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return found if parts.scheme in ("http", "https", "") and found.strip("/") else ""
