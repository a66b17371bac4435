"""
One finding about one place in one file.

The shared terms of the build and the tools around it.  This is the only module
that decides what a finding looks like on screen.
"""

from __future__ import annotations

import enum
import posixpath
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMED = 3  # files that a merged warning names
# In these, somebody counts the lines: an editor goes to the first as to any other.
_EDITED = frozenset({".markdown", ".md", ".mdown", ".mkd", ".py", ".toml", ".yaml", ".yml"})
# These have lines too; there the first one stands for the whole file.
_HAVE_LINES = frozenset({".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".vtt", ".xml"})


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
    def sort_key(self) -> tuple[bool, str, int, str, str]:
        """Sort errors first, then by place, rule and words, so that two runs print alike."""
        is_warning = self.level is Level.WARNING
        return (is_warning, self.path, self.line, self.rule, self.message)

    @property
    def has_row(self) -> bool:
        """Say whether the line can be found in the file: not in a picture or in a folder."""
        suffix = posixpath.splitext(self.path)[1].lower()
        return suffix in _EDITED or (suffix in _HAVE_LINES and self.line > 1)

    @property
    def place(self) -> str:
        """The file, and its line if it has lines: what an editor understands."""
        return f"{self.path}:{self.line}" if self.has_row else self.path

    def __str__(self) -> str:
        rule = self.rule if self.level is Level.ERROR else f"{self.rule}, {self.level.value}"
        return f"{self.place}: {self.message}\n    → {self.hint} ({rule})"


def unheard(findings: Iterable[Finding], told: Iterable[Finding]) -> list[Finding]:
    """Leave out of *findings* what *told* says of the same file already, on a better line."""
    known = {(each.path, each.rule, each.message) for each in told}
    return [each for each in findings if (each.path, each.rule, each.message) not in known]


def listed(findings: Iterable[Finding]) -> str:
    """
    Write *findings* for a terminal: the errors first, in the files' order, then the warnings.

    Each kind has a heading, unless there are only warnings: nobody looks for the errors then.
    A list with headings ends with an empty line, so that what sums it up stands apart.
    """
    found = merged(findings)
    errors = [str(each) for each in found if each.level is Level.ERROR]
    warnings = [str(each) for each in found if each.level is Level.WARNING]
    if not errors or len(found) == 1:
        return "\n".join(errors or warnings)
    parts = [("Fel", errors), ("Anmärkningar", warnings)]
    return "\n".join("\n".join([f"{name}:", *told, ""]) for name, told in parts if told)


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """
    Tell equal warnings in many files once, with their number and the first three files.

    Errors stay as they are, for each has to be fixed, and so do warnings in three files or
    fewer.  The result is sorted, errors first.
    """
    alike: defaultdict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in sorted(set(findings), key=lambda finding: finding.sort_key):
        one = finding.path if finding.level is Level.ERROR else ""
        alike[one, finding.rule, finding.message, finding.hint, finding.level].append(finding)
    told: list[Finding] = []
    for group in alike.values():
        first: dict[str, Finding] = {}
        for finding in group:
            first.setdefault(finding.path, finding)
        told += group if len(first) <= _NAMED else [_as_one(group[0], list(first.values()))]
    return sorted(told, key=lambda finding: finding.sort_key)


def _as_one(finding: Finding, files: list[Finding]) -> Finding:
    places = [file.place for file in files[:_NAMED]]
    named = f"{', '.join(places[:-1])} och {places[-1]}"
    message = f"I {len(files)} filer: {finding.message} De första är {named}."
    return replace(finding, message=message)


def shortened(text: str, most: int = 60) -> str:
    """Give *text* on one line, cut after *most* characters, for a message that quotes it."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()} …"
