"""
Tell the lines on top of a text from the text.

Two forms are understood: Pelican's plain one (``Titel: …`` lines up to a blank line)
and YAML between two ``---`` lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from blog.documents.decode import clean
from blog.documents.front_matter.keys import canonical
from blog.documents.front_matter.yaml_fixes import protect

_FENCE = re.compile(r"(?:---|\.\.\.)\s*")
_LINE = re.compile(r"[ ]{0,3}(?P<key>[^\W\d_][\w -]{0,40}?)[ \t]*:(?!//)[ \t]*(?P<value>.*)")
_CONTINUED = re.compile(r"(?:[ ]{4,}|\t)[ \t]*(?P<value>\S.*)")
_LISTED = re.compile(r"[ \t]*-[ \t]+(?P<value>\S.*)")


@dataclass(frozen=True, slots=True)
class FrontMatterEntry:
    """
    One line on top of a text.

    Attributes:
        key: As the director wrote it.
        values: One or more values, stripped; more than one only for a list.
        line: Counted from 1.
    """

    key: str
    values: tuple[str, ...]
    line: int

    @property
    def value(self) -> str:
        """All values as one text."""
        return ", ".join(self.values)


@dataclass(frozen=True, slots=True)
class Problem:
    """
    A place among the lines on top that cannot be understood.

    Attributes:
        line: Counted from 1.
        quote: The director's own words there.
        kind: "line" for a line that is no ``Namn: värde``, "fence" for a missing
            closing ``---``, "value" for a YAML value that is neither text nor list.
    """

    line: int
    quote: str
    kind: str


@dataclass(frozen=True, slots=True)
class Parts:
    """
    A text taken apart.

    Attributes:
        entries: The lines on top, in order.
        body: The text itself.
        body_line: The line, from 1, on which the body begins.
        problems: What could not be understood.
    """

    entries: tuple[FrontMatterEntry, ...]
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()


def split(text: str) -> Parts:
    """Take a cleaned text apart.  A text without lines on top is all body."""
    lines = text.split("\n")
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() == "---":
        return _split_fenced(lines, start)
    return _split_plain(lines, start)


def _split_fenced(lines: list[str], start: int) -> Parts:
    for end in range(start + 1, len(lines)):
        if _FENCE.fullmatch(lines[end]):
            entries, problems = _yaml_entries(lines[start + 1 : end], start + 2)
            return Parts(entries, "\n".join(lines[end + 1 :]), end + 2, problems)
    # The closing line is missing.  With a blank line after the entries the meaning is
    # still clear; without one there is no telling where the text begins.
    plain = _split_plain(lines, start + 1)
    if plain.entries and not plain.body.partition("\n")[0].strip():
        return plain
    return Parts((), "", len(lines), (Problem(start + 1, "---", "fence"),))


def _split_plain(lines: list[str], start: int) -> Parts:
    end = start
    entries: list[FrontMatterEntry] = []
    while end < len(lines) and lines[end].strip():
        match, more = _LINE.fullmatch(lines[end]), _CONTINUED.fullmatch(lines[end])
        item = _LISTED.fullmatch(lines[end])
        if item and entries and _takes_items(entries[-1], lines[end - 1]):
            last = entries.pop()
            values = (*filter(None, last.values), item["value"].strip())
            entries.append(FrontMatterEntry(last.key, values, last.line))
        elif entries and more:
            last = entries.pop()
            joined = "\n".join(filter(None, [last.value, more["value"].strip()]))
            entries.append(FrontMatterEntry(last.key, (joined,), last.line))
        elif match:
            entries.append(FrontMatterEntry(match["key"], (_unlisted(match["value"]),), end + 1))
        else:
            break
        end += 1
    if not any(canonical(entry.key) for entry in entries):
        return Parts((), "\n".join(lines), 1)
    if end < len(lines) and _FENCE.fullmatch(lines[end]):
        end += 1  # the closing line of YAML, without the opening one
    return Parts(tuple(entries), "\n".join(lines[end:]), end + 1, tuple(_stray_lines(lines, end)))


def _takes_items(entry: FrontMatterEntry, line_before: str) -> bool:
    """Say whether a line ``- Tillit`` belongs to *entry*, as tags are listed in YAML."""
    is_open = not entry.value or _LISTED.fullmatch(line_before)
    return canonical(entry.key) == "tags" and bool(is_open)


def _stray_lines(lines: list[str], end: int) -> list[Problem]:
    """Find a line that ends the entries too early: known lines follow it directly."""
    following: list[str] = []
    for line in lines[end:]:
        if not line.strip():
            break
        following.append(line)
    later = [_LINE.fullmatch(line) for line in following[1:]]
    if any(match and canonical(match["key"]) for match in later):
        return [Problem(end + 1, following[0].strip(), "line")]
    return []


def _unlisted(value: str) -> str:
    """Take the brackets off ``[äldre, vård]``, which writers bring from YAML."""
    value = value.strip()
    return value[1:-1].strip() if value.startswith("[") and value.endswith("]") else value


def _yaml_entries(
    lines: list[str], first: int
) -> tuple[tuple[FrontMatterEntry, ...], tuple[Problem, ...]]:
    try:
        # BaseLoader: every scalar stays the text that was written, dates included.
        root = yaml.compose("\n".join(protect(lines)), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):  # "\\UFFFFFFFF", [[[[…
        root = None
    if isinstance(root, yaml.MappingNode):
        return _mapping_entries(root, first)
    return _tolerant_entries(lines, first)


def _mapping_entries(
    root: yaml.MappingNode, first: int
) -> tuple[tuple[FrontMatterEntry, ...], tuple[Problem, ...]]:
    entries, problems = [], []
    for key, value in root.value:
        line = first + key.start_mark.line
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        if all(isinstance(item, yaml.ScalarNode) for item in [key, *items]):
            values = tuple(filter(None, (clean(item.value).strip() for item in items)))
            entries.append(FrontMatterEntry(clean(key.value), values, line))
        else:
            problems.append(Problem(line, str(key.value)[:60], "value"))
    return tuple(entries), tuple(problems)


def _tolerant_entries(
    lines: list[str], first: int
) -> tuple[tuple[FrontMatterEntry, ...], tuple[Problem, ...]]:
    """Read line by line what is no YAML, such as ``Titel: Tillit: en början``."""
    entries, problems = [], []
    for number, line in enumerate(lines, start=first):
        match = _LINE.fullmatch(line)
        if match:
            entries.append(
                FrontMatterEntry(match["key"], (_unquoted(_unlisted(match["value"])),), number)
            )
        elif line.strip() and not line.lstrip().startswith("#"):
            problems.append(Problem(number, line.strip()[:60], "line"))
    return tuple(entries), tuple(problems)


def _unquoted(value: str) -> str:
    pair = value[:1] + value[-1:]
    return value[1:-1] if len(value) > 1 and pair in {'""', "''"} else value
