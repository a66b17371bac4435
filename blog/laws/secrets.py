"""No secret that the check knows, in any file of text that is delivered."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from blog.privacy.plain_text import plain
from blog.rules import case_number, identity_number, mail_address, phone_number
from blog.rules.index.content_index import ContentFile, ContentIndex, FileScan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from blog.findings import Finding
    from blog.laws.page import FinishedPage
    from blog.laws.site import FinishedSite

NAME = identity_number.NAME  # stands for all of these, each of which tells by its own name
_RULES = (identity_number.RULE, case_number.RULE, mail_address.RULE, phone_number.RULE)
_DIGIT = re.compile(r"\d")
_MANY = 5_000  # lines to know again: those that stand on many pages
_NEAR = 3  # lines: the other cells of a row, a heading
_EVER = dt.date.max  # the day after which nobody is born: what is no secret then is none today


def may_break(page: FinishedPage, address: str) -> bool:
    """Say whether the rules of secrecy have anything to say of the page, on whatever day."""
    return may_hold(page.lines, address)


def may_hold(lines: Sequence[str], address: str) -> bool:
    """Say the same of lines of text."""
    telling = list(filter(_is_telling, dict.fromkeys(lines)))
    return bool(telling) and any(_asked("", telling, _index(address, _EVER)))


def may_name(path: str, address: str) -> bool:
    """Say whether the name of a file could be a secret."""
    return _is_telling(path) and any(_asked(path, (), _index(address, _EVER)))


def check(site: FinishedSite) -> Iterator[Finding]:
    """
    Ask the rules of secrecy about the finished files; what is allowed somewhere is allowed.

    A line is judged on the page of its own text, where its context is.  What lists and feeds
    carry of it is not judged again.
    """
    told: set[str] = set()
    own = site.own_pages
    for path in sorted(site.broken(NAME), key=lambda path: (path not in own, path)):
        for finding, line in _found(site, path):
            is_allowed = (finding.rule, finding.message) in site.allowed
            if is_allowed or finding.message in told:
                continue
            if path in own or line not in _judged(site, path):
                told.add(finding.message)
                yield site.error(path, finding.rule, finding.message, finding.hint)


def _found(site: FinishedSite, path: str) -> Iterator[tuple[Finding, str]]:
    """Give what the rules find in a file, and the line it begins on; "" for the file's name."""
    index = _index(site.address, site.today)
    for finding in _asked(path, (), index):
        yield finding, ""
    for lines in _parts(site, path):
        yield from _found_in(lines, index)


def _parts(site: FinishedSite, path: str) -> Iterator[Sequence[str]]:
    """Give the lines of a file; of a feed, what it says itself and then each text in it."""
    if path in site.feeds:
        yield [words for entry in site.feed(path) for words in entry.said]
    if path in site.pages or path in site.feeds:
        yield from (page.lines for page in site.pages_at(path))
    else:
        yield site.text(path).splitlines()


def _found_in(lines: Sequence[str], index: ContentIndex) -> Iterator[tuple[Finding, str]]:
    """
    Give what the rules find, unless the lines close by say that it is no secret.

    Few files have anything to find, so few are read twice.
    """
    first = {line: place for place, line in reversed(list(enumerate(lines)))}
    telling = sorted(place for line, place in first.items() if _is_telling(line))
    found = list(_asked("", [lines[place] for place in telling], index)) if telling else []
    if found:
        near = {close for place in telling for close in range(place - _NEAR, place + _NEAR + 1)}
        seen = [line for place, line in enumerate(lines) if place in near]
        with_context = list(_asked("", seen, index))
        messages = {finding.message for finding in with_context}
        # Other lines behind it may give the same secret another end.
        by_line = {(each.rule, seen[each.line - 1]): each for each in reversed(with_context)}
        for finding in found:
            line = lines[telling[finding.line - 1]]
            if finding.message in messages:
                yield finding, line
            elif (finding.rule, line) in by_line:
                yield by_line[finding.rule, line], line


def _judged(site: FinishedSite, path: str) -> set[str]:
    """Give the lines of the texts that a list or a feed leads to."""
    led_to = {
        site.targets[target] for target in site.glances[path].targets
    } & site.own_pages.keys()
    return {line for page in map(site.page, led_to) for line in page.lines}


@lru_cache(_MANY)
def _is_telling(words: str) -> bool:
    """Say whether words have a digit, or what can stand for an @: without one, no secret."""
    return _DIGIT.search(words) is not None or mail_address.has_at_sign(words)


def _asked(path: str, lines: Iterable[str], index: ContentIndex) -> Iterator[Finding]:
    scan = FileScan(words=plain("\n".join(lines)))
    file = ContentFile(path=path, place=path, size=0, look=lambda: scan)
    for rule in _RULES:
        if rule.file:
            yield from rule.file(file, index)


def _index(address: str, today: dt.date) -> ContentIndex:
    return ContentIndex(
        texts=(), files=(), users={}, addresses=frozenset(), site=address, today=today
    )
