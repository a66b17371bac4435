"""Decide which guid each post should have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.decode import Undecodable, decode
from blog.documents.front_matter.dates import DateProblem, parse_date
from blog.documents.front_matter.edit import insert_line
from blog.documents.front_matter.keys import canonical
from blog.documents.front_matter.other_systems import says_no
from blog.documents.front_matter.parts import Parts
from blog.documents.front_matter.status import State, read_status
from blog.documents.notes.read_parts import read_parts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping
    from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Assigned:
    """
    What became of one file.

    Attributes:
        guid: The post's guid; "" for a text that is not public, or if none could be given.
        data: The file with its new line; None when it stays as it was.
        problem: A Swedish sentence if the file cannot be used; else "".
    """

    guid: str = ""
    data: bytes | None = None
    problem: str = ""


def new_guid(domain: str, date: dt.date, chance: str) -> str:
    """
    Make a ``tag:`` URI (RFC 4151): ``tag:example.se,2017-03-06:5f0c…``.

    Args:
        domain: The site's, without port.
        date: The post's; with the domain it tells who could have made it.
        chance: Random letters and digits, so that no two posts share one.
    """
    return f"tag:{domain},{date:%Y-%m-%d}:{chance}"


def assign_guids(
    files: Mapping[str, bytes],
    *,
    former: Mapping[str, str],
    domain: str,
    zone: ZoneInfo,
    chance: Callable[[], str],
) -> dict[str, Assigned]:
    """
    Give each public post the guid it lacks.  Every other file stays as it is.

    Args:
        files: What each file holds, by path.
        former: What posts have been published under, by path: they get that back, unless
            another file has it now.
        domain: For new guids.
        zone: The time zone of dates without one.
        chance: Gives new random letters and digits at each call.
    """
    texts = {path: _read(data) for path, data in files.items()}
    taken = {text.lines["guid"] for text in texts.values() if text.lines.get("guid")}
    assigned = {}
    for path, text in texts.items():
        date = _date(text, zone)
        if text.problem or not text.is_public:
            assigned[path] = Assigned(problem=text.problem)
        elif text.lines.get("guid"):
            assigned[path] = Assigned(text.lines["guid"])
        elif date is None:
            assigned[path] = Assigned(problem="Raden ”Datum:” saknas eller går inte att tolka.")
        else:
            known = former.get(path, "")
            guid = known if known and known not in taken else new_guid(domain, date, chance())
            data = insert_line(files[path], text.parts, f"Guid: {guid}")
            assigned[path] = Assigned(guid, data)
    return assigned


@dataclass(frozen=True, slots=True)
class _Text:
    """A file taken apart: its front matter by our names; held by a key of another system."""

    parts: Parts
    lines: dict[str | None, str]
    problem: str = ""
    is_held: bool = False

    @property
    def is_public(self) -> bool:
        written = read_status(self.lines.get("status") or "published")
        return written is State.PUBLISHED and not self.is_held


def _read(data: bytes) -> _Text:
    try:
        parts = read_parts(decode(data))
    except Undecodable:
        return _Text(Parts((), "", 1), {}, "Filen är inte sparad som UTF-8.")
    lines = {canonical(entry.key): entry.value for entry in parts.entries}
    is_held = any(
        canonical(entry.key) is None and says_no(entry.key, value)
        for entry in parts.entries
        for value in entry.values
    )
    return _Text(parts, lines, is_held=is_held)


def _date(text: _Text, zone: ZoneInfo) -> dt.date | None:
    try:
        return parse_date(text.lines.get("date", ""), zone=zone)
    except DateProblem:
        return None
