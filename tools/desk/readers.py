"""What readers see, as far as this computer knows, and what the next publication would change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.addresses import NOT_FOUND
from blog.documents.front_matter.status import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from blog.ledger.model import Ledger
    from tools.desk.texts import TextSummary

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
    titles: Mapping[str, str],
    promised: Iterable[str],
    changed: Iterable[str],
    is_undone: bool = False,
) -> Waiting:
    """
    Compare the texts with what has been published.

    Args:
        texts: All of them.
        ledger: What has been published.
        titles: Of texts that have been published, by their paths below content/.
        promised: Paths of texts that were waiting for their day at the latest publication.
        changed: Paths of texts that have been saved since.
        is_undone: True when that publication has been taken back.
    """
    public = {text.path: text for text in texts if text.state in _PUBLIC}
    known = {entry.file for entry in ledger if entry.file and not entry.gone}
    late, saved = frozenset(promised), frozenset(changed)
    # The page for unknown addresses has none of its own, and so is promised to nobody.
    nowhere = {path for path, text in public.items() if text.url == f"/{NOT_FOUND}.html"}
    unseen = public.keys() - known - nowhere
    new = [text for path, text in public.items() if path in unseen]
    return Waiting(
        published=len(known),
        new=tuple(new),
        changed=tuple(public[path] for path in public if path in saved and path not in unseen),
        gone=tuple(titles.get(path, path) for path in sorted(known - public.keys())),
        overdue=tuple(text for text in new if text.path in late),
        is_undone=is_undone,
    )


def address_of(ledger: Ledger, path: str) -> str:
    """Give the address at which readers find a text now; "" if they do not."""
    found = [entry.address for entry in ledger if entry.file == path and not entry.gone]
    return found[0] if found else ""
