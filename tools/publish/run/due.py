"""Whether the clock has anything to publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from tools.publish.errors import Reason, Stopped
from tools.publish.run import finished as sites
from tools.publish.run.context import NOTHING

if TYPE_CHECKING:
    from blog.documents.document import Document
    from tools.publish.run.context import Context
    from tools.publish.run.status import Status


def is_due(context: Context) -> bool:
    """
    Say whether a scheduled text has had its day since the last publication.

    Raises:
        Stopped: A text that is published is not here: this computer has old texts.
    """
    status, _ = context.look()
    if status.is_undone or status.live is None or status.when is None:
        return False
    collection = sites.read_texts(context.settings, context.moment())
    public = [entry for entry in status.ledger or () if entry.file and not entry.gone]
    lost = [entry.file for entry in public if entry.file not in collection.documents]
    if lost:  # old texts on a second computer, or a file that somebody has deleted
        raise Stopped(
            Reason.SOURCE,
            f"{NOTHING}: {lost[0]} är publicerad men finns inte här. Hämta de nyaste "
            "texterna, eller kör inv publish för hand om texten ska bort.",
        )
    known = {entry.address for entry in public}
    return any(_has_come(text, status) and text.url not in known for text in collection.visible)


def _has_come(text: Document, status: Status) -> bool:
    """Say whether a text's day has come since the last publication; who waits is not public."""
    is_public = text.state in (State.PUBLISHED, State.HIDDEN)
    is_new = text.date is not None and status.when is not None and status.when < text.date
    return is_public and is_new
