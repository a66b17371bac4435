"""What findings come to: what is allowed goes, and a draft's errors may wait."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from blog.documents.front_matter.status import State
from blog.findings import Finding, Level
from blog.privacy.identity_numbers import masked
from blog.swedish.dates import long_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from blog.rules.index.content_index import ContentIndex
    from blog.rules.index.text import CheckedText
    from blog.rules.rule import Rule

# A status that nobody knows asks for no draft, so the text may be meant for everyone.
UNSURE = frozenset({"status"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """
    What there is to say about a folder of texts.

    Attributes:
        findings: Sorted by place.
        allowed: Rules and messages that the director allows in some text, with a reason.
        readability: How heavy each text is to read (LIX), but for the short ones.
    """

    findings: tuple[Finding, ...]
    allowed: frozenset[tuple[str, str]]
    readability: tuple[int, ...] = ()


def judged(
    found: set[Finding], index: ContentIndex, *, rules: Sequence[Rule], kept: frozenset[str]
) -> Judgement:
    """
    Leave out what is allowed, lower the errors of drafts, and mask what must not be shown.

    Args:
        found: Everything.
        index: What it is about.
        rules: Those that were asked: only what they find can be allowed.
        kept: The names of rules whose errors are errors in drafts too.
    """
    left = set(_without_allowed(found, index, rules))
    texts = {text.place: text for text in index.texts}
    told = {_without_identities(_told(f, texts.get(f.path), kept), index.today) for f in left}
    return Judgement(
        findings=tuple(sorted(told, key=lambda finding: (finding.sort_key, finding.hint))),
        allowed=frozenset((finding.rule, finding.message) for finding in found - left),
    )


def _told(finding: Finding, text: CheckedText | None, kept: frozenset[str]) -> Finding:
    """Give a finding the level it has in *text*; one that is scheduled is told with its day."""
    if text is None:
        return finding
    if finding.level is Level.ERROR and not text.is_visible and finding.rule not in kept:
        return replace(finding, level=Level.WARNING)
    if text.source.state is State.SCHEDULED and text.is_visible and text.source.date:
        day = f"Inlägget publiceras {long_date(text.source.date)}."
        return replace(finding, message=f"{finding.message} {day}")
    return finding


def _without_identities(finding: Finding, today: dt.date) -> Finding:
    """Mask personal numbers in what a message quotes, whoever writes it."""
    message, hint = masked(finding.message, today=today), masked(finding.hint, today=today)
    return replace(finding, message=message, hint=hint)


def _without_allowed(
    findings: Iterable[Finding], index: ContentIndex, rules: Sequence[Rule]
) -> Iterator[Finding]:
    """Leave out what the director has allowed, with a reason."""
    names = {rule.name for rule in rules}
    allowed = {
        (text.place, suppression.rule)
        for text in index.texts
        for suppression in text.source.suppressions
        if suppression.reason and suppression.rule in names
    }
    for file in index.files:
        for text in index.users.get(file.path, ()):
            allowed |= {(file.place, rule) for place, rule in allowed if place == text.place}
    yield from (finding for finding in findings if (finding.path, finding.rule) not in allowed)
