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
from blog.documents.links import BROKEN
from blog.documents.slug import slugify
from blog.findings import Level

if TYPE_CHECKING:
    from collections.abc import Callable

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
GONE = "Filen med texten finns inte längre."


def hindrance(
    old: Document,
    new: Document,
    collection: Collection,
    *,
    is_new: Callable[[Link], bool],
    may_have_tags: bool = False,
) -> str:
    """
    Say in Swedish why a text cannot be shown with a site that has its former self.

    Args:
        old: The text that the site has.
        new: What it is now.
        collection: All texts of that site.
        is_new: Says whether a link that leads nowhere on that site leads to what came later.
        may_have_tags: True when it does not matter that the tags' own pages will change.

    Returns:
        The reason and what to do; "" when nothing but the text's own page changes at once.
    """
    errors = (each for each in new.findings if each.level is Level.ERROR)
    if error := next(errors, None):
        return f"Sidan kan inte visas som texten är nu. {error.message} {error.hint}"
    has_free_tags = may_have_tags and _has_common_names(new, collection)
    free = _FREE_LINES | {"tags"} if has_free_tags else _FREE_LINES
    if line := _changed_line(old, new, free):
        said = _NAMES.get(canonical(line) or "", f"Raden {line} är ändrad")
        return f"{said}, och det märks på fler sidor än den här. {_SAVE}"
    if any(getattr(old, name) != getattr(new, name) for name in _SHARED):
        return f"Det du har ändrat märks på fler sidor än den här. {_SAVE}"
    if away := next((link for link in new.links if not _is_there(link, collection)), None):
        return _say_away(away, is_broken=away.kind in BROKEN and not is_new(away))
    return ""


def _say_away(link: Link, *, is_broken: bool) -> str:
    if is_broken:
        return f"”{link.written}” leder ingenstans. Rätta adressen, så visas sidan igen."
    return f"”{link.written}” finns inte på sajten än. {_SAVE}"


def has_same_tags(old: Document, new: Document) -> bool:
    """Say whether two documents have the same tags, as they were typed."""
    return _tag_lines(old) == _tag_lines(new)


def _tag_lines(document: Document) -> list[tuple[str, ...]]:
    entries = document.written.entries
    return [entry.values for entry in entries if canonical(entry.key) == "tags"]


def _has_common_names(new: Document, collection: Collection) -> bool:
    """
    Say whether each tag of a text has the name that the build will give it.

    It has when all texts that have the tag agree on that name, or when no other has it.  Any
    other spelling may win, or lose, by what all texts together have typed.
    """
    others = {
        tag
        for document in collection.documents.values()
        if document.path != new.path
        for tag in document.tags
    }
    names, slugs = {slugify(tag): tag for tag in others}, [slugify(tag) for tag in new.tags]
    return len({*slugs}) == len(slugs) and all(
        slug and names.get(slug, tag) == tag for slug, tag in zip(slugs, new.tags, strict=True)
    )


def _changed_line(old: Document, new: Document, free: frozenset[str]) -> str:
    """Give the key of the first line that is not *free* nor as it was typed; "" for none."""
    for before, after in zip_longest(_front_matter(old, free), _front_matter(new, free)):
        if before != after:
            return (after or before)[0]
    return ""


def _front_matter(document: Document, free: frozenset[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Give the lines on top as they were typed, but for those that are *free*."""
    return [
        (entry.key, entry.values)
        for entry in document.written.entries
        if canonical(entry.key) not in free
    ]


def _is_there(link: Link, collection: Collection) -> bool:
    """Say whether what a text links to or shows is a part of the site already."""
    if link.kind == "text":
        return link.path in collection.documents
    if link.kind == "file":
        return link.path in collection.files
    return link.kind in ("outside", "site")
