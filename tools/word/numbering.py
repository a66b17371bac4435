"""
Lists in Word: which paragraph is an item, at which level, and what number it shows.

Word keeps no lists, only paragraphs with a number; where one list ends and the next begins
shows in the numbers alone (ECMA-376, part 1, 17.9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tools.word.names import q, value_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.word.styles import WordStyle

LEVELS = 9
_PLACE = re.compile("%[1-9]")


@dataclass(frozen=True, slots=True)
class ListLevel:
    """
    One level of a numbering.

    Attributes:
        form: Word's name for it: "bullet", "decimal", "lowerLetter", "none" …
        start: The first number.
        style: The paragraph style that belongs to it; "" for none.
        text: How the number is written: "%1." or "Steg %1:", or "%1.%2" for two levels' numbers.
    """

    form: str
    start: int = 1
    style: str = ""
    text: str = ""

    @property
    def has_many_parts(self) -> bool:
        """True when the numbers of outer levels are shown too, as in 2.1."""
        return self.text.count("%") > 1

    @property
    def words(self) -> str:
        """What stands around the number, with a 1 for it; "" without letters."""
        words = _PLACE.sub("1", self.text).strip()
        return words if any(sign.isalpha() for sign in words) else ""


@dataclass(frozen=True, slots=True)
class Num:
    """
    A numbering as paragraphs refer to it.

    Attributes:
        base: What it shares its counting with.
        levels: By index from 0.
        restarts: Levels that begin anew where this numbering is first used.
    """

    base: str
    levels: Mapping[int, ListLevel]
    restarts: Mapping[int, int]

    def level_of(self, style: WordStyle) -> int:
        """Say at which level paragraphs of *style* stand."""
        if style.level is not None:
            return level_index(style.level)
        found = [index for index, level in self.levels.items() if level.style in style.family]
        return min(found, default=0)


def read_numbering(root: Any, styles: Mapping[str, WordStyle]) -> dict[str, Num]:
    """Give the numberings of ``numbering.xml`` by id; {} without the part."""
    if root is None:
        return {}
    bases = {_get(each, "w:abstractNumId"): each for each in root.iter(q("w:abstractNum"))}
    nums = {_get(each, "w:numId"): each for each in root.iter(q("w:num"))}
    found = {}
    for num_id, num in nums.items():
        base = _base(num, nums, bases, styles)
        if base in bases:
            levels = _levels(bases[base])
            overrides = list(num.iter(q("w:lvlOverride")))
            for each in overrides:
                levels |= _levels(each)
            restarts = {
                _index(each): _number(value_of(each, "w:startOverride"), 1)
                for each in overrides
                if value_of(each, "w:startOverride")
            }
            found[num_id] = Num(base, levels, restarts)
    return found


@dataclass(slots=True)
class Counter:
    """Counts items as Word does, one document at a time."""

    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _met: set[str] = field(default_factory=set)

    def count(self, num_id: str, num: Num, level: int) -> int:
        """Give the number of the next item at *level*."""
        counts = self._counts.setdefault(num.base, {})
        if num_id not in self._met:
            self._met.add(num_id)
            for restarted, start in num.restarts.items():
                counts[restarted] = start - 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        start = num.levels[level].start if level in num.levels else 1
        counts[level] = counts.get(level, start - 1) + 1
        return counts[level]


def _base(
    num: Any, nums: dict[str, Any], bases: dict[str, Any], styles: Mapping[str, WordStyle]
) -> str:
    """Follow a numbering to the definition it uses, by way of numbering styles if need be."""
    seen: set[str] = set()
    while True:
        base = value_of(num, "w:abstractNumId")
        link = value_of(bases[base], "w:numStyleLink") if base in bases else ""
        following = styles[link].num_id if link in styles else ""
        if not link or following not in nums or following in seen:
            return base
        seen.add(following)
        num = nums[following]


def _levels(parent: Any) -> dict[int, ListLevel]:
    return {
        _index(each): ListLevel(
            form=value_of(each, "w:numFmt") or "decimal",
            start=_number(value_of(each, "w:start"), 1),
            style=value_of(each, "w:pStyle"),
            text=value_of(each, "w:lvlText"),
        )
        for each in parent.findall(q("w:lvl"))
    }


def level_index(text: str) -> int:
    """Read the index of a level, from 0 to 8; 0 for what is none."""
    return min(_number(text, 0), LEVELS - 1)


def _index(element: Any) -> int:
    return level_index(_get(element, "w:ilvl"))


def _number(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else default


def _get(element: Any, name: str) -> str:
    return str(element.get(q(name), ""))
