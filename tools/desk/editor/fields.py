"""What the fields show of a text's lines on top, and what they write there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.decode import clean
from blog.documents.front_matter.dates import DateProblem, parse_date
from blog.documents.front_matter.languages import language_code
from blog.documents.front_matter.said import AROUND_TAG, values_of
from blog.documents.front_matter.status import read_status
from blog.documents.front_matter.write import Unwritable, write_key
from blog.documents.notes.read_parts import read_parts
from tools.desk.editor.field_list import PAGE, POST

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo


def read_fields(text: str, zone: ZoneInfo) -> dict[str, str]:
    """
    Give what each field shows of a text; "" for a line that is missing, or cannot be shown so.

    Args:
        text: A whole file.
        zone: The time zone of dates.
    """
    parts = read_parts(clean(text))
    names = {field.name for field in (*POST, *PAGE)} - {"time"}
    shown = {name: ", ".join(values_of(parts, name)) for name in names}
    shown["date"], shown["time"] = _date_and_time(shown["date"], zone)
    shown["status"] = _status(shown["status"])
    for name in ("lang", "title_lang"):
        shown[name] = language_code(shown[name]) or shown[name] if shown[name] else ""
    shown["lang"] = shown["lang"].replace("sv", "") if shown["lang"] == "sv" else shown["lang"]
    return shown


def write_fields(
    text: str, was: Mapping[str, str], now: Mapping[str, str]
) -> tuple[str, dict[str, str]]:
    """
    Write what has been changed in the fields, and nothing else.

    Args:
        text: A whole file.
        was: What the fields showed.
        now: What they hold.

    Returns:
        The text, and for each field that could not be written a Swedish sentence.
    """
    problems = {}
    for name, values in _changed(was, now):
        try:
            text = write_key(text, name, values)
        except Unwritable as why:
            problems[name] = str(why)
    return text, problems


def _changed(was: Mapping[str, str], now: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    names = [field.name for field in (*POST, *PAGE[2:5])]
    changed = {name for name in names if name in now and now[name] != was.get(name, "")}
    if "time" in changed:
        changed.add("date")
    found = []
    for name in names:
        if name in changed - {"time"}:
            found.append((name, _values(name, now)))
    return found


def _values(name: str, now: Mapping[str, str]) -> list[str]:
    value = now.get(name, "")
    if name == "tags":
        # As the reader does, which is asked what was written: #vård is the tag vård.
        return list(dict.fromkeys(t.strip(AROUND_TAG) for t in value.replace(";", ",").split(",")))
    if name == "date" and value.strip():
        return [f"{value.strip()} {now.get('time', '')}".strip()]
    return [value]


def _date_and_time(written: str, zone: ZoneInfo) -> tuple[str, str]:
    try:
        moment = parse_date(written, zone=zone)
    except DateProblem:
        return "", ""
    has_time = (moment.hour, moment.minute) != (0, 0)
    return f"{moment:%Y-%m-%d}", f"{moment:%H:%M}" if has_time else ""


def _status(written: str) -> str:
    """Give the word that the field offers for what is written; no line means published."""
    if not written:
        return "publicerad"
    state = read_status(written)
    return {"published": "publicerad", "hidden": "dold", "draft": "utkast"}.get(
        state or "", written
    )
