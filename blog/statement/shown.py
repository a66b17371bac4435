"""Whether a page shows the accessibility statement, which the law demands of a public body."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.documents.front_matter.values import CHOICES
from blog.findings import Finding
from blog.statement import TEMPLATE_NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from blog.documents.document import Document

_TEMPLATE = "template"


def shows_statement(document: Document) -> bool:
    """Say whether the page shows the accessibility statement."""
    template = document.extra.get(_TEMPLATE, "").casefold()
    return document.is_page and template in TEMPLATE_NAMES


def unshown_statement(
    documents: Iterable[Document], *, visible: Collection[Document], place: str, shown: str
) -> Finding | None:
    """
    Tell that the statement has a data file, and no page that shows it.

    Args:
        documents: All of them.
        visible: Those that the build writes.
        place: The data file, as the director would type it.
        shown: Where content/ is, likewise.

    Returns:
        An error, or None if a page shows it, or its template is misspelt and told as such.
    """
    if any(shows_statement(each) or _is_meant(each) for each in visible):
        return None
    waiting = [each for each in documents if shows_statement(each)]
    hint = "Skriv Mall: redogörelse överst på den sida som ska visa den."
    if waiting:
        hint = f"Publicera sidan {posixpath.join(shown, waiting[0].path)}, som ska visa den."
    message = "Ingen publicerad sida visar tillgänglighetsredogörelsen, som lagen kräver."
    return Finding(place, 1, "redogörelse", message, hint)


def _is_meant(document: Document) -> bool:
    template = document.extra.get(_TEMPLATE, "")
    near = CHOICES[_TEMPLATE].nearest(template) if template else None
    return document.is_page and near in TEMPLATE_NAMES
