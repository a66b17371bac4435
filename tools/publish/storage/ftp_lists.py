"""
What an FTP server says of a folder.

MLSD is made for programs (RFC 3659).  LIST is made for people: a line of ``ls -l`` on most
servers, a line of ``DIR`` on Windows'.  Of those only name, kind and size are certain; times
come without a time zone, and count as unknown.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from tools.publish.storage import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS: dict[str, Literal["file", "folder", "link", "other"]] = {
    "file": "file", "dir": "folder", "-": "file", "d": "folder", "l": "link",
}  # fmt: skip
_UNIX = re.compile(
    r"(?P<kind>[a-z-])[rwxsStTlL-]{9}[.+@]?\s+\d+\s+\S+\s+\S+\s+(?P<size>\d+)\s+"
    r"\S+\s+\S+\s+[\d:]+ (?P<name>.+)"
)
_DOS = re.compile(
    r"[\d-]{8,10}\s+\d{1,2}:\d{2}(?:[AP]M)?\s+(?:(?P<folder><DIR>)|(?P<size>\d+))\s+(?P<name>.+)"
)


def parse_mlsd(lines: Iterable[str]) -> dict[str, Entry]:
    """Read the lines that MLSD gives of one folder."""
    found: dict[str, Entry] = {}
    for line in lines:
        facts, _, name = line.partition(" ")
        known = dict(fact.partition("=")[::2] for fact in facts.casefold().split(";") if fact)
        kind = known.get("type", "file")
        if kind in ("cdir", "pdir") or name in (".", ".."):
            continue
        is_link = kind.startswith("os.unix=sl")
        found[name] = Entry(
            "link" if is_link else _KINDS.get(kind, "other"),
            int(known.get("size", 0)),
            _moment(known.get("modify", "")),
        )
    return found


def parse_list(lines: Iterable[str]) -> dict[str, Entry]:
    """Read the lines that LIST gives of one folder; others than of files are passed over."""
    found: dict[str, Entry] = {}
    for line in lines:
        if match := _UNIX.fullmatch(line):
            kind = _KINDS.get(match["kind"], "other")
            name = match["name"].partition(" -> ")[0] if kind == "link" else match["name"]
            found[name] = Entry(kind, int(match["size"]), 0.0)
        elif match := _DOS.fullmatch(line):
            kind = "folder" if match["folder"] else "file"
            found[match["name"]] = Entry(kind, int(match["size"] or 0), 0.0)
    return {name: entry for name, entry in found.items() if name not in (".", "..")}


def _moment(modify: str) -> float:
    """Read ``20261122070000``, which is in UTC."""
    try:
        return datetime.strptime(modify[:14], "%Y%m%d%H%M%S").replace(tzinfo=UTC).timestamp()
    except ValueError:
        return 0.0
