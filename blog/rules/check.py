"""Ask the rules: all of them for who checks her texts, those that can stop it for a build."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from blog import progress
from blog.cache import Cache
from blog.documents.front_matter.status import State
from blog.findings import Finding, Level
from blog.images.settings import PicturesSettings
from blog.privacy.identity_numbers import masked
from blog.rules import RULES
from blog.rules.integrity import integrity_findings
from blog.rules.remembered import RuleMemory
from blog.swedish.dates import long_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence, Set

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
        readability: How heavy each text is to read (LIX), but for the short ones.
    """

    findings: tuple[Finding, ...]
    allowed: frozenset[tuple[str, str]]
    readability: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """
    What our own rules have to say.

    Attributes:
        findings: Whatever is allowed, in no order.
        readability: See :class:`Judgement`.
    """

    findings: Set[Finding]
    readability: tuple[int, ...]


def check(content: Content) -> Judgement:
    """
    Give everything there is to say about a content folder.

    In a draft, errors are warnings, because it may be unfinished; secrecy is always an error.
    """
    asked = ask_rules(content.index, cache=content.cache, shown=content.shown)
    found = {*_integrity(content), *_pictures(content), *asked.findings}
    judgement = judged(found, content.index, kept=UNSURE | SECRECY)
    return replace(judgement, readability=asked.readability)


def check_text(content: Content, path: str) -> tuple[Finding, ...]:
    """
    Give what :func:`check` says of one text; our rules are not asked about any other.

    Args:
        content: Its files that are no texts need not be there.
        path: The text, below content/.
    """
    texts = [text for text in content.index.texts if text.source.path == path]
    asked = ask_rules(content.index, texts=texts)
    place = posixpath.join(content.shown, path)
    about = {each for each in (*_integrity(content), *asked.findings) if each.path == place}
    return judged(about, content.index, kept=UNSURE | SECRECY).findings


def check_public(content: Content, *, rules: bool = True) -> Judgement:
    """
    Give what a build must know: every error in what it makes public, and its own warnings.

    Only rules that can stop it are asked, about nothing that it does not publish.  What is
    wrong with a draft never stops it.

    Args:
        content: Its index holds the files that the build publishes, and no others.
        rules: False for a preview, which shows what it can whatever the rules say.
    """
    found = {*_integrity(content), *(_errors(content) if rules else ())}
    judgement = judged(found, content.index, kept=UNSURE)
    if any(finding.level is Level.ERROR for finding in judgement.findings):
        # The build ends here, so let it tell what is wrong with the pictures too.
        judgement = judged({*found, *_pictures(content)}, content.index, kept=UNSURE)
    return judgement


def _errors(content: Content) -> Iterator[Finding]:
    """Give the errors that our own rules find in what is not a draft."""
    texts = [text for text in content.index.texts if text.is_visible]
    asked = ask_rules(
        content.index, _CAN_STOP, texts=texts, cache=content.cache, shown=content.shown
    )
    yield from (finding for finding in asked.findings if finding.level is Level.ERROR)


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


def ask_rules(
    index: ContentIndex,
    rules: Sequence[Rule] = RULES,
    *,
    texts: Iterable[CheckedText] | None = None,
    cache: Cache | None = None,
    shown: str = "",
) -> Asked:
    """
    Give what our own rules find, whatever is allowed.

    Args:
        index: All there is to ask of.
        rules: Those to ask.
        texts: Those to ask about; None for all.
        cache: Remembers what was found; nothing is remembered if None.
        shown: Where content/ is, as the director sees it.
    """
    progress.begin("Granskar texterna")
    memory = RuleMemory(index, rules, cache=cache or Cache(None, version=""), shown=shown)
    of_texts = list(memory.of_texts(index.texts if texts is None else texts))
    findings = {
        *(finding for each in of_texts for finding in each.findings),
        *memory.of_files(index.files),
        *(finding for rule in rules if rule.whole for finding in rule.whole(index)),
    }
    memory.save()
    return Asked(findings, tuple(each.lix for each in of_texts if each.lix is not None))


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
