"""What readers see, as far as this computer knows, and what the next publication would change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.addresses import NOT_FOUND
from blog.documents.front_matter.status import State
from tools.publish.api import overdue

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from blog.ledger.model import Ledger
    from tools.desk.texts import TextSummary
    from tools.publish.api import Memory

_PUBLIC = (State.PUBLISHED, State.HIDDEN)


@dataclass(frozen=True, slots=True)
class Waiting:
    """
    What the next publication would change.

    Attributes:
        published: How many texts readers can see now.
        new: Texts that readers have not seen.
        changed: Texts that have been saved since the latest publication.
        gone: The titles, or files, of texts that would be taken from readers.
        overdue: Scheduled texts whose moment has come, and which nobody has published.
        is_undone: True when the latest publication has been taken back: readers see the one
            before it, and the next changes more than can be told here.
    """

    published: int
    new: tuple[TextSummary, ...]
    changed: tuple[TextSummary, ...]
    gone: tuple[str, ...]
    overdue: tuple[TextSummary, ...]
    is_undone: bool = False

    @property
    def is_something(self) -> bool:
        """Say whether there are texts to publish."""
        return bool(self.new or self.changed or self.gone)


def waiting(
    texts: Iterable[TextSummary],
    ledger: Ledger,
    *,
    memory: Memory,
    changed: Iterable[str],
    now: dt.datetime,
) -> Waiting:
    """
    Compare the texts with what has been published.

    Args:
        texts: All of them.
        ledger: What has been published.
        memory: What is known of the latest publication from here.
        changed: Paths of texts that have been saved since.
        now: The present moment, aware.
    """
    public = {text.path: text for text in texts if text.state in _PUBLIC}
    known = {entry.file for entry in ledger if entry.file and not entry.gone}
    # After an undoing they wait on purpose.
    late = {} if memory.is_undone else overdue(memory, public, ledger, now)
    saved = frozenset(changed)
    nowhere = {path for path, text in public.items() if is_for_unknown(text)}
    unseen = public.keys() - known - nowhere
    new = [text for path, text in public.items() if path in unseen]
    return Waiting(
        published=len(known),
        new=tuple(new),
        changed=tuple(public[path] for path in public if path in saved and path not in unseen),
        gone=tuple(memory.titles.get(path, path) for path in sorted(known - public.keys())),
        overdue=tuple(text for text in new if text.path in late),
        is_undone=memory.is_undone,
    )


def is_for_unknown(text: TextSummary) -> bool:
    """Say whether it is the page for unknown addresses: with none of its own, nobody promised."""
    return text.url == f"/{NOT_FOUND}.html"


def successor(text: TextSummary, texts: Iterable[TextSummary]) -> TextSummary | None:
    """Follow the lines Ersatt av from a text, when it is public no more, to one that is."""
    left = {each.path: each for each in texts if each.path != text.path}
    found = left.pop(text.replaced_by, None)
    while found and found.state not in _PUBLIC:
        found = left.pop(found.replaced_by, None)
    return found


def address_of(ledger: Ledger, path: str) -> str:
    """Give the address at which readers find a text now; "" if they do not."""
    found = [entry.address for entry in ledger if entry.file == path and not entry.gone]
    return found[0] if found else ""
