"""
A rule of typography, and how rules are applied to a text that lies in pieces.

A paragraph with *emphasis* reaches us as several strings, but a rule must see it whole.
The pieces are therefore joined, and the places where they met (the cuts) are moved along
with every change, so that the result can be taken apart again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NBSP = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"
DOUBLE_QUOTES = '"“”„‟'
SINGLE_QUOTES = "'‘’‚‛"
QUOTES = DOUBLE_QUOTES + SINGLE_QUOTES
# Stands for <br> and for a paragraph inside another: nothing is joined across it.
BREAK = "\N{LINE SEPARATOR}"
# Stands for what is neither words nor ours to change: code, a picture, foreign words.
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"

_LONGEST_TOKEN = 200
_MACHINE = re.compile(r"[/\\@_={}`]")
_FILE = re.compile(
    r"\w\.(?:csv|docx?|gif|html?|ics|jpe?g|json|md|odt|pdf|png|pptx?|py|svg|txt|webp|xlsx?"
    r"|xml|ya?ml|zip|com|eu|net|nu|org|se)(?!\w)",
    re.IGNORECASE,
)
_SPACES_TO_NBSP = str.maketrans({" ": NBSP, "\n": NBSP})


@dataclass(frozen=True, slots=True)
class TypographyRule:
    """
    One kind of change.

    Attributes:
        hint: The rule is not tried on a text without this: a pattern that begins with a
            character or two, which is found many times faster than the rule's own.
        pattern: What may be changed.  Never matches an empty string.
        replace: Gives the new words for a match, or the old ones to leave it.
    """

    hint: re.Pattern[str]
    pattern: re.Pattern[str]
    replace: Callable[[re.Match[str]], str]


def glue(match: re.Match[str]) -> str:
    """Make every space of the match a no-break space."""
    return match[0].translate(_SPACES_TO_NBSP)


def is_machine(token: str) -> bool:
    """Tell whether a word is meant for machines: an address, a file name, code."""
    return bool(_MACHINE.search(token) or _FILE.search(token))


def has_machine(text: str) -> bool:
    """Tell whether any word in *text* has a character that words for people lack."""
    return bool(_MACHINE.search(text))


def word_around(match: re.Match[str]) -> str:
    """Give the word, from space to space, that the match lies in (at most 400 letters)."""
    text = match.string
    before = text[max(0, match.start() - _LONGEST_TOKEN) : match.start()]
    after = text[match.end() : match.end() + _LONGEST_TOKEN]
    head = re.split(r"\s", before)[-1]
    tail = re.split(r"\s", after, maxsplit=1)[0]
    return f"{head}{match[0]}{tail}"


def apply(rules: Iterable[TypographyRule], text: str) -> str:
    """Apply *rules* in order."""
    return apply_with_cuts(rules, text, [])[0]


def apply_with_cuts(
    rules: Iterable[TypographyRule], text: str, cuts: list[int]
) -> tuple[str, list[int]]:
    """Apply *rules* in order, and tell where the places *cuts* in *text* have gone."""
    vain: set[re.Pattern[str]] = set()  # hints that are not in the text as it stands
    for rule in rules:
        if rule.hint in vain:
            continue
        if not rule.hint.search(text):
            vain.add(rule.hint)
        else:
            edits = [edit for match in rule.pattern.finditer(text) for edit in _edits(rule, match)]
            if edits:
                text, cuts = _edited(text, edits), [_moved(cut, edits) for cut in cuts]
                vain.clear()
    return text, cuts


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    new: str


def _edits(rule: TypographyRule, match: re.Match[str]) -> list[_Edit]:
    """Give the smallest change that makes the match right; none if it is right already."""
    old, new = match[0], rule.replace(match)
    if old == new:
        return []
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    return [_Edit(match.start() + head, match.end() - tail, new[head : len(new) - tail])]


def _shared(one: str, other: str) -> int:
    """Count the characters that both begin with."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )


def _edited(text: str, edits: list[_Edit]) -> str:
    parts = []
    done = 0
    for edit in edits:
        parts += [text[done : edit.start], edit.new]
        done = edit.end
    return "".join([*parts, text[done:]])


def _moved(cut: int, edits: list[_Edit]) -> int:
    """Find the place in the edited text that *cut* was in the text before."""
    shift = 0
    for edit in edits:
        if cut <= edit.start:
            break
        if cut < edit.end:
            return edit.start + shift + min(cut - edit.start, len(edit.new))
        shift += len(edit.new) - (edit.end - edit.start)
    return cut + shift
