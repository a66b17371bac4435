"""The fields above a text: what they show of its lines on top, and what they write there."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.decode import clean
from blog.documents.front_matter.dates import DateProblem, parse_date
from blog.documents.front_matter.languages import language_code
from blog.documents.front_matter.status import read_status
from blog.documents.front_matter.values import FOOTER_MENU, HEADER_MENU
from blog.documents.front_matter.write import Unwritable, values_of, write_key
from blog.documents.notes.read_parts import read_parts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo


class Kind(enum.StrEnum):
    """How a field is shown."""

    TEXT = "text"
    WORDS = "words"  # several lines
    DATE = "date"
    TIME = "time"
    TAGS = "tags"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """
    One field of the form.

    Attributes:
        name: Our name for the key; "time" is the time of day on the line of the date.
        label: What stands above it.
        kind: How it is shown.
        hint: A Swedish sentence below it, or "".
        choices: Value → words, in order.
        is_first: True for those that are always shown.
    """

    name: str
    label: str
    kind: Kind = Kind.TEXT
    hint: str = ""
    choices: Mapping[str, str] | None = None
    is_first: bool = False


STATUSES = {
    "utkast": "Utkast",
    "publicerad": "Publicerad",
    "dold": "Dold i listorna",
}
LANGUAGES = {
    "": "Svenska",
    "ar": "Arabiska",
    "da": "Danska",
    "prs": "Dari",
    "en": "Engelska",
    "fi": "Finska",
    "fr": "Franska",
    "yi": "Jiddisch",
    "ku": "Kurdiska",
    "fit": "Meänkieli",
    "se": "Nordsamiska",
    "no": "Norska",
    "fa": "Persiska",
    "pl": "Polska",
    "rom": "Romani",
    "ru": "Ryska",
    "so": "Somaliska",
    "es": "Spanska",
    "ti": "Tigrinska",
    "tr": "Turkiska",
    "de": "Tyska",
    "uk": "Ukrainska",
}
_MENUS = {"": "Ingen meny", HEADER_MENU: "Huvudmenyn", FOOTER_MENU: "Sidfoten"}

_TITLE = Field("title", "Rubrik", is_first=True)
_STATUS = Field("status", "Status", Kind.CHOICE, choices=STATUSES, is_first=True)
_SUMMARY = Field(
    "summary",
    "Ingress",
    Kind.WORDS,
    "Visas i listan och överst i inlägget. Lämna tomt, så visar listan början av texten.",
)
_LANG = Field("lang", "Språk", Kind.CHOICE, choices=LANGUAGES)
_TITLE_LANG = Field(
    "title_lang", "Rubrikens språk", Kind.CHOICE, "Bara om det är ett annat än textens.",
    choices={**LANGUAGES, "": "Samma som texten", "sv": "Svenska"},
)  # fmt: skip
_SLUG = Field("slug", "Adress", hint="Lämna tomt, så görs adressen av rubriken.")

POST = (
    _TITLE,
    Field("date", "Datum", Kind.DATE, is_first=True),
    Field("time", "Klockslag", Kind.TIME, is_first=True),
    _STATUS,
    Field("tags", "Etiketter, med komma emellan", Kind.TAGS, is_first=True),
    _SUMMARY,
    _LANG,
    _TITLE_LANG,
    Field("author", "Författare", hint="Bara om någon annan än du har skrivit."),
    Field(
        "reviewed",
        "Granskad",
        hint="Ditt namn och dagens datum, när du har sett efter att ingen klient eller anhörig "
        "går att känna igen på bilderna.",
    ),
    Field("series", "Serie", hint="Inlägg med samma namn här blir delar i en serie."),
    _SLUG,
)
PAGE = (
    _TITLE,
    _STATUS,
    Field("menu", "Meny", Kind.CHOICE, choices=_MENUS),
    Field("menu_title", "Namn i menyn", hint="Om det är ett annat än rubriken."),
    Field("order", "Ordning i menyn", hint="Ett heltal. Det lägsta kommer först."),
    _LANG,
    _SLUG,
)


def fields_for(path: str) -> tuple[Field, ...]:
    """Give the fields of the text at *path*, below content/."""
    return PAGE if path.startswith("sidor/") else POST


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
        return [tag.strip() for tag in value.replace(";", ",").split(",")]
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
