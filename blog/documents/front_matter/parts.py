"""What a document is taken apart into: entries of the front matter, the body, and problems."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What opens or closes YAML front matter, alone on its line; four hyphens are a slip of three.
FENCE = re.compile(r"(?:-{3,}|\.{3})\s*")


@dataclass(frozen=True, slots=True)
class FrontMatterEntry:
    """
    One key of the front matter, with its value.

    Attributes:
        key: As the director wrote it.
        values: One or more values, stripped; more than one only for a list.
        line: Counted from 1.
        nested: The keys and values below an unknown key whose value is neither text nor list.
    """

    key: str
    values: tuple[str, ...]
    line: int
    nested: tuple[tuple[str, str], ...] = ()

    @property
    def value(self) -> str:
        """All values as one text."""
        return ", ".join(self.values)


@dataclass(frozen=True, slots=True)
class Problem:
    """
    A place in the front matter that cannot be understood.

    Attributes:
        line: Counted from 1.
        quote: The director's own words there.
        kind: "line" for a line that is no ``Namn: värde``, "fence" for a missing
            closing ``---``, "value" for a YAML value that is neither text nor list, "late"
            for a key after the blank line that ends the front matter, "toml" or "json" for
            front matter in another language.
    """

    line: int
    quote: str
    kind: str


@dataclass(frozen=True, slots=True)
class Parts:
    """
    A document taken apart.

    Attributes:
        entries: The front matter, in order.
        body: The text itself.
        body_line: The line, from 1, on which the body begins.
        problems: What could not be understood.
    """

    entries: tuple[FrontMatterEntry, ...]
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()
