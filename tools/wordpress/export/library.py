"""The media library: which file stands behind each address and number of a picture."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.wordpress.export.model import Item

_VARIANT = re.compile(r"-\d{1,5}x\d{1,5}(?=\.[A-Za-z0-9]+$)")
_AT_HOME = ("", "localhost", "127.0.0.1")  # where blogs are tried before they are put online
_CACHE = re.compile(r"^(?:https?:)?//i\d\.wp\.com/", re.IGNORECASE)
_SITE = re.compile(r"^sites/\d+/")  # of a network of blogs
_SCALED = re.compile(r"-scaled(?=\.[A-Za-z0-9]+$)")
_UPLOADS = re.compile(r"(?:^|/)(?:wp-content/(?:uploads|blogs\.dir/\d+/files)|files)/(.+)$")


@dataclass(frozen=True, slots=True)
class Media:
    """
    One file of the media library.

    Attributes:
        number: WordPress's own; "" for a file that only an address names.
        path: Below ``wp-content/uploads``: ``2017/03/bild.jpg``.
        url: Its address.
        alt: Its alternative text, as the director once wrote it.
        title: What the library calls it.
        caption: Shown below it in galleries.
        page: The address of the page that WordPress made for it.
    """

    number: str
    path: str
    url: str
    alt: str = ""
    title: str = ""
    caption: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """
    Every file that the export knows.

    Attributes:
        by_number: By WordPress's number.
        by_path: By the path below ``wp-content/uploads``.
        hosts: The site's own, in lower case, without ``www.``.
        by_page: By the place of the page that WordPress made for it.
    """

    by_number: Mapping[str, Media] = field(default_factory=dict)
    by_path: Mapping[str, Media] = field(default_factory=dict)
    hosts: frozenset[str] = frozenset()
    by_page: Mapping[str, Media] = field(default_factory=dict)

    def of_page(self, place: str) -> Media | None:
        """Give the file that WordPress made a page for."""
        return self.by_page.get(place)

    def find(self, address: str) -> Media | None:
        """
        Give the file that *address* shows: the original, for any of its sizes.

        Args:
            address: As it stands in a text; of another site, perhaps.

        Returns:
            None for what is not the site's own.
        """
        path = uploads_path(address)
        if path is None or not self.is_ours(address):
            return None
        plain = _VARIANT.sub("", path)
        for each in (path, plain, _SCALED.sub("", plain)):
            for known in (each, _SITE.sub("", each)):
                if known in self.by_path:
                    return self.by_path[known]
        return Media("", plain, address)

    def is_ours(self, address: str) -> bool:
        """Say whether an address is the old site's own; one without a host is."""
        host = host_of(address)
        return (
            host in _AT_HOME
            or host in self.hosts
            or any(host.endswith(f".{own}") for own in self.hosts)
        )


def media_of(item: Item) -> Media:
    """Read an attachment."""
    path = item.first("_wp_attached_file") or uploads_path(item.file_url) or ""
    return Media(
        number=item.number,
        path=path.lstrip("/"),
        url=item.file_url or item.guid,
        alt=" ".join(item.first("_wp_attachment_image_alt").split()),
        title=item.title,
        caption=item.excerpt,
        page=item.link,
    )


def uploads_path(address: str) -> str | None:
    """Give the path below ``wp-content/uploads`` of an address; None if it lies elsewhere."""
    parts = _split(address)
    found = _UPLOADS.search(unquote(parts.path))
    if not found and not (parts.hostname or "").endswith(".files.wordpress.com"):
        return None
    path = posixpath.normpath(found[1] if found else unquote(parts.path).lstrip("/"))
    return None if path.startswith(("..", "/")) else path


def host_of(address: str) -> str:
    """Give the name of the machine in an address, in lower case, without ``www.``."""
    return (_split(address).hostname or "").removeprefix("www.")


def _split(address: str) -> SplitResult:
    """Take an address apart, that of the picture itself for one in WordPress's picture cache."""
    plain = _CACHE.sub("https://", address.strip())
    try:
        return urlsplit(plain)
    except ValueError:
        return urlsplit("")
