"""Ask every rule of every text and file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from blog.findings import Finding, Level
from blog.parallel import shared
from blog.privacy.identity_numbers import masked
from blog.rules import RULES
from tools.check.building import findings_of_build

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from blog.rules.index.content_index import Desk
    from blog.rules.index.load import Content
    from blog.rules.index.text import Text


def check(content: Content) -> tuple[Finding, ...]:
    """Give everything there is to say about a content folder, sorted by place."""
    found = {*findings_of_build(content), *findings_of_rules(content.desk)}
    left = without_allowed(found, content.desk)
    shown = {_without_identities(finding, content.desk.today) for finding in left}
    return tuple(sorted(shown, key=lambda finding: (finding.sort_key, finding.hint)))


def _without_identities(finding: Finding, today: dt.date) -> Finding:
    """Mask personal numbers in what a message quotes, whoever writes it."""
    message, hint = masked(finding.message, today=today), masked(finding.hint, today=today)
    return replace(finding, message=message, hint=hint)


def findings_of_rules(desk: Desk) -> Iterator[Finding]:
    """Give what our own rules find, whatever is allowed."""
    hidden = {text.place for text in desk.texts if not text.is_visible}
    secret = {rule.name for rule in RULES if rule.is_secrecy}
    # A speller remembers what it is asked, so it must be asked in this process.
    ask = partial(_of_text, desk)
    of_texts = map(ask, desk.texts) if desk.speller else shared(ask, desk.texts)
    for finding in chain(*of_texts, _of_the_rest(desk)):
        # What nobody will see yet may be unfinished, but never betray anyone.
        unfinished = finding.path in hidden and finding.rule not in secret
        yield replace(finding, level=Level.REMARK) if unfinished else finding


def _of_text(desk: Desk, text: Text) -> list[Finding]:
    return [finding for rule in RULES if rule.text for finding in rule.text(text, desk)]


def _of_the_rest(desk: Desk) -> Iterator[Finding]:
    for rule in RULES:
        if rule.file:
            for file in desk.files:
                yield from rule.file(file, desk)
        if rule.whole:
            yield from rule.whole(desk)


def without_allowed(findings: Iterable[Finding], desk: Desk) -> Iterator[Finding]:
    """Leave out what the director has allowed: our own rules only, and with a reason."""
    names = {rule.name for rule in RULES}
    allowed = {
        (text.place, allowance.rule)
        for text in desk.texts
        for allowance in text.allowances
        if allowance.reason and allowance.rule in names
    }
    for file in desk.files:
        for text in desk.users.get(file.path, ()):
            allowed |= {(file.place, rule) for place, rule in allowed if place == text.place}
    yield from (finding for finding in findings if (finding.path, finding.rule) not in allowed)
