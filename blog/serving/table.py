"""
The table of old addresses, checked and ready for any server: no chains, no loops, each key once.

Servers compare decoded paths, so addresses are kept decoded (NFC) and each format writes them its
own way.  Capitals of a–z do not matter, since nginx cannot tell them apart; ``/a``, ``/a/`` and
``/a/index.html`` are one address.
"""

from __future__ import annotations

import re
import string
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from blog.serving.model import Row

_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_INDEX = re.compile(r"(?:^|/)(?:index\.html)?$", re.IGNORECASE)
_PLAIN = "/-._~"  # what stays as it is in an encoded path, besides letters and digits
_QUERY = _PLAIN + "!$'()*+,:;=?@&%"


_Key = tuple[str, str]  # a path in lower case, and a query


class Trouble(Enum):
    """Why a row cannot be used.  The value is the end of a sentence about its old address."""

    LOOP = "leder runt i en cirkel"
    MISSING = "leder till en sida som inte finns"
    CONFLICT = "leder till två olika sidor"
    UNUSABLE = "kan ingen webbserver svara på"


@dataclass(frozen=True, slots=True)
class Problem:
    """
    A row that is left out of the table.

    Attributes:
        old: Its address, as the row has it.
        trouble: What is wrong.
    """

    old: str
    trouble: Trouble

    def __str__(self) -> str:
        """Say it in Swedish."""
        return f"Adressen {self.old} {self.trouble.value}."


@dataclass(frozen=True, slots=True)
class Rule:
    """
    What to answer for one old address.

    Attributes:
        path: Decoded, NFC, without the slashes at its ends: ``2016/räkan``; bytes that are no
            UTF-8 as :func:`os.fsdecode` gives them.
        query: What stands after ``?``, encoded; "" for any.
        new: The path it leads to from the site's root, encoded, perhaps with a fragment:
            ``/ny/#mer``; None when what stood there is gone.
        typed: The path as rows have it, decoded.
    """

    path: str
    query: str
    new: str | None
    typed: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """What it answers for, below the site's root: ``2016/räkan`` or ``?p=8``."""
        return f"{self.path}?{self.query}" if self.query else self.path

    @property
    def spellings(self) -> tuple[str, ...]:
        """Give the path in lower case: composed (NFC), decomposed and as typed, each form once."""
        forms = (self.path, unicodedata.normalize("NFD", self.path), *self.typed)
        return tuple(dict.fromkeys(map(lower, forms)))


def make_table(
    rows: Iterable[Row], files: Collection[str]
) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """
    Make the table that the servers' formats are written from.

    A row whose old address shows a page is left out without a word: the page wins.

    Args:
        rows: Where each old address leads; in any order, encoded or not.
        files: The paths of the finished site's files.

    Returns:
        The rules, sorted, each leading to a file of the site, and the rows that cannot be used.
    """
    problems: list[Problem] = []
    leads: dict[_Key, str | None] = {}
    named: dict[_Key, list[Row]] = {}
    for row in rows:
        path, query = split(row.old)
        key = (lower(path), query)
        new = None if row.new is None else _target(row.new, files)
        if not _is_usable(path):
            problems.append(Problem(row.old, Trouble.UNUSABLE))
        elif not query and is_live(path, files):
            pass
        elif leads.setdefault(key, new) != new:
            problems.append(Problem(row.old, Trouble.CONFLICT))
        else:
            named.setdefault(key, []).append(row)
    rules = []
    for key, same in sorted(named.items()):
        end = _follow(key, leads, files)
        if isinstance(end, Trouble):
            problems.append(Problem(same[0].old, end))
        else:
            rules.append(Rule(*split(same[0].old), end, tuple(map(_typed, same))))
    return tuple(rules), tuple(problems)


def split(address: str) -> tuple[str, str]:
    """Give an address's path, as :class:`Rule` has it, and its query."""
    path, _, query = address.partition("?")
    return _path(_decoded(path)), quote(query, safe=_QUERY)


def lower(text: str) -> str:
    """Make capitals of a–z small, as servers do that do not tell them apart; others stay."""
    return text.translate(_LOWER)


def encoded(path: str) -> str:
    """Percent-encode a decoded path."""
    return quote(path, safe=_PLAIN, errors="surrogateescape")


def _typed(row: Row) -> str:
    return _path(unquote(row.old.partition("?")[0], errors="surrogateescape"))


def _path(decoded: str) -> str:
    return _INDEX.sub("", re.sub("/+", "/", decoded).strip("/"))


def _decoded(address: str) -> str:
    return unicodedata.normalize("NFC", unquote(address, errors="surrogateescape"))


def is_live(path: str, files: Collection[str]) -> bool:
    """Say whether the site shows something at a path without slashes at its ends."""
    return path in files or f"{path}/index.html".lstrip("/") in files


def _target(address: str, files: Collection[str]) -> str:
    """Give where a row leads, encoded; ``#`` begins a fragment unless it is a file's own."""
    path, end = split(address.replace("?", "%3F"))[0], ""
    if not is_live(path, files):
        address, hash_sign, fragment = address.partition("#")
        path, end = split(address)[0], hash_sign + encoded(_decoded(fragment))
    is_page = path and path not in files and is_live(path, files)
    return f"/{encoded(path)}{'/' if is_page else ''}{end}"


def _is_usable(path: str) -> bool:
    return "\0" not in path and not {".", ".."} & set(path.split("/"))


def _follow(
    key: _Key, leads: Mapping[_Key, str | None], files: Collection[str]
) -> str | Trouble | None:
    """Give the page at the end of a chain of rows, or None if it ends with what is gone."""
    passed = {key}
    while (new := leads[key]) is not None:
        path, _ = split(new.partition("#")[0])
        if is_live(path, files):
            return new
        key = (lower(path), "")
        if key in passed:
            return Trouble.LOOP
        if key not in leads:
            return Trouble.MISSING
        passed.add(key)
    return None
