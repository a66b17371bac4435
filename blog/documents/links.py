"""Where the links and pictures of a text lead, and how Pelican wants them written."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from blog.documents.slug import slugify
from blog.files import DOCUMENT_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLACEHOLDER = re.compile(r"[{|](?P<kind>[a-z]+)[|}](?P<rest>.*)", re.DOTALL)
_HARMLESS = frozenset({"http", "https", "mailto", "tel", "sms"})


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
            an error: "missing", "script", "embedded".
        path: For "text" and "file" the path below content/; for "missing" what was sought.
        near: For "missing" the file below content/ that was probably meant; "" for none.
    """

    written: str
    href: str
    kind: str
    path: str = ""
    near: str = ""


@dataclass(frozen=True, slots=True)
class Files:
    """
    What lies in content/, and where the site made of it begins on its server.

    Attributes:
        paths: Every file's path below content/, as the disk spells it.
        prefix: What stands before every local address: "" or the like of ``/blogg``.
    """

    paths: frozenset[str]
    prefix: str = ""
    _composed: dict[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, paths: Iterable[str], *, prefix: str = "") -> Files:
        """Index *paths* so that composed and decomposed å ä ö are the same."""
        known = frozenset(paths)
        composed = {unicodedata.normalize("NFC", path): path for path in sorted(known)}
        return cls(known, prefix, composed)

    def at_site(self, address: str) -> str:
        """Give an address that begins at the site's root as it is on the server."""
        begins = address.startswith("/") and not address.startswith("//")
        inside = re.match(rf"{re.escape(self.prefix)}(?:[/?#]|$)", address)
        return f"{self.prefix}{address}" if begins and not inside else address

    def nearest(self, path: str) -> str:
        """Give the file whose name is almost that of *path*, wherever it lies; "" for none."""
        is_text = path.lower().endswith(DOCUMENT_SUFFIXES)
        names: dict[str, str] = {}
        for known in sorted(self.paths):
            if known.lower().endswith(DOCUMENT_SUFFIXES) == is_text:
                names.setdefault(_bare_name(known), known)
        sought = _bare_name(unquote(path))
        if not sought:
            return ""
        near = [sought] if sought in names else get_close_matches(sought, names, n=1, cutoff=0.8)
        return names[near[0]] if near else ""

    def find(self, path: str) -> str | None:
        """Give the file that *path* names, whatever its letters' form, or None."""
        return self._composed.get(unicodedata.normalize("NFC", path))


def _bare_name(path: str) -> str:
    """Give a file's name without its date and ending, in the letters of an address."""
    stem = posixpath.splitext(posixpath.basename(path.replace("\\", "/")))[0]
    return slugify(re.sub(r"^\d{4}-\d\d-\d\d-", "", stem))


def understand(written: str, *, folder: str, files: Files, embedded: bool) -> Link:
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


def _placeholder(address: str, kind: str, rest: str, folder: str, files: Files) -> Link:
    if kind in ("filename", "static", "attach"):
        found = _find(rest, folder, files)
        if found is None:
            return Link(address, address, "missing", rest, files.nearest(rest))
        return _to_file(address, found, rest)
    if kind in ("tag", "index"):
        return Link(address, address, "site")
    return Link(address, address, "missing", address)


def _local(address: str, folder: str, files: Files, *, embedded: bool) -> Link:
    bare = _without_fragment(address)
    if not bare:
        return Link(address, address, "site")
    found = _find(address, folder, files)
    if found is not None:
        return _to_file(address, found, address)
    if (
        embedded
        or bare.lower().endswith(DOCUMENT_SUFFIXES)
        or bare.startswith(("bilder/", "/bilder/"))
    ):
        return Link(address, address, "missing", bare, files.nearest(bare))
    return Link(address, files.at_site(address), "site")


def _to_file(address: str, found: str, rest: str) -> Link:
    fragment = rest[len(_without_fragment(rest)) :]
    if found.lower().endswith(DOCUMENT_SUFFIXES):
        return Link(address, f"{{filename}}/{found}{fragment}", "text", found)
    return Link(address, f"{{static}}/{found}{fragment}", "file", found)


def _find(address: str, folder: str, files: Files) -> str | None:
    bare = _without_fragment(address).replace("\\", "/")
    for path in dict.fromkeys((bare, unquote(bare))):
        if path.startswith("/"):
            tries = [path[1:], f"rot{path}"]
        else:
            tries = [posixpath.join(folder, path), path, path.removeprefix("content/")]
        for candidate in tries:
            clean = posixpath.normpath(candidate)
            if not clean.startswith("../") and (found := files.find(clean)):
                return found
    return None


def _without_fragment(address: str) -> str:
    return re.split("[?#]", address, maxsplit=1)[0]
