"""Ask the rules: all of them for who checks her texts, those that can stop it for a build."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from blog import progress
from blog.documents.front_matter.status import State
from blog.findings import Finding, Level
from blog.images.settings import PicturesSettings
from blog.parallel import parallel_map
from blog.privacy.identity_numbers import masked
from blog.rules import RULES
from blog.rules.integrity import integrity_findings
from blog.swedish.dates import long_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from blog.rules.index.content_index import ContentIndex
    from blog.rules.index.load import Content
    from blog.rules.index.text import CheckedText
    from blog.rules.rule import Rule

_CAN_STOP = tuple(rule for rule in RULES if rule.can_stop)
# A status that nobody knows asks for no draft, so the text may be meant for everyone.
UNSURE = frozenset({"status"})
SECRECY = frozenset(rule.name for rule in RULES if rule.is_secrecy)


@dataclass(frozen=True, slots=True)
class Judgement:
    """
    What there is to say about a folder of texts.

    Attributes:
        findings: Sorted by place.
        allowed: Rules and messages that the director allows in some text, with a reason.
    """

    findings: tuple[Finding, ...]
    allowed: frozenset[tuple[str, str]]


def check(content: Content) -> tuple[Finding, ...]:
    """
    Give everything there is to say about a content folder, sorted by place.

    In a draft, errors are warnings, because it may be unfinished; secrecy is always an error.
    """
    found = {*_integrity(content), *_pictures(content), *findings_of_rules(content.index)}
    return judged(found, content.index, kept=UNSURE | SECRECY).findings


def check_public(content: Content, *, rules: bool = True) -> Judgement:
    """
    Give what a build must know: every error in what it makes public, and its own warnings.

    Only rules that can stop it are asked, about nothing that it does not publish.  What is
    wrong with a draft never stops it.

    Args:
        content: Its index holds the files that the build publishes, and no others.
        rules: False for a preview, which shows what it can whatever the rules say.
    """
    asked = _CAN_STOP if rules else ()
    of_rules = findings_of_rules(content.index, asked, drafts=False)
    found = {*_integrity(content), *(each for each in of_rules if each.level is Level.ERROR)}
    judgement = judged(found, content.index, kept=UNSURE)
    if any(finding.level is Level.ERROR for finding in judgement.findings):
        # The build ends here, so let it tell what is wrong with the pictures too.
        judgement = judged({*found, *_pictures(content)}, content.index, kept=UNSURE)
    return judgement


def _integrity(content: Content) -> Iterator[Finding]:
    return integrity_findings(
        content.collection,
        content=content.root,
        shown=content.shown,
        output=content.output,
        settings=content.settings,
        today=content.index.today,
    )


def _pictures(content: Content) -> Iterator[Finding]:
    """Give what a build says of the pictures, so that no check passes what it stops."""
    from blog.images.trial import image_findings  # late: most builds make no picture

    return image_findings(
        content.collection.files,
        content=content.root,
        shown=content.shown,
        settings=PicturesSettings.from_pelican(content.settings),
    )


def findings_of_rules(
    index: ContentIndex, rules: Sequence[Rule] = RULES, *, drafts: bool = True
) -> Iterator[Finding]:
    """Give what our own rules find, whatever is allowed; about drafts too if asked."""
    progress.begin("Granskar texterna")
    texts = [text for text in index.texts if drafts or text.is_visible]
    # A speller remembers what it is asked, so it must be asked in this process.
    ask = partial(_of_text, index, rules)
    asked = progress.counted(map(ask, texts), len(texts))
    of_texts = asked if index.speller else parallel_map(ask, texts)
    yield from chain(*of_texts, _of_the_rest(index, rules))


def _of_text(index: ContentIndex, rules: Sequence[Rule], text: CheckedText) -> list[Finding]:
    return [finding for rule in rules if rule.text for finding in rule.text(text, index)]


def _of_the_rest(index: ContentIndex, rules: Sequence[Rule]) -> Iterator[Finding]:
    for rule in rules:
        if rule.file:
            for file in index.files:
                yield from rule.file(file, index)
        if rule.whole:
            yield from rule.whole(index)


def judged(found: set[Finding], index: ContentIndex, *, kept: frozenset[str]) -> Judgement:
    """
    Leave out what is allowed, lower the errors of drafts, and mask what must not be shown.

    Args:
        found: Everything.
        index: What it is about.
        kept: The rules whose errors are errors in drafts too.
    """
    left = set(without_suppressed(found, index))
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


def without_suppressed(findings: Iterable[Finding], index: ContentIndex) -> Iterator[Finding]:
    """Leave out what the director has allowed: our own rules only, and with a reason."""
    names = {rule.name for rule in RULES}
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
