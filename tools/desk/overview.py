"""What lies on the desk: unfinished posts, posts that wait, and all there is to look at."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.findings import Level
from blog.swedish.sorting import swedish_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.findings import Finding
    from tools.desk.texts import Text


@dataclass(frozen=True, slots=True)
class Pile:
    """
    The remarks about one file.

    Attributes:
        source: The file.
        text: The text in it, or None for a picture or another file.
        findings: Sorted by line.
    """

    source: str
    text: Text | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """
    All that lies on the desk.

    Attributes:
        drafts: In Swedish order of title.
        scheduled: The first to be published comes first.
        piles: Those with faults first, then by file.
        faults: How many faults there are.
        remarks: How many remarks there are.
    """

    drafts: tuple[Text, ...]
    scheduled: tuple[Text, ...]
    piles: tuple[Pile, ...]
    faults: int
    remarks: int


def make_desk(texts: Iterable[Text], findings: Iterable[Finding]) -> Desk:
    """Sort *texts* and *findings*, the latter each once."""
    known = {text.source: text for text in texts}
    drafts = [text for text in known.values() if text.state is State.DRAFT]
    waiting = [text for text in known.values() if text.state is State.SCHEDULED]
    found = sorted(set(findings), key=lambda finding: finding.sort_key)
    piles = [
        Pile(source, known.get(source), tuple(group))
        for source, group in groupby(found, lambda finding: finding.path)
    ]
    faults = sum(finding.level is Level.FAULT for finding in found)
    return Desk(
        drafts=tuple(sorted(drafts, key=lambda text: (swedish_key(text.title), text.source))),
        scheduled=tuple(sorted(waiting, key=lambda text: (str(text.date), text.source))),
        piles=tuple(sorted(piles, key=_without_faults)),
        faults=faults,
        remarks=len(found) - faults,
    )


def _without_faults(pile: Pile) -> bool:
    return not any(finding.level is Level.FAULT for finding in pile.findings)
