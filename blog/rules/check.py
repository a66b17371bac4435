"""Ask every rule of every text and file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from blog.findings import Finding, Level
from blog.images.settings import PicturesSettings
from blog.images.trial import image_findings
from blog.parallel import parallel_map
from blog.privacy.identity_numbers import masked
from blog.rules import RULES
from blog.rules.integrity import integrity_findings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from blog.rules.index.content_index import ContentIndex
    from blog.rules.index.load import Content
    from blog.rules.index.text import CheckedText


def check(content: Content) -> tuple[Finding, ...]:
    """Give everything there is to say about a content folder, sorted by place."""
    found = {*_of_build(content), *findings_of_rules(content.index)}
    left = without_suppressed(found, content.index)
    shown = {_without_identities(finding, content.index.today) for finding in left}
    return tuple(sorted(shown, key=lambda finding: (finding.sort_key, finding.hint)))


def _of_build(content: Content) -> Iterator[Finding]:
    """Give what the build would say, so that the check never passes what the build stops."""
    yield from integrity_findings(
        content.collection,
        content=content.root,
        shown=content.shown,
        output=Path(str(content.settings["OUTPUT_PATH"])),
        settings=content.settings,
    )
    yield from image_findings(
        content.collection.files,
        content=content.root,
        shown=content.shown,
        settings=PicturesSettings.from_pelican(content.settings),
    )


def _without_identities(finding: Finding, today: dt.date) -> Finding:
    """Mask personal numbers in what a message quotes, whoever writes it."""
    message, hint = masked(finding.message, today=today), masked(finding.hint, today=today)
    return replace(finding, message=message, hint=hint)


def findings_of_rules(index: ContentIndex) -> Iterator[Finding]:
    """Give what our own rules find, whatever is allowed."""
    hidden = {text.place for text in index.texts if not text.is_visible}
    secret = {rule.name for rule in RULES if rule.is_secrecy}
    # A speller remembers what it is asked, so it must be asked in this process.
    ask = partial(_of_text, index)
    of_texts = map(ask, index.texts) if index.speller else parallel_map(ask, index.texts)
    for finding in chain(*of_texts, _of_the_rest(index)):
        # What nobody will see yet may be unfinished, but never reveal anyone.
        unfinished = finding.path in hidden and finding.rule not in secret
        yield replace(finding, level=Level.WARNING) if unfinished else finding


def _of_text(index: ContentIndex, text: CheckedText) -> list[Finding]:
    return [finding for rule in RULES if rule.text for finding in rule.text(text, index)]


def _of_the_rest(index: ContentIndex) -> Iterator[Finding]:
    for rule in RULES:
        if rule.file:
            for file in index.files:
                yield from rule.file(file, index)
        if rule.whole:
            yield from rule.whole(index)


def without_suppressed(findings: Iterable[Finding], index: ContentIndex) -> Iterator[Finding]:
    """Leave out what the director has allowed: our own rules only, and with a reason."""
    names = {rule.name for rule in RULES}
    allowed = {
        (text.place, suppression.rule)
        for text in index.texts
        for suppression in text.suppressions
        if suppression.reason and suppression.rule in names
    }
    for file in index.files:
        for text in index.users.get(file.path, ()):
            allowed |= {(file.place, rule) for place, rule in allowed if place == text.place}
    yield from (finding for finding in findings if (finding.path, finding.rule) not in allowed)
