"""What there is to say of values, and of the keys that other systems use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.foreign_keys import PASSWORD
from blog.documents.front_matter.keys import swedish
from blog.documents.front_matter.other_systems import Verdict
from blog.documents.front_matter.status import folded
from blog.findings import Finding, Level, shortened

if TYPE_CHECKING:
    from blog.documents.front_matter.parts import FrontMatterEntry
    from blog.documents.front_matter.values import Choice

_SHORT = 80  # characters of a value that can be copied from a message
_PUBLISH_OR_NOT = "Skriv Status: utkast eller Status: publicerad"
# By verdict: what the line does, and what to write instead.
_HELD_BACK = {
    Verdict.DRAFT: (
        "Raden ”{}” gör texten till ett utkast, och den publiceras inte.",
        "Skriv Status: utkast i stället. Ta bort raden när texten ska publiceras.",
    ),
    Verdict.LATER: (
        "Raden ”{}” säger att texten ska vänta. Till dess är den ett utkast.",
        "Skriv dagen på raden Datum i stället, så publiceras texten då.",
    ),
    Verdict.OVER: (
        "Raden ”{}” säger att texten inte ska finnas kvar. Den är nu ett utkast.",
        "Skriv Status: utkast i stället, eller ta bort raden.",
    ),
    Verdict.ENDS: (
        "Raden ”{}” gör texten till ett utkast när webbplatsen byggs efter den dagen.",
        "Ta bort raden om texten ska vara kvar.",
    ),
}
_AS_HIDDEN = frozenset({"hidden", "unlisted", "dold", "olistad", "listed", "listad"})


def held_back(path: str, entry: FrontMatterEntry, verdict: Verdict) -> Finding:
    """Tell that a key of another system keeps the text from the public, now or one day."""
    key = folded(entry.key)
    line = shortened(f"{entry.key}: {'…' if key in PASSWORD else entry.value}")
    message, hint = _HELD_BACK[verdict]
    if key in _AS_HIDDEN:
        hint = (
            "Skriv Status: dold om texten ska ha en egen sida utanför listorna, "
            "annars Status: utkast."
        )
    return Finding(path, entry.line, "status", message.format(line), hint, Level.WARNING)


def doubtful(path: str, entry: FrontMatterEntry) -> Finding:
    """Tell of a key that may say that the text is not to be published."""
    within = ", ".join(f"{key}: {value}" for key, value in entry.nested)
    line = shortened(f"{entry.key}: {entry.value or within}")
    return Finding(
        path,
        entry.line,
        "status",
        f"Raden ”{line}” kan betyda att texten inte ska publiceras.",
        f"{_PUBLISH_OR_NOT}, och ta bort raden.",
    )


def withheld_folder(path: str) -> Finding:
    """Tell of a text without a status in a folder for what is not public."""
    folder = path.rpartition("/")[0].rpartition("/")[2]
    return Finding(
        path,
        1,
        "status",
        f"Texten ligger i mappen ”{folder}” men säger inte själv om den är ett utkast.",
        f"{_PUBLISH_OR_NOT} överst i filen.",
    )


def late_date(path: str, line: int, value: str) -> Finding:
    """Tell of a status that means waiting."""
    return Finding(
        path,
        line,
        "status",
        f"Statusen ”{shortened(value)}” finns inte här.",
        "Skriv Status: publicerad. Ligger datumet framåt i tiden väntar texten till dess.",
    )


def foreign_status(path: str, line: int, value: str) -> Finding:
    """Tell what another system's word for a status means here."""
    return Finding(
        path,
        line,
        "status",
        f"Statusen ”{shortened(value)}” betyder här utkast, och texten publiceras inte.",
        "Skriv Status: utkast.",
        Level.WARNING,
    )


def empty_status(path: str, line: int) -> Finding:
    """Tell that the key Status has no value."""
    return Finding(
        path,
        line,
        "status",
        "Raden Status är tom.",
        f"{_PUBLISH_OR_NOT}, eller ta bort raden.",
    )


def unknown_key(
    path: str, entry: FrontMatterEntry, meant: str | None, *, is_taken: bool, is_foreign: bool
) -> Finding:
    """
    Tell of a key that is not used here.

    Args:
        path: The file.
        entry: The key and its value.
        meant: Our name for the key that was probably meant, if any.
        is_taken: The file has that key too.
        is_foreign: The key is another system's, and not a misspelling of ours.
    """
    message = f"Raden ”{shortened(entry.key)}:” används inte här."
    hint = _hint(entry, meant, is_taken=is_taken, is_foreign=is_foreign)
    return Finding(path, entry.line, "metadata", message, hint, Level.WARNING)


def _hint(entry: FrontMatterEntry, meant: str | None, *, is_taken: bool, is_foreign: bool) -> str:
    if meant is None:
        return "Ta bort raden." if is_foreign else "Ta bort raden, eller flytta den ner i texten."
    key = swedish(meant)
    if not is_foreign:
        return f"Menade du {key}?"
    if is_taken:
        return f"Ta bort raden: {key} finns redan."
    value = entry.value.rstrip("/").rpartition("/")[2] if meant == "slug" else entry.value
    if value and len(value) <= _SHORT and "\n" not in value:
        return f"Menade du {key}? Skriv {key}: {value}"
    return f"Menade du {key}? Skriv {key} i stället för {shortened(entry.key)}."


def bad_choice(path: str, entry: FrontMatterEntry, name: str, choice: Choice) -> Finding:
    """Tell of a value that the key cannot have."""
    near, key = choice.nearest(entry.value), swedish(name)
    words = " eller ".join(choice.words)
    return Finding(
        path,
        entry.line,
        "metadata",
        f"”{shortened(entry.value)}” kan inte stå på raden {key}.",
        f"Skriv {key}: {near}, eller ta bort raden."
        if near
        else f"Skriv {words}, eller ta bort raden.",
    )


def bad_order(path: str, entry: FrontMatterEntry) -> Finding:
    """Tell of a place in a menu that is no number."""
    return Finding(
        path,
        entry.line,
        "metadata",
        f"”{shortened(entry.value)}” på raden Ordning är inget heltal.",
        "Skriv sidans plats i menyn med siffror.",
    )


def out_of_place(path: str, entry: FrontMatterEntry, name: str, *, is_page: bool) -> Finding:
    """Tell of a key that only pages have, or only posts."""
    where, folder = ("i inlägg", "inlagg") if is_page else ("på sidor", "sidor")
    return Finding(
        path,
        entry.line,
        "metadata",
        f"Raden {swedish(name)} används bara {where}.",
        f"Ta bort raden, eller flytta filen till mappen {folder}.",
        Level.WARNING,
    )
