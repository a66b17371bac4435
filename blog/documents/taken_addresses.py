"""Addresses that two texts want, or that the site itself needs."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from blog.documents import address_messages
from blog.documents.addresses import NOT_FOUND
from blog.documents.front_matter.status import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.documents.document import Document
    from blog.findings import Finding

# Addresses of the site's own pages, and of those that later parts of it have been promised.
RESERVED = frozenset(
    {
        *("arkiv", "bilder", "etikett", "etiketter", "feed", "inlagg", "rot", "sida"),
        *("skrivbord", "sok", "tema", "theme", "utkast"),
    }
)


def taken_addresses(
    texts: list[Document],
    visible: set[str],
    settled: frozenset[str],
    content: str,
    *,
    preview: bool,
) -> Iterator[Finding]:
    """
    Tell of each such address, where the text stands that must have another.

    Args:
        texts: Every text.
        visible: The paths of those that are shown.
        settled: The paths of those that have been promised their addresses.
        content: Where content/ is, as the director sees it.
        preview: True when drafts are shown too.
    """
    owners: dict[str, Document] = {}
    # What has been published there comes first, and then what is shown: a conflict is that of the
    # text that comes later.
    for document in sorted(
        texts, key=lambda each: (each.path not in settled, each.path not in visible)
    ):
        place = posixpath.join(content, document.path)
        if not document.slug or (document.state is State.DRAFT and not preview):
            continue
        if document.is_page and _is_reserved(document.slug):
            line = document.lines.get("slug", document.lines.get("title", 1))
            yield address_messages.reserved_slug(place, line, document.slug)
        other = owners.setdefault(document.url, document)
        if other is not document:
            tell = (
                address_messages.promised_address
                if other.path in settled
                else address_messages.same_address
            )
            yield tell(place, document.url, posixpath.join(content, other.path))


def _is_reserved(slug: str) -> bool:
    return slug in RESERVED or (slug.isdigit() and slug != NOT_FOUND)
