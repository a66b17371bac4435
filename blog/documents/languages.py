"""What a language decides besides its words: which way it is read, and our words beside it."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from functools import cache

from blog.files import digest

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_SCRIPTS = {
    "arab": "rtl",
    "hebr": "rtl",
    "nkoo": "rtl",
    "syrc": "rtl",
    "thaa": "rtl",
    "latn": "",
    "cyrl": "",
}


def direction(lang: str) -> str:
    """
    Give the attribute ``dir`` of words in a language: "rtl", or "" for the usual way.

    Args:
        lang: A BCP 47 tag; the script it names decides, as in ``ku-Arab``.
    """
    first, *others = lang.lower().split("-")
    for part in others:
        if part in _SCRIPTS:
            return _SCRIPTS[part]
    return "rtl" if first in _RIGHT_TO_LEFT else ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Words:
    """
    The site's own words in a text and beside it.

    Attributes:
        lang: The language they are in.
        notes: The name of the footnotes, for those who hear it.
        note: What the number of a footnote in the text is called, for those who hear it.
        plain: What stands above a text in plain words.
        back: What the arrow after a footnote does, and from_note which one.
        table: The name of a table.
        sideways: What a reader does to see the rest of a wide one.
        updated: What begins a line about an edit.
        corrected: What begins a line about a correction.
        by: What stands before the author's name.
        contents: The name of the table of contents.
        tags: What a list of tags is called, for those who hear it.
        old: What a reader should know of an old text, with its year.
        instead: What stands before the title of a newer text.
        share: The words of the link that sends the text's address.
        reply: The words of the link that answers the text, and warning what not to write.
        reading_time: How long a text takes to read, with its minutes.
        short_reading_time: The same of a text that takes less than one.
        series: What stands before the name of a series, and part which part of it a text is.
        related: The heading above texts like it.
        neighbours: The name of the way to the texts before and after it.
        older: What stands before the title of the one before, and newer of the one after.
    """

    lang: str
    notes: str
    note: str
    plain: str
    back: str
    from_note: str
    table: str
    sideways: str
    updated: str
    corrected: str
    by: str
    contents: str
    tags: str
    old: str
    instead: str
    share: str
    reply: str
    warning: str
    reading_time: str
    short_reading_time: str
    series: str
    part: str
    related: str
    neighbours: str
    older: str
    newer: str

    def __repr__(self) -> str:
        """Tell it from any others: the name of every page is made of this."""
        return _written(self)


@cache
def _written(words: Words) -> str:
    return f"Words({digest(repr(astuple(words)).encode())})"


_SWEDISH = Words(
    lang="sv",
    notes="Noter",
    note="Not {}",
    plain="Lättläst",
    back="Till texten igen",
    from_note="från not {}",
    table="Tabell",
    sideways="Dra i sidled",
    updated="Uppdaterad",
    corrected="Rättelse",
    by="Av",
    contents="Innehåll",
    tags="Etiketter",
    old="Inlägget är från {}. Regler och siffror kan ha ändrats sedan dess.",
    instead="Läs hellre",
    share="Tipsa via e-post",
    reply="Svara på inlägget",
    warning="Skriv aldrig om ditt eget eller någon annans ärende.",
    reading_time="Lästid {}\u00a0min",
    short_reading_time="Lästid mindre än 1\u00a0min",
    series="Serie:",
    part="del {} av {}",
    related="Liknande inlägg",
    neighbours="Fler inlägg",
    older="Föregående inlägg:",
    newer="Nästa inlägg:",
)
_ENGLISH = Words(
    lang="en",
    notes="Notes",
    note="Note {}",
    plain="In plain words",
    back="Back to the text",
    from_note="from note {}",
    table="Table",
    sideways="Swipe sideways",
    updated="Updated",
    corrected="Correction",
    by="By",
    contents="Contents",
    tags="Tags",
    old="This post is from {}. Rules and figures may have changed since then.",
    instead="Read instead",
    share="Share by email",
    reply="Reply to this post",
    warning="Never write about your own case or anybody else’s.",
    reading_time="Reading time {}\u00a0min",
    short_reading_time="Reading time less than 1\u00a0min",
    series="Series:",
    part="part {} of {}",
    related="Related posts",
    neighbours="More posts",
    older="Previous post:",
    newer="Next post:",
)


def words_in(lang: str) -> Words:
    """Give our words in a text's language where we have them, or else in Swedish."""
    return _ENGLISH if lang.lower().partition("-")[0] == "en" else _SWEDISH
