"""No secret that the check knows, in any file of text that is delivered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.privacy.plain_text import plain
from blog.rules import case_number, identity_number, mail_address, phone_number
from blog.rules.index.content_index import ContentFile, ContentIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from blog.findings import Finding
    from blog.laws.site import FinishedSite

_RULES = (identity_number.RULE, case_number.RULE, mail_address.RULE, phone_number.RULE)
_TELLING = re.compile(r"\d|@|\bat\b|snabel", re.IGNORECASE)  # without one of these, no secret

_NEAR = 3  # lines: the other cells of a row, a heading


def check(site: FinishedSite) -> Iterator[Finding]:
    """Ask the rules of secrecy about the finished files; what is allowed somewhere is allowed."""
    index = ContentIndex(
        texts=(), files=(), users={}, addresses=frozenset(), site=site.address, today=site.today
    )
    told: set[str] = set()
    for path, lines, new in _new_lines(site):
        for finding in _found(path, lines, new, index):
            is_allowed = (finding.rule, finding.message) in site.allowed
            if not is_allowed and finding.message not in told:
                told.add(finding.message)
                yield site.error(path, finding.rule, finding.message, finding.hint)


def _found(
    path: str, lines: Sequence[str], new: Sequence[int], index: ContentIndex
) -> Iterator[Finding]:
    """
    Give what the rules find in the new lines, unless those close by say that it is no secret.

    Few files have anything to find, so few are read twice.
    """
    found = list(_asked(path, [lines[place] for place in new], index))
    if found:
        near = {close for place in new for close in range(place - _NEAR, place + _NEAR + 1)}
        seen = [line for place, line in enumerate(lines) if place in near]
        with_context = {finding.message for finding in _asked(path, seen, index)}
        yield from (finding for finding in found if finding.message in with_context)


def _asked(path: str, lines: Iterable[str], index: ContentIndex) -> Iterator[Finding]:
    file = ContentFile(path=path, place=path, size=0, words=plain("\n".join(lines)))
    for rule in _RULES:
        if rule.file:
            yield from rule.file(file, index)


def _new_lines(site: FinishedSite) -> Iterator[tuple[str, Sequence[str], list[int]]]:
    """Give the lines of each file, and which could tell something and stand in none before it."""
    seen: set[str] = set()
    own = {document.save_as for document in site.collection.visible}
    pages = sorted(site.pages, key=lambda path: (path not in own, path))
    for path in pages:
        yield path, site.pages[path].lines, _unseen(site.pages[path].lines, seen)
    for path, entries in site.feeds.items():
        for entry in entries or ():
            carried = entry.page.lines if entry.page else ()
            lines = [entry.guid, entry.title, *carried]
            yield path, lines, _unseen(lines, seen)
    read = {*site.pages, *site.feeds}  # the search's index holds the pages' words, each apart
    for path in sorted(set(site.texts) - read):
        lines = site.texts[path].splitlines()
        yield path, lines, _unseen(lines, seen)


def _unseen(lines: Sequence[str], seen: set[str]) -> list[int]:
    new = [place for place, line in enumerate(lines) if line not in seen and _TELLING.search(line)]
    seen.update(lines[place] for place in new)
    return new
