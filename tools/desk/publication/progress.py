"""Where a publication stands, as a page shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLACE = re.compile(r"^(?P<path>\S.*?):(?P<line>\d+): (?P<said>.*)$")


@dataclass(frozen=True, slots=True)
class Line:
    """
    A line that was said.

    Attributes:
        text: In Swedish.
        path: The file that it is about, as the director would type it; "" for none.
        line: The line in that file.
    """

    text: str
    path: str = ""
    line: int = 0

    @classmethod
    def of(cls, text: str) -> Line:
        """Find the place that a line begins with, as findings do."""
        found = _PLACE.match(text)
        return cls(found["said"], found["path"], int(found["line"])) if found else cls(text)


@dataclass(frozen=True, slots=True)
class Question:
    """
    Something that only a person can answer.

    Attributes:
        kind: ``agree``, ``approve`` or ``password``.
        text: In Swedish.
        number: Tells it from every other.
    """

    kind: str
    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Progress:
    """
    Where it stands.

    Attributes:
        doing: What is being done, in Swedish; "" when nothing is.
        done: How many of *total* are done; a total of 0 is not known.
        total: How many there are.
        lines: What was said, in order.
        question: What is waited for; None for nothing.
        is_right: How it ended: True when all went well; None while it has not.
        may_undo: True when it ended with something that can be taken back.
    """

    doing: str = ""
    done: int = 0
    total: int = 0
    lines: tuple[Line, ...] = ()
    question: Question | None = None
    is_right: bool | None = None
    may_undo: bool = False
