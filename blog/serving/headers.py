"""What a server sends with a file: its type, how long it keeps, and what a browser may do."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from blog.feed_addresses import ATOM, ATOM_TYPE, JSON, JSON_TYPE, RSS, RSS_TYPE

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPES = {
    **{".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".txt": "text/plain"},
    **{".csv": "text/csv", ".ics": "text/calendar", ".vtt": "text/vtt", ".xml": "application/xml"},
    **{".json": "application/json", ".webmanifest": "application/manifest+json"},
    **{".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"},
    **{".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon"},
    **{".woff2": "font/woff2", ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg"},
    **{".mp4": "video/mp4", ".webm": "video/webm", ".pdf": "application/pdf"},
    **{".zip": "application/zip", ".asc": "text/plain"},
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
}
"""The media type of each kind of file, by the end of its name in lower case."""

FEEDS = {RSS: RSS_TYPE, ATOM: ATOM_TYPE, JSON: JSON_TYPE}
"""The media types of files with exactly these names, in whatever folder."""

TEXT = re.compile(r"text/.*|.*\+(?:xml|json)|application/(?:xml|json)")
"""The media types that are text, and have a charset."""

REVALIDATE = "no-cache"
"""Kept, but asked about each time: a page is never older than the site."""

FOREVER = "public, max-age=31536000, immutable"
"""For a file whose name says what is in it: another content has another name."""

NAMED_BY_DIGEST = r"[.-][0-9a-f]{8,64}\.[a-z0-9]+(?:\.br|\.gz)?$"
"""How the name of such a file ends: with the beginning of its SHA-256."""

_HASHED = re.compile(r"[.-]([0-9a-f]{8,64})\.[a-z0-9]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedSite:
    """
    The finished site, as a server needs to know it.

    Attributes:
        address: Its absolute address, without a slash at the end (blog.urls.site_address).
        digests: The SHA-256 of each file, hexadecimal, by its path.
        hsts: For how many seconds browsers shall refuse to come without https; 0 does not ask
            it of them.  It cannot be taken back.
    """

    address: str
    digests: Mapping[str, str]
    hsts: int = 0

    @property
    def prefix(self) -> str:
        """The folder of the server in which the site lies: "", or such as ``/blogg``."""
        return urlsplit(self.address).path

    @property
    def names_tell(self) -> bool:
        """
        Say whether every file that looks named by its digest is, and there is one.

        A picture that came from a telephone as ``foto-5f0c12ab.jpg`` may be replaced under
        that name: then no name is trusted, since servers go by patterns.
        """
        told = [(_HASHED.search(path), digest) for path, digest in self.digests.items()]
        named = [digest.startswith(match[1]) for match, digest in told if match]
        return bool(named) and all(named)


def media_type(path: str) -> str | None:
    """Give the media type of a file, with the charset of a text; None if we do not know it."""
    name = posixpath.basename(path)
    kind = FEEDS.get(name) or TYPES.get(posixpath.splitext(name)[1].lower())
    return f"{kind}; charset=utf-8" if kind and TEXT.fullmatch(kind) else kind


def security_headers(site: ServedSite) -> dict[str, str]:
    """
    Give the headers that every answer has.

    The policy says only what a page's own cannot: who may show it in a frame.  A page carries
    the rest itself (theme/templates/partials/policy.html), and a browser obeys both.
    """
    headers = {
        "Content-Security-Policy": "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=()",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
    }
    if site.hsts:
        headers["Strict-Transport-Security"] = f"max-age={site.hsts}"
    return headers
