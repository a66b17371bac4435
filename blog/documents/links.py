"""Where the links and pictures of a text lead, and how Pelican wants them written."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote, urlsplit

from blog.documents.file_names import LOST, PARTING, bare_name
from blog.files import DOCUMENT_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PLACEHOLDER = re.compile(r"[{|](?P<kind>[a-z]+)[|}](?P<rest>.*)", re.DOTALL)
_HARMLESS = frozenset({"http", "https", "mailto", "tel", "sms"})
BROKEN = frozenset({"missing", "script", "embedded", "nowhere", "disk", "sign"})
"""Kinds of links that cannot be published."""

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
        path: For "text", "file" and "sign" the path below content/; for "missing" what was
            sought.
        near: For "missing" the file below content/ that was probably meant; "" for none.
    """

    written: str
    href: str
    kind: str
    path: str = ""
    near: str = ""


class KnownFiles(Protocol):
    """Answers for what lies in content/: :class:`Files`, or whoever passes the questions on."""

    def at_site(self, address: str) -> str:
        """Do what :meth:`Files.at_site` does."""

    def nearest(self, path: str) -> str:
        """Do what :meth:`Files.nearest` does."""

    def find(self, path: str) -> str | None:
        """Do what :meth:`Files.find` does."""

    def find_odd(self, path: str) -> str | None:
        """Do what :meth:`Files.find_odd` does."""


@dataclass(frozen=True)
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
    _odd: dict[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, paths: Iterable[str], *, prefix: str = "") -> Files:
        """Index *paths* so that composed and decomposed å ä ö are the same."""
        known = frozenset(paths)
        composed = {unicodedata.normalize("NFC", path): path for path in sorted(known)}
        odd = {LOST.sub("", path): path for path in sorted(known) if LOST.search(path)}
        return cls(known, prefix, composed, odd)

    def at_site(self, address: str) -> str:
        """Give an address that begins at the site's root as it is on the server."""
        begins = address.startswith("/") and not address.startswith("//")
        inside = re.match(rf"{re.escape(self.prefix)}(?:[/?#]|$)", address)
        return f"{self.prefix}{address}" if begins and not inside else address

    def nearest(self, path: str) -> str:
        """Give the file whose name is almost that of *path*, wherever it lies; "" for none."""
        names = self._names[path.lower().endswith(DOCUMENT_SUFFIXES)]
        sought = bare_name(unquote(path))
        if not sought:
            return ""
        near = [sought] if sought in names else get_close_matches(sought, names, n=1, cutoff=0.8)
        return names[near[0]] if near else ""

    @cached_property
    def _names(self) -> Mapping[bool, Mapping[str, str]]:
        """By their bare names, the files that are no texts, and the texts."""
        names: dict[bool, dict[str, str]] = {False: {}, True: {}}
        for known in sorted(self.paths):
            is_text = known.lower().endswith(DOCUMENT_SUFFIXES)
            names[is_text].setdefault(bare_name(known), known)
        return names

    def find(self, path: str) -> str | None:
        """Give the file that *path* names, whatever its letters' form, or None."""
        return self._composed.get(unicodedata.normalize("NFC", path))

    def find_odd(self, path: str) -> str | None:
        """Give a file whose name is like *path*, but for a sign that no text can hold."""
        return self._odd.get(LOST.sub("", path))


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
