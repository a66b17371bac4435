"""No secret that the check knows, in any file of text that is delivered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.privacy.plain_text import plain
from blog.rules import case_number, identity_number, mail_address, phone_number
from blog.rules.index.content_index import ContentFile, ContentIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    for path, lines in _new_lines(site):
        file = ContentFile(path=path, place=path, size=0, words=plain("\n".join(lines)))
        for finding in (each for rule in _RULES if rule.file for each in rule.file(file, index)):
            is_allowed = (finding.rule, finding.message) in site.allowed
            if not is_allowed and finding.message not in told:
                told.add(finding.message)
                yield site.error(path, finding.rule, finding.message, finding.hint)


def _new_lines(site: FinishedSite) -> Iterator[tuple[str, list[str]]]:
    """Give the lines of each file that could tell something and stand in none before it."""
    seen: set[str] = set()
    own = {document.save_as for document in site.collection.visible}
    pages = sorted(site.pages, key=lambda path: (path not in own, path))
    for path in pages:
        yield path, _unseen(site.pages[path].lines, seen)
    for path, entries in site.feeds.items():
        for entry in entries or ():
            carried = entry.page.lines if entry.page else ()
            lines = [entry.guid, entry.title, *carried]
            yield path, _unseen(lines, seen)
    read = {*site.pages, *site.feeds}  # the search's index holds the pages' words, each apart
    for path in sorted(set(site.texts) - read):
        yield path, _unseen(site.texts[path].splitlines(), seen)


def _unseen(lines: Iterable[str], seen: set[str]) -> list[str]:
    """Give the lines that could tell something new, and those close by that say what it is."""
    all_lines = list(lines)
    new = [
        place for place, line in enumerate(all_lines) if line not in seen and _TELLING.search(line)
    ]
    seen.update(all_lines[place] for place in new)
    near = {close for place in new for close in range(place - _NEAR, place + _NEAR + 1)}
    return [line for place, line in enumerate(all_lines) if place in near]
