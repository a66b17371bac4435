"""What changed between two versions of a text, in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.desk.store.stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PIECE = re.compile(r"\s+|[^\W_]+(?:[-'’][^\W_]+)*|.", re.DOTALL)
_WORD = re.compile(r"[^\W_]")
_CONTEXT = 2  # lines around what changed
_MOST = 2_000  # pieces of a passage above which it is shown as exchanged


@dataclass(frozen=True, slots=True)
class Part:
    """
    A passage.

    Attributes:
        kind: ``same``, ``added``, ``removed``, or ``left out`` for lines that are the same.
        text: The passage; "" for lines left out.
    """

    kind: str
    text: str


def compare(old: str, new: str) -> list[Part]:
    """Give all of both texts, line by line, and within changed lines word by word."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    parts: list[Part] = []
    for how, old_from, old_to, new_from, new_to in stretches(before, after):
        gone, come = "".join(before[old_from:old_to]), "".join(after[new_from:new_to])
        parts += [Part("same", gone)] if how == "equal" else _compare_words(gone, come)
    return _joined(parts)


def shortened(parts: Sequence[Part]) -> list[Part]:
    """Leave out lines that are the same, but for a few around what changed."""
    found: list[Part] = []
    for number, part in enumerate(parts):
        lines = part.text.splitlines(keepends=True)
        before, after = (_CONTEXT if number else 0), (_CONTEXT if number < len(parts) - 1 else 0)
        if part.kind != "same" or len(lines) <= before + after + 1:
            found.append(part)
            continue
        head, tail = lines[:before], lines[len(lines) - after :]
        found += [Part("same", "".join(head))] if head else []
        found += [Part("left out", "")]
        found += [Part("same", "".join(tail))] if tail else []
    return found


def counted(parts: Iterable[Part]) -> str:
    """Say in Swedish how many words came and went."""
    numbers = {"added": 0, "removed": 0}
    for part in parts:
        if part.kind in numbers:
            words = [each for each in _PIECE.findall(part.text) if _WORD.search(each)]
            numbers[part.kind] += len(words)
    come, gone = numbers["added"], numbers["removed"]
    if come and gone:
        new, lost = "nytt" if come == 1 else "nya", "borttaget" if gone == 1 else "borttagna"
        return f"{come} {new} och {gone} {lost} ord"
    if come:
        return f"{come} ord fler"
    return f"{gone} ord färre" if gone else "Inga ord är ändrade"


def _compare_words(old: str, new: str) -> list[Part]:
    gone, come = _PIECE.findall(old), _PIECE.findall(new)
    parts: list[Part] = []
    for how, old_from, old_to, new_from, new_to in stretches(gone, come, _MOST):
        before, after = "".join(gone[old_from:old_to]), "".join(come[new_from:new_to])
        parts += [Part("same", before)] if how == "equal" else _exchanged(before, after)
    return parts


def _exchanged(old: str, new: str) -> list[Part]:
    return [*([Part("removed", old)] if old else []), *([Part("added", new)] if new else [])]


def _joined(parts: Iterable[Part]) -> list[Part]:
    """Join passages of one kind that follow each other."""
    found: list[Part] = []
    for part in parts:
        if found and found[-1].kind == part.kind:
            found[-1] = Part(part.kind, found[-1].text + part.text)
        else:
            found.append(part)
    return found
