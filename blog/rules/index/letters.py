"""Find the words of a finished page again in the text it was made of."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

_NOT_LETTERS = re.compile(r"[\W_]+")
_ENOUGH = 24  # so many letters name a place; a longer run may have something in its midst
_NEAR = 400  # so far ahead a word of a few letters is looked for


def letters_of(text: str) -> str:
    """Give the letters and digits of *text*, which neither Markdown nor typography changes."""
    return _NOT_LETTERS.sub("", text)


@dataclass(frozen=True, slots=True)
class Letters:
    """
    The letters and digits of a text, and the line each stands on.

    Attributes:
        text: All of them, one after the other.
        first_line: The number of the text's first line.
    """

    text: str
    first_line: int
    _starts: list[int] = field(repr=False)

    @classmethod
    def of(cls, text: str, *, first_line: int) -> Letters:
        """Take the letters out of *text*."""
        lines = [letters_of(line) for line in text.split("\n")]
        starts = list(accumulate(map(len, lines), initial=0))
        return cls("".join(lines), first_line, starts[:-1])

    def line(self, place: int) -> int:
        """Give the line of the letter at *place*."""
        return self.first_line + max(0, bisect_right(self._starts, max(place, 0)) - 1)

    def find(self, words: str, start: int) -> int:
        """
        Give the place of *words* from *start* on, or else of their beginning, or else
        before *start*; -1 when they are nowhere.  White space and marks do not count.
        """
        sought = letters_of(words)
        if not sought:
            return -1
        if len(sought) < 4:
            return self.text.find(sought, start, start + _NEAR)
        for part in dict.fromkeys((sought, sought[:_ENOUGH])):
            for begin in (start, 0):
                place = self.text.find(part, begin)
                if place >= 0:
                    return place
        return -1
