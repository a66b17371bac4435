"""
Words made of a known one by a beginning or an ending, which no dictionary lists one by one.

``nytillagd``, ``tröstning``, and loans that are inflected as Swedish verbs: ``sneakade``.  A word
that a small typo makes of a known one is none of them.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from blog.swedish.spelling.typos import small_typos

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BEGINNINGS = (
    *(
        "ny",
        "åter",
        "själv",
        "halv",
        "sam",
        "miss",
        "vidare",
        "bort",
        "hem",
        "fram",
        "över",
        "under",
    ),
    *("efter", "kring", "genom", "jätte", "super", "mega", "ultra", "extra", "små", "icke", "hel"),
    *(
        "mellan",
        "mot",
        "låg",
        "hög",
        "lång",
        "kort",
        "bred",
        "tätt",
        "nyss",
        "fler",
        "flest",
        "noll",
    ),
)
_SHORTEST_REST = 6  # letters behind such a beginning
_OF_VERBS = re.compile(r"(?P<stem>\w{4,}?)(?:ning(?:s|en|ens|ar|ars|arna|arnas)?|bar(?:t|a)?)")
_LOANS = re.compile(
    r"(?P<stem>[a-z]{3,}?)(?P<pair>(?P<last>[bdglmnpt])(?P=last))?"
    r"(?:a|ar|ade|at|ats|as|ades|ad|ande|are|aren|arna|arnas)"
)
_SHORTEST_LOAN = 4
_FORM = re.compile(
    r"(?P<stem>\w{5,}[^s])s|(?P<noun>\w{4,}[ae]nde)t|(?P<other>\w{2,}(?:lös|sam|ig|full)(?=e)|"
    r"\w{4,}(?=ad\Z))(?:e|ad)"
)
_OF_PERSONS = re.compile(r"(?P<stem>\w{4,})skap(?:et|en|s|ets)?")
_HALF = 4  # letters of each half, at least, and one more of the Swedish one


def is_derived(
    word: str, *, swedish: Callable[[str], bool], english: Callable[[str], bool]
) -> bool:
    """
    Say whether *word* is made of a known word.

    Args:
        word: Not in the dictionary itself.
        swedish: Says whether a word is Swedish.
        english: Says whether a word is English.
    """
    if _is_inflected(word, swedish):
        return True
    made = chain(
        _rests(word, swedish),
        _verbs(word, swedish),
        _loans(word, english),
        _states(word, swedish),
        _mixed(word, swedish, english),
    )
    return next(made, None) is not None and not any(map(swedish, small_typos(word)))


def _is_inflected(word: str, swedish: Callable[[str], bool]) -> bool:
    """Tell forms that the dictionary leaves out: de utvaldas, bejakandet, den modlöse, pratad."""
    form = _FORM.fullmatch(word)
    return form is not None and swedish(form["stem"] or form["noun"] or f"{form['other']}a")


def _rests(word: str, swedish: Callable[[str], bool]) -> Iterator[str]:
    """Give what stands behind a beginning, if it is a word."""
    for beginning in _BEGINNINGS:
        rest = word.removeprefix(beginning)
        if rest != word and len(rest) >= _SHORTEST_REST and swedish(rest):
            yield rest


def _verbs(word: str, swedish: Callable[[str], bool]) -> Iterator[str]:
    """Give the verb that a noun or an adjective is made of: trösta of tröstning."""
    made = _OF_VERBS.fullmatch(word)
    if made and swedish(f"{made['stem']}a"):
        yield made["stem"]


def _states(word: str, swedish: Callable[[str], bool]) -> Iterator[str]:
    """Give whose state a word in -skap is: producent of producentskap."""
    made = _OF_PERSONS.fullmatch(word)
    if made and swedish(made["stem"]):
        yield made["stem"]


def _mixed(
    word: str, swedish: Callable[[str], bool], english: Callable[[str], bool]
) -> Iterator[str]:
    """Give the English half of a word that is half Swedish: militär|camp, standup|rutin."""
    for cut in range(_HALF, len(word) - _HALF + 1):
        head, tail = word[:cut], word[cut:]
        if head.isascii() and english(head) and len(tail) > _HALF and swedish(tail):
            yield head
        elif tail.isascii() and english(tail) and len(head) > _HALF and swedish(head):
            yield tail


def _loans(word: str, english: Callable[[str], bool]) -> Iterator[str]:
    """Give the English word that a verb is made of, with its last letter doubled or not."""
    made = _LOANS.fullmatch(word)
    if made:
        for stem in {made["stem"] + (made["last"] or ""), made["stem"] + (made["pair"] or "")}:
            if len(stem) >= _SHORTEST_LOAN and (english(stem) or english(f"{stem}e")):
                yield stem
