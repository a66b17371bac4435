"""
One finding about one place in one file.

The shared terms of the build and the tools around it.  This is the only module
that decides what a finding looks like on screen.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Level(enum.Enum):
    """How serious a finding is."""

    ERROR = "fel"
    WARNING = "anmärkning"


@dataclass(frozen=True, slots=True)
class Finding:
    """
    Something the director should look at.

    Attributes:
        path: The file, with forward slashes, as the director would type it.
        line: Line number counted from 1; 1 when it is about the whole file.
        rule: The rule's name, a heading in ``docs/regler.md``.
        message: What is wrong: one Swedish sentence that quotes the director's text.
        hint: What to do: one Swedish sentence in the imperative.
        level: An error stops the build; a warning does not.
    """

    path: str
    line: int
    rule: str
    message: str
    hint: str
    level: Level = Level.ERROR

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        """Sort by place, then by rule and words, so that two runs print alike."""
        return (self.path, self.line, self.rule, self.message)

    def __str__(self) -> str:
        rule = self.rule if self.level is Level.ERROR else f"{self.rule}, {self.level.value}"
        return f"{self.path}:{self.line}: {self.message}\n    → {self.hint} ({rule})"
