"""What is added to a title in a browser's tab, so that no two pages have the same name there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from blog.documents.slug import slugify
from blog.swedish.dates import long_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.documents.document import Document

# Titles of the site's own lists, as slugs.
_LISTS = frozenset({"arkiv", "etiketter", "sok"})


def title_notes(documents: Iterable[Document]) -> dict[str, str]:
    """
    Give what is added to each title that more than one page would have (WCAG 2.4.2).

    The date of the post, such as ``, 6 mars 2026``; for one without a date, or when two have
    the same, the last part of its address.

    Returns:
        By the document's path; those whose title is their own are left out.
    """
    groups: defaultdict[str, list[Document]] = defaultdict(list)
    for document in documents:
        groups[slugify(document.title)].append(document)
    notes = {}
    for name, sharing in groups.items():
        if len(sharing) > 1 or name in _LISTS:
            dates = [document.date and document.date.date() for document in sharing]
            for document, date in zip(sharing, dates, strict=True):
                is_dated = date is not None and dates.count(date) == 1
                note = long_date(date) if is_dated and date else document.url.strip("/")
                notes[document.path] = f", {note}"
    return notes
