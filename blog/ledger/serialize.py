"""
The ledger as a file: JSON with one entry a line, sorted, so that git can join two versions.

Every entry's line ends with a comma, because a note stands last.  Two versions can therefore
be joined by keeping the lines of both, which ``merge=union`` in .gitattributes does; what
stands there twice is put together when it is read (blog.ledger.merge).
"""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from blog.ledger.merge import DivergingHistory, merged_entry
from blog.ledger.model import Entry, Id, Kind, Ledger, is_within_site
from blog.ledger.old_addresses import is_old_address

VERSION = 1
_NOTE = (
    "Vad webbplatsen har lovat omvärlden. Filen skrivs när du publicerar. Ändra den inte för hand."
)
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)


class UnreadableLedger(Exception):
    """
    The file is no ledger that this program can read.

    Attributes:
        message: What is wrong, in Swedish.
        hint: What to do.
        line: Where, from 1.
    """

    def __init__(self, message: str, hint: str, line: int = 1) -> None:
        super().__init__(message)
        self.message, self.hint, self.line = message, hint, line


def write_ledger(ledger: Ledger) -> bytes:
    """Write *ledger*; the same ledger always gives the same bytes."""
    rows = [f"{json.dumps(_row(entry), ensure_ascii=False)},\n" for entry in ledger]
    head = f'{{\n"version": {VERSION},\n"entries": [\n'
    return f'{head}{"".join(rows)}"{_NOTE}"\n]\n}}\n'.encode()


def _row(entry: Entry) -> dict[str, object]:
    row: dict[str, object] = {str(entry.kind): entry.key}
    if entry.kind is not Kind.PAGE or entry.file != entry.key:
        row["file"] = entry.file
    if entry.kind is not Kind.LIST or entry.addresses != (entry.key,):
        row["addresses"] = entry.addresses
    row |= {"first": _day(entry.first), "last": _day(entry.last), "gone": entry.gone}
    row |= {"leads_to": entry.leads_to, "lent": entry.lent, "old": entry.old}
    row |= {"tags": entry.tags, "wanted": entry.wanted}
    return {name: value for name, value in row.items() if value}


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def read_ledger(data: bytes) -> Ledger:
    """
    Read what :func:`write_ledger` wrote, also when git has joined two versions.

    Raises:
        UnreadableLedger: It is none, or has been damaged.
    """
    text = data.decode("utf-8-sig", "replace")
    if found := _CONFLICT.search(text):
        raise UnreadableLedger(
            "Filen innehåller två versioner som git inte har fogat ihop.",
            "Ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>. Alla andra rader ska "
            "stå kvar, från båda versionerna.",
            text.count("\n", 0, found.start()) + 1,
        )
    try:
        content = json.loads(text)
    except ValueError as error:
        raise _damaged(getattr(error, "lineno", 1)) from None
    return Ledger.of(_together(_rows(content), text).values())


def _rows(content: Any) -> list[Any]:
    if isinstance(content, dict) and content.get("version") not in (VERSION, None):
        raise UnreadableLedger(
            f"Filen är skriven av en nyare version av programmet ({content['version']}).",
            "Hämta den senaste versionen av programmet.",
        )
    rows = content.get("entries") if isinstance(content, dict) else None
    if not isinstance(rows, list) or "version" not in content:
        raise _damaged(1)
    return [row for row in rows if not isinstance(row, str)]


def _together(rows: list[Any], text: str) -> dict[Id, Entry]:
    entries: dict[Id, Entry] = {}
    for row in rows:
        try:
            entry = _entry(row)
        except (ValueError, TypeError, KeyError):
            raise _damaged(_line_of(row, text)) from None
        other = entries.get(entry.id)
        try:
            entries[entry.id] = merged_entry(entry, other) if other else entry
        except DivergingHistory:
            raise UnreadableLedger(
                f"{entry.name} står på två rader, med olika adresser: "
                f"{_told(entry)} och {_told(other)}.",
                "Behåll den av raderna som stämmer med webbplatsen.",
                _line_of(row, text),
            ) from None
    return entries


def _told(entry: Entry | None) -> str:
    return ", ".join(f"/{address}" for address in entry.addresses) if entry else ""


def _line_of(row: object, text: str) -> int:
    """Give the line of an entry, if it is written as we write it; else the first."""
    place = text.find(json.dumps(row, ensure_ascii=False))
    return text.count("\n", 0, place) + 1 if place >= 0 else 1


def _damaged(line: int) -> UnreadableLedger:
    return UnreadableLedger(
        "Filen går inte att läsa.",
        "Hämta tillbaka den som den var, till exempel ur säkerhetskopian eller med git. "
        "Utan den kan gamla länkar sluta fungera.",
        line,
    )


def _entry(row: dict[str, Any]) -> Entry:
    """
    Read one entry.

    Raises:
        ValueError, TypeError, KeyError: It is none.
    """
    [kind] = [each for each in Kind if each in row]
    key = _text(row[kind])
    addresses = _texts(row.get("addresses", [key] if kind is Kind.LIST else []))
    entry = Entry(
        kind=kind,
        key=key,
        file=_text(row.get("file", key if kind is Kind.PAGE else "")),
        addresses=addresses,
        first=_date(row.get("first")),
        last=_date(row.get("last")),
        gone=row.get("gone", False) is True,
        leads_to=_text(row.get("leads_to", "")),
        lent=_texts(row.get("lent", [])),
        old=_texts(row.get("old", [])),
        tags=_texts(row.get("tags", [])),
        wanted=_text(row.get("wanted", "")),
    )
    own = (*addresses, *filter(None, [entry.leads_to]))
    if not (all(map(is_within_site, own)) and all(map(is_old_address, entry.old))):
        raise ValueError(row)
    return entry


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(map(_text, value))


def _date(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
