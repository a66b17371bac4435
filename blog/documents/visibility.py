"""Which texts have a page in a build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State

if TYPE_CHECKING:
    from blog.documents.document import Document


def is_visible(document: Document, *, preview: bool, scheduled: bool = False) -> bool:
    """
    Say whether a build writes a page for *document*.

    Args:
        document: A text.
        preview: True when drafts and scheduled texts are shown too.
        scheduled: True when those that have their day count as shown.
    """
    is_due = scheduled and document.state is State.SCHEDULED
    return preview or is_due or document.state in (State.PUBLISHED, State.HIDDEN)
