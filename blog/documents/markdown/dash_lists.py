"""
Lists whose items begin with a dash: ``– mjölk``.

Dialogue begins with a dash too.  Items are told from lines of dialogue by how they end: a
list counts up, and only its last item may end with a full stop, unless a colon announces it.
"""

from __future__ import annotations

import re

_DASHED = re.compile(r"(?P<indent>[ ]{0,3})[–—‒−‐][ \t\u00a0]+(?=\S)")
_VERB = (
    r"(?:sa|sade|säger|frågade?|frågar|svarade?|svarar|undrade?|undrar|menade?|menar|tyckte"
    r"|tycker|ropade?|ropar|viskade?|viskar|tänkte|tänker|la|lade|fortsatte|log)"
)
_SAID = re.compile(rf"[,?!.…”\"][ \u00a0]{_VERB}\b")
_WILL_SAY = re.compile(rf"\b{_VERB}(?:[ ]\w+){{0,3}}:$")
_ENDS = re.compile(r"[.!?…][”\"’)]*[ ]*$")
_ASKS = re.compile(r"[!?…][”\"’)]*[ ]*$|[”\"][ ]*$")


def make_lists(lines: list[str]) -> list[str]:
    """
    Give *lines* with ``- `` before the items of lists that are written with dashes.

    Args:
        lines: Text without code in fences; lines of white space only are empty.
    """
    made, before, index = [*lines], "", 0
    while index < len(lines):
        places = _items(lines, index)
        if _is_list([lines[place] for place in places], before, apart=_are_apart(places)):
            for place in places:
                made[place] = _DASHED.sub(r"\g<indent>- ", lines[place], count=1)
        last = places[-1] if places else index
        before = lines[last] or before
        index = last + 1
    return made


def _items(lines: list[str], start: int) -> list[int]:
    """Give the lines from *start* that begin with a dash, if it does; blank ones may part them."""
    places: list[int] = []
    for index in range(start, len(lines)):
        if _DASHED.match(lines[index]):
            places.append(index)
        elif lines[index] or not places:
            break
    return places


def _are_apart(places: list[int]) -> bool:
    return bool(places) and places[-1] - places[0] >= len(places)


def _is_list(items: list[str], before: str, *, apart: bool) -> bool:
    if len(items) < 2 or any(_SAID.search(item) or _ASKS.search(item) for item in items):
        return False
    before = before.rstrip()
    words = [_DASHED.sub("", item, count=1) for item in items]
    if all(word[0].islower() for word in words):
        return True
    if before.endswith(":"):
        return not _WILL_SAY.search(before)
    return not apart and not any(map(_ENDS.search, items[:-1]))
