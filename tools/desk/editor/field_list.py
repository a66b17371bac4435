"""The fields above a text: which there are, what stands on them, and what can be chosen."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.front_matter.values import FOOTER_MENU, HEADER_MENU

if TYPE_CHECKING:
    from collections.abc import Mapping


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
MENUS = {"": "Ingen meny", HEADER_MENU: "Huvudmenyn", FOOTER_MENU: "Sidfoten"}

_TITLE = Field("title", "Rubrik", is_first=True)
_STATUS = Field("status", "Status", Kind.CHOICE, choices=STATUSES, is_first=True)
_SUMMARY = Field(
    "summary",
    "Ingress",
    Kind.WORDS,
    "Visas i listan och överst i inlägget. Om fältet är tomt visar listan början av texten.",
)
_LANG = Field("lang", "Språk", Kind.CHOICE, choices=LANGUAGES)
_TITLE_LANG = Field(
    "title_lang", "Rubrikens språk", Kind.CHOICE, "Bara om det är ett annat än textens.",
    choices={**LANGUAGES, "": "Samma som texten", "sv": "Svenska"},
)  # fmt: skip
_SLUG = Field("slug", "Adress", hint="Om fältet är tomt görs adressen av rubriken.")
_REVIEWED = Field(
    "reviewed",
    "Granskad",
    hint="Ditt namn och dagens datum, när du har sett efter att ingen klient eller anhörig "
    "går att känna igen på bilderna.",
)

POST = (
    _TITLE,
    Field("date", "Datum", Kind.DATE, is_first=True),
    Field("time", "Klockslag", Kind.TIME, is_first=True),
    _STATUS,
    Field("tags", "Etiketter, med komma emellan", Kind.TAGS, is_first=True),
    _SUMMARY,
    Field(
        "plain",
        "Lättläst",
        Kind.WORDS,
        "Det viktigaste i några korta meningar på enkel svenska. Står först i inlägget, hopfällt.",
    ),
    Field(
        "featured",
        "Utvald",
        Kind.CHOICE,
        "Några få inlägg för den som är ny här. De står under Börja här på startsidan.",
        choices={"": "Nej", "ja": "Ja, visa under Börja här"},
    ),
    _LANG,
    _TITLE_LANG,
    Field("author", "Författare", hint="Bara om någon annan än du har skrivit."),
    _REVIEWED,
    Field("series", "Serie", hint="Inlägg med samma namn här blir delar i en serie."),
    _SLUG,
)
PAGE = (
    _TITLE,
    _STATUS,
    Field("menu", "Meny", Kind.CHOICE, choices=MENUS),
    Field("menu_title", "Namn i menyn", hint="Om det är ett annat än rubriken."),
    Field("order", "Ordning i menyn", hint="Ett heltal. Det lägsta kommer först."),
    _LANG,
    _REVIEWED,
    _SLUG,
)


def fields_for(path: str) -> tuple[Field, ...]:
    """Give the fields of the text at *path*, below content/."""
    return PAGE if path.startswith("sidor/") else POST
