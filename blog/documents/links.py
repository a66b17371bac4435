"""Where the links and pictures of a text lead, and how Pelican wants them written."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from blog.documents.file_names import PARTING
from blog.files import DOCUMENT_SUFFIXES

if TYPE_CHECKING:
    from blog.documents.known_files import KnownFiles

_PLACEHOLDER = re.compile(r"[{|](?P<kind>[a-z]+)[|}](?P<rest>.*)", re.DOTALL)
_HARMLESS = frozenset({"http", "https", "mailto", "tel", "sms"})
BROKEN = frozenset({"missing", "script", "embedded", "nowhere", "disk", "sign", "page"})
"""Kinds of links that cannot be published."""

_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml")

_NOWHERE = re.compile(
    r"(?:\./?)?[#?]*!?|https?:/*(?:www\.)?|www\.|mailto:|tel:|sms:", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+-]*\w@(?:[\w-]+\.)+[^\W\d_]{2,}(?:\?\S*)?")
# A place on the writer's own computer, or on her workplace's.
_DISK = re.compile(
    r"(?:file|smb|afp|nfs):|[a-z](?::|%3a)(?:[\\/]|%5c|%2f)|\\|~/|/(?:Users|home|Volumes)/[^/]+/|%5C%5C",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Link:
    """
    One address in a text, understood.

    Attributes:
        written: As the director wrote it.
        href: What Pelican shall read: ``{filename}/…`` and ``{static}/…`` from the root
            of content/, other addresses as they were.
        kind: "text" (another text in content/), "file" (a file in content/), "outside"
            (another site, mail, telephone), "site" (an address or place on this site) or
            an error, one of BROKEN.
        path: For "text", "file", "sign" and "page" the path below content/; for "missing" what was
            sought.
        near: For "missing" the file below content/ that was probably meant; "" for none.
    """

    written: str
    href: str
    kind: str
    path: str = ""
    near: str = ""


def understand(written: str, *, folder: str, files: KnownFiles, embedded: bool) -> Link:
    """
    Tell where an address leads.

    Args:
        written: The address in the text.
        folder: The text's own folder below content/, with forward slashes.
        files: What lies in content/.
        embedded: True for what the page shows by itself, such as a picture.
    """
    address = written.strip()
    if re.match(r"www\.[^/]+\.", address, re.IGNORECASE):
        address = f"https://{address}"  # what everybody types, and browsers take for a file
    if _NOWHERE.fullmatch(address):
        return Link(written, address, "nowhere")
    if _DISK.match(address) and not _find(address, folder, files):
        return Link(written, address, "disk")
    if not embedded and _MAIL.fullmatch(address):
        return Link(written, f"mailto:{address}", "outside")
    placeholder = _PLACEHOLDER.fullmatch(address)
    if placeholder:
        return _placeholder(address, placeholder["kind"], placeholder["rest"], folder, files)
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return Link(written, address, "missing", address)
    if scheme in _HARMLESS or address.startswith("//"):
        return Link(written, address, "embedded" if embedded else "outside")
    if scheme and not re.fullmatch(r"[a-z]", scheme):  # C:\… is a path, however wrong
        return Link(written, address, "script")
    return _local(address, folder, files, embedded=embedded)


def _placeholder(address: str, kind: str, rest: str, folder: str, files: KnownFiles) -> Link:
    if kind in ("filename", "static", "attach"):
        found = _find(rest, folder, files)
        if found is None:
            return Link(address, address, "missing", rest, files.nearest(rest))
        return _to_file(address, found, rest)
    if kind in ("tag", "index"):
        return Link(address, address, "site")
    return Link(address, address, "missing", address)


def _local(address: str, folder: str, files: KnownFiles, *, embedded: bool) -> Link:
    bare = _without_fragment(address)
    found = _find(address, folder, files)
    if found is not None:
        return _to_file(address, found, address)
    if (
        embedded
        or bare.lower().endswith(DOCUMENT_SUFFIXES)
        or bare.startswith(("bilder/", "/bilder/"))
    ):
        odd = _find(address, folder, files, odd=True)
        if odd:
            return Link(address, address, "sign", odd)
        return Link(address, address, "missing", bare, files.nearest(bare))
    return Link(address, files.at_site(address), "site")


def _to_file(address: str, found: str, rest: str) -> Link:
    if PARTING.search(found):
        return Link(address, address, "sign", found)
    fragment = rest[len(_without_fragment(rest)) :]
    if found.lower().endswith(DOCUMENT_SUFFIXES):
        return Link(address, f"{{filename}}/{found}{fragment}", "text", found)
    if found.lower().endswith(_PAGES) and not found.startswith("rot/"):
        return Link(address, address, "page", found)
    return Link(address, f"{{static}}/{found}{fragment}", "file", found)


def _find(address: str, folder: str, files: KnownFiles, *, odd: bool = False) -> str | None:
    find = files.find_odd if odd else files.find
    whole = address.replace("\\", "/")  # a file's name may have a "#" in it, or a "?"
    bare = _without_fragment(whole)
    for path in filter(None, dict.fromkeys((bare, unquote(bare), whole, unquote(whole)))):
        if path.startswith("/"):
            tries = [path[1:], f"rot{path}"]
        else:
            tries = [posixpath.join(folder, path), path, path.removeprefix("content/")]
        for candidate in tries:
            clean = posixpath.normpath(candidate)
            if not clean.startswith("../") and (found := find(clean)):
                return found
    return None


def _without_fragment(address: str) -> str:
    return re.split("[?#]", address, maxsplit=1)[0]
