"""Where texts were on the old blog, and which of those addresses can be theirs here too."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from blog.documents.published_files import OWN_FILES
from blog.documents.taken_addresses import RESERVED
from blog.ledger.model import is_within_site
from blog.ledger.old_addresses import is_old_address

_LONGEST = 200  # bytes of one part: a folder's name may have 255
_PARAMETERS = ("p", "page_id", "attachment_id", "cat", "tag", "author", "m", "feed")
# What servers read in their own way, and what Windows lets no file end with.
_ODD = re.compile(r"[:?#\\]|[. ]$")
_RUN = re.compile(r"\.(?:php\d?|phtml|asp|aspx|cgi|jsp|pl)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OldBlog:
    """
    Where the old blog was.

    Attributes:
        hosts: Its names, in lower case, without ``www.``.
        folder: The path it began at, with slashes on both sides: ``/`` or ``/blogg/``.
        prefix: That of the new site: "" or such as ``/blogg``.
    """

    hosts: frozenset[str]
    folder: str = "/"
    prefix: str = ""

    @classmethod
    def at(cls, address: str, prefix: str = "") -> OldBlog:
        """Understand the address of a blog."""
        parts = split_address(address)
        host = (parts.hostname or "").removeprefix("www.")
        path = "/".join(filter(None, unquote(parts.path).split("/")))
        return cls(frozenset(filter(None, [host])), f"/{path}/" if path else "/", prefix)

    def is_own(self, address: str) -> bool:
        """Say whether an address is the old blog's; one without a host is."""
        parts = split_address(address)
        if parts.scheme not in ("", "http", "https"):
            return False
        host = (parts.hostname or "").removeprefix("www.")
        return (not host and not parts.scheme) or host in self.hosts

    def key(self, address: str) -> str:
        """
        Give an own address as it is asked for here: below the new site's root, decoded.

        The old blog's queries for a text, a list or a feed are kept; all others say nothing.
        ``2016/03/tillit/`` and ``?p=8``; "" for the front page.
        """
        parts = split_address(address)
        path = unicodedata.normalize("NFC", unquote(parts.path))
        path = re.sub("/+", "/", f"/{path}")
        path = path[len(self.prefix) :] if f"{path}/".startswith(f"{self.prefix}/") else path
        asked = [(name, value) for name, value in parse_qsl(parts.query) if name in _PARAMETERS]
        if asked and path in ("/", self.folder, f"{self.folder}index.php", "/index.php"):
            return f"?{asked[0][0]}={asked[0][1]}"
        return path.removeprefix("/")


def split_address(address: str):  # type: ignore[no-untyped-def]
    """Take an address apart; what is none has no parts."""
    try:
        parts = urlsplit(address.strip())
        parts.port  # noqa: B018  (raises for what is no number)
    except ValueError:
        return urlsplit("")
    return parts


def frozen_address(key: str, *, is_page: bool) -> str:
    """
    Give the address that a text keeps: its old path whole, as a folder or an ``.html`` file.

    Returns:
        "" if it cannot be one here: a query, a place of the site's own, a name that no disk
        has.
    """
    if not key or "?" in key or not is_old_address(key):
        return ""
    parts = key.rstrip("/").split("/")
    if any(not part or len(part.encode()) > _LONGEST or _ODD.search(part) for part in parts):
        return ""
    if key in OWN_FILES or _RUN.search(parts[-1]) or _is_own(parts, is_page=is_page):
        return ""
    is_file = key.lower().endswith((".html", ".htm"))
    address = key if is_file else f"{'/'.join(parts)}/"
    return address if is_within_site(address) and parts[-1].lower() != "index.html" else ""


def _is_own(parts: list[str], *, is_page: bool) -> bool:
    """Say whether an address is one that the site has, or may get, for something else."""
    last = parts[-1].removesuffix(".html")
    if parts[0].casefold() in RESERVED or (len(parts) == 1 and last.isdigit()):
        return True
    return is_page and (last.isdigit() or last.casefold() in RESERVED)


def same_place(address: str) -> str:
    """Give what two addresses share that servers cannot tell apart."""
    return address.rstrip("/").removesuffix("/index.html").casefold()
