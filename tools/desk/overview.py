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
    from tools.desk.texts import TextSummary

METADATA = frozenset({"bilduppgift", "dokumentuppgift"})
"""The rules that tell of what does not show in a picture or a document."""

_SEEN = (State.PUBLISHED, State.HIDDEN)


@dataclass(frozen=True, slots=True)
class FileFindings:
    """
    The warnings about one file.

    Attributes:
        source: The file.
        text: The text in it, or None for a picture or another file.
        findings: Errors first, then by line.
    """

    source: str
    text: TextSummary | None
    findings: tuple[Finding, ...]

    @property
    def has_metadata(self) -> bool:
        """Say whether it is a file with metadata that can be taken out of it."""
        return self.text is None and any(each.rule in METADATA for each in self.findings)


@dataclass(frozen=True, slots=True)
class Overview:
    """
    All that lies on the desk.

    Attributes:
        drafts: In Swedish order of title.
        scheduled: The first to be published comes first.
        published: Posts that are ready for readers, or with them; the newest first.
        hidden: Posts that stand in no list, the newest first.
        pages: Pages that are no drafts, in Swedish order of title.
        piles: Those with errors first, then by file.
        errors: How many errors there are.
        warnings: How many warnings there are.
    """

    drafts: tuple[TextSummary, ...]
    scheduled: tuple[TextSummary, ...]
    published: tuple[TextSummary, ...]
    hidden: tuple[TextSummary, ...]
    pages: tuple[TextSummary, ...]
    piles: tuple[FileFindings, ...]
    errors: int
    warnings: int


def make_overview(texts: Iterable[TextSummary], findings: Iterable[Finding]) -> Overview:
    """Sort *texts* and *findings*, the latter each once."""
    known = {text.source: text for text in texts}
    drafts = [text for text in known.values() if text.state is State.DRAFT]
    waiting = [text for text in known.values() if text.state is State.SCHEDULED]
    pages = [text for text in known.values() if text.is_page and text.state in _SEEN]
    found = sorted(set(findings), key=lambda finding: (finding.path, finding.sort_key))
    piles = [
        FileFindings(source, known.get(source), tuple(group))
        for source, group in groupby(found, lambda finding: finding.path)
    ]
    errors = sum(finding.level is Level.ERROR for finding in found)
    return Overview(
        drafts=tuple(sorted(drafts, key=lambda text: (swedish_key(text.title), text.source))),
        scheduled=tuple(sorted(waiting, key=lambda text: (str(text.date), text.source))),
        published=_newest(known.values(), State.PUBLISHED),
        hidden=_newest(known.values(), State.HIDDEN),
        pages=tuple(sorted(pages, key=lambda text: (swedish_key(text.title), text.source))),
        piles=tuple(sorted(piles, key=_without_errors)),
        errors=errors,
        warnings=len(found) - errors,
    )


def _newest(texts: Iterable[TextSummary], state: State) -> tuple[TextSummary, ...]:
    posts = [text for text in texts if text.state is state and not text.is_page]
    return tuple(sorted(posts, key=lambda text: (str(text.date), text.source), reverse=True))


def _without_errors(pile: FileFindings) -> bool:
    return not any(finding.level is Level.ERROR for finding in pile.findings)
