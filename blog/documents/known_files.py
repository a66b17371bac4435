"""What lies in content/, by any of the names that a text may give it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote

from blog.documents.file_names import LOST, bare_name
from blog.files import DOCUMENT_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


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
