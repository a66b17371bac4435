"""Whether what texts lead to is there, and public as soon as they are."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from blog.documents import link_messages
from blog.documents.front_matter.status import State
from blog.documents.links import BROKEN
from blog.documents.visibility import is_visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from blog.documents.document import Document
    from blog.findings import Finding


def bad_links(texts: Sequence[Document], content: str, *, preview: bool) -> Iterator[Finding]:
    """Find links that cannot be published, and in a public build those to what is not public."""
    known = {document.path: document for document in texts}
    for document in texts:
        place = posixpath.join(content, document.path)
        for link in dict.fromkeys(document.links):
            if link.kind in BROKEN:
                line = document.line_of(link.written)
                yield link_messages.bad_link(place, line, link)
            elif link.kind == "text":
                target = known.get(link.path)
                if target is None:
                    line = document.line_of(link.written)
                    yield link_messages.bad_link(place, line, replace(link, kind="missing"))
                elif not preview and not _is_ready(target, document):
                    line = document.line_of(link.written)
                    scheduled = target.state is State.SCHEDULED
                    yield link_messages.unpublished_target(place, line, link, scheduled=scheduled)


def _is_ready(target: Document, source: Document) -> bool:
    """Say whether *target* is public as soon as *source*, which links to it, is."""
    if target.state is State.SCHEDULED and source.state is State.SCHEDULED:
        return bool(target.date and source.date and target.date <= source.date)
    return is_visible(target, preview=False)
