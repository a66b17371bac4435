"""
Why a text that has changed cannot be shown by its own page alone.

Most changes are of words that stand on the text's own page and nowhere else decide anything:
which pages there are, where they lie, what lists say of them.  Only then can that page be made
with the site as it is.  Whatever is out of the ordinary is left to the build of the whole site.
"""

from __future__ import annotations

from dataclasses import fields
from itertools import zip_longest
from typing import TYPE_CHECKING

from blog.documents.document import Document
from blog.documents.front_matter.keys import canonical
from blog.findings import Level

if TYPE_CHECKING:
    from blog.documents.collection import Collection
    from blog.documents.links import Link

# What the text's own page shows, or only what the check and the messages are about.  Lists show
# some of it too, a teaser or the date of an edit; they follow when the whole site is built.
_OF_ITS_OWN_PAGE = frozenset(
    {
        *("html", "summary", "changes", "updated", "links", "words", "contents", "terms"),
        *("lines", "data", "fingerprint", "has_no_break_spaces", "suppressions", "findings"),
    }
)
# All else must be as before.  Tags have got their common names, so their lines are compared.
_SHARED = tuple(
    each.name
    for each in fields(Document)
    if each.name not in _OF_ITS_OWN_PAGE and each.name != "tags"
)
_FREE_LINES = frozenset({"summary", "updated", "corrections"})

_NAMES = {
    "title": "Rubriken är ändrad",
    "date": "Datumet är ändrat",
    "tags": "Etiketterna är ändrade",
    "status": "Statusen är ändrad",
    "lang": "Språket är ändrat",
}
_SAVE = "Spara texten, så visas sidan som den blir."

NEW_TEXT = f"Texten är ny och finns inte på sajten än. {_SAVE}"
NEW_DAY = "Ett nytt dygn har börjat, så hela sajten byggs om. Sidan visas snart."
NO_SITE = "Sajten byggs. Sidan visas snart."
ONLY_SAVED = f"Sidan visas först när texten är sparad. {_SAVE}"
GONE = "Filen finns inte längre i innehållsmappen."


def hindrance(old: Document, new: Document, collection: Collection) -> str:
    """
    Say in Swedish why a text cannot be shown with a site that has its former self.

    Args:
        old: The text that the site has.
        new: What it is now.
        collection: All texts of that site.

    Returns:
        The reason and what to do; "" when nothing but the text's own page changes at once.
    """
    errors = (each for each in new.findings if each.level is Level.ERROR)
    if error := next(errors, None):
        return f"Sidan kan inte visas som texten är nu. {error.message} {error.hint}"
    if line := _changed_line(old, new):
        said = _NAMES.get(canonical(line) or "", f"Raden {line} är ändrad")
        return f"{said}, och det märks på fler sidor än den här. {_SAVE}"
    if any(getattr(old, name) != getattr(new, name) for name in _SHARED):
        return f"Det du har ändrat märks på fler sidor än den här. {_SAVE}"
    if away := next((link for link in new.links if not _is_there(link, collection)), None):
        return f"”{away.written}” finns inte på sajten än. {_SAVE}"
    return ""


def _changed_line(old: Document, new: Document) -> str:
    """Give the key of the first line on top that is not as it was typed; "" for none."""
    for before, after in zip_longest(_front_matter(old), _front_matter(new)):
        if before != after:
            return (after or before)[0]
    return ""


def _front_matter(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    """Give the lines on top as they were typed, but for those that only its own page shows."""
    return [
        (entry.key, entry.values)
        for entry in document.written.entries
        if canonical(entry.key) not in _FREE_LINES
    ]


def _is_there(link: Link, collection: Collection) -> bool:
    """Say whether what a text links to or shows is a part of the site already."""
    if link.kind == "text":
        return link.path in collection.documents
    if link.kind == "file":
        return link.path in collection.files
    return link.kind in ("outside", "site")
