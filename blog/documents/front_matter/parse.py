"""
Tell the front matter of a document from its text.

Two forms are understood: Pelican's plain one (``Titel: …`` lines up to a blank line), and YAML
between two ``---`` lines, or above one.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from blog.documents.front_matter.foreign_keys import UNFINISHED
from blog.documents.front_matter.keys import canonical, is_suppression
from blog.documents.front_matter.lines import (
    CONTINUED,
    EMPTY_NOTE,
    ITEM,
    KEY,
    unlisted,
    without_notes,
)
from blog.documents.front_matter.other_systems import is_known, says_no
from blog.documents.front_matter.parts import FENCE, FrontMatterEntry, Parts, Problem
from blog.documents.front_matter.status import folded, read_status
from blog.documents.front_matter.yaml_reader import read_valid, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

_INDENTED = re.compile(r"[ ]{1,3}[^\s:-][^:]*")
_OPENING = re.compile(r"---(?:[ \t]*ya?ml)?\s*", re.IGNORECASE)
# TOML as in Hugo and Zola, JSON as in Hexo and Eleventy: what opens it, and what closes it.
_OTHERS = (
    ("toml", re.compile(r"\+{3,}\s*|---[ \t]*toml\s*", re.IGNORECASE)),
    ("json", re.compile(r";;;\s*|---[ \t]*(?:json|js|javascript)\s*", re.IGNORECASE)),
)
# A line that looks like an entry, however it is written: ``"draft" = true``, ``- Utkast``.
_LOOSE = re.compile(
    r"[\s\-*+\"'\[({]*(?P<key>[^\W\d_][\w -]{0,40}?)[\"'\])}.!*]*\s*"
    r"(?:[:=]+[\s\"']*(?P<value>.*))?"
)
_CLOSING = re.compile(r"(?:\+{3,}|;;;|-{3,})\s*")


def split(text: str) -> Parts:
    """Take a cleaned text apart.  A text without front matter is all body."""
    lines = text.split("\n")
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if other := _split_other(lines, start):
        return other
    if _OPENING.fullmatch(lines[start]) or _opens_with_more(lines, start):
        return _split_fenced(lines, start)
    return _split_plain(lines, start)


def _opens_with_more(lines: list[str], start: int) -> bool:
    """Say whether ``-----`` opens front matter: an entry follows it, and no paragraph."""
    following = KEY.fullmatch(lines[start + 1]) if start + 1 < len(lines) else None
    is_fence = lines[start].startswith("----") and FENCE.fullmatch(lines[start])
    return bool(is_fence and following and _is_understood(following["key"]))


def _split_other(lines: list[str], start: int) -> Parts | None:
    """Pass over front matter in another language than YAML."""
    for kind, opening in _OTHERS:
        if opening.fullmatch(lines[start]):
            found = (n for n in range(start + 1, len(lines)) if _CLOSING.fullmatch(lines[n]))
            end = next(found, start)
            return _unread(lines, start, end + 1, kind)
    if lines[start].startswith("{") and (end := _end_of_json(lines, start)):
        return _unread(lines, start, end, "json")
    return None


def _unread(lines: list[str], start: int, end: int, kind: str) -> Parts:
    problem = Problem(start + 1, lines[start].strip()[:60], kind)
    return Parts((), "\n".join(lines[end:]), end + 1, (problem,))


def _end_of_json(lines: list[str], start: int) -> int:
    """Give the line after an object in JSON, or 0 if there is none at *start*."""
    text = "\n".join(lines[start:])
    try:
        value, length = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        looks_so = re.match(r'\{\s*"[^"\n]*"\s*:', text)
        return start + 1 if looks_so else 0
    return start + text.count("\n", 0, length) + 1 if isinstance(value, dict) and value else 0


def _split_fenced(lines: list[str], start: int) -> Parts:
    for end in range(start + 1, len(lines)):
        if FENCE.fullmatch(lines[end]):
            entries, problems = read_yaml(without_notes(lines[start + 1 : end]), start + 2)
            late = _late_entries(lines, end + 1)
            return Parts(entries, "\n".join(lines[end + 1 :]), end + 2, (*problems, *late))
    # The closing line is missing.  With a blank line after the entries the meaning is
    # still clear; without one there is no telling where the text begins.
    plain = _split_plain(lines, start + 1)
    if plain.entries and not plain.body.partition("\n")[0].strip():
        entries, problems = read_yaml(
            without_notes(lines[start + 1 : plain.body_line - 1]), start + 2
        )
        return Parts(entries, plain.body, plain.body_line, (*problems, *plain.problems))
    return Parts((), "", len(lines), (Problem(start + 1, "---", "fence"),))


def _split_plain(lines: list[str], start: int) -> Parts:
    blank = next((n for n in range(start, len(lines)) if not lines[n].strip()), len(lines))
    fence = next((n for n in range(start, blank) if FENCE.fullmatch(lines[n])), None)
    if fence is not None:  # YAML without its opening line
        read = read_valid(without_notes(lines[start:fence]), start + 1)
        if read and any(_is_understood(entry.key) for entry in read[0]):
            late = _late_entries(lines, fence + 1)
            return Parts(read[0], "\n".join(lines[fence + 1 :]), fence + 2, (*read[1], *late))
    entries, end = _plain_entries(lines, start)
    if not any(canonical(entry.key) for entry in entries):
        return Parts((), "\n".join(lines), 1)
    problems = list(_stray_lines(lines, end)) or list(_late_entries(lines, end))
    end += end < len(lines) and FENCE.fullmatch(lines[end]) is not None
    return Parts(tuple(entries), "\n".join(lines[end:]), end + 1, tuple(problems))


def _plain_entries(lines: list[str], start: int) -> tuple[list[FrontMatterEntry], int]:
    """Read lines as far as they are entries; give them, and the first line after."""
    end, before = start, ""
    groups: list[tuple[int, str, list[str]]] = []
    while end < len(lines) and lines[end].strip():
        line, end = lines[end], end + 1
        key = KEY.fullmatch(line)
        if line == EMPTY_NOTE:
            continue
        if groups and _goes_on(groups[-1], before, line):
            groups[-1][2].append(line)
        elif key:
            groups.append((end, key["key"], [unlisted(key["value"])]))
        else:
            end -= 1
            break
        before = line
    return [_plain_entry(*group) for group in groups], end


def _goes_on(group: tuple[int, str, list[str]], before: str, line: str) -> bool:
    """
    Say whether *line* belongs to the entry above it: indented, or an item of a list.

    At the margin an item could be the text that begins, so there only tags are listed.
    """
    is_open = len(group[2]) == 1 and not group[2][0]
    if CONTINUED.fullmatch(line) or (is_open and _INDENTED.fullmatch(line)):
        return True
    if not ITEM.fullmatch(line) or not (is_open or ITEM.fullmatch(before)):
        return False
    return canonical(group[1]) == "tags" or line[:1].isspace()


def _plain_entry(number: int, key: str, texts: list[str]) -> FrontMatterEntry:
    first, *rest = texts
    items = [ITEM.fullmatch(line) for line in rest]
    if items and not first and all(items):
        return FrontMatterEntry(key, tuple(i["value"].strip() for i in items if i), number)
    value = "\n".join(filter(None, [first, *(line.strip() for line in rest)]))
    return FrontMatterEntry(key, (value,), number)


def _is_understood(key: str) -> bool:
    return bool(canonical(key)) or is_suppression(key) or is_known(key)


def _paragraph(lines: list[str], start: int) -> list[str]:
    end = next((n for n in range(start, len(lines)) if not lines[n].strip()), len(lines))
    return lines[start:end]


def _stray_lines(lines: list[str], end: int) -> Iterable[Problem]:
    """Find a line that ends the entries too early: known keys follow it directly."""
    following = _paragraph(lines, end)
    later = [KEY.fullmatch(line) for line in following[1:]]
    if any(match and _is_understood(match["key"]) for match in later):
        yield Problem(end + 1, following[0].strip()[:60], "line")


def _late_entries(lines: list[str], end: int) -> Iterable[Problem]:
    """Find, where the text begins, words that keep it from the public: they belong above."""
    start = next((n for n in range(end, len(lines)) if lines[n].strip()), len(lines))
    found = [_LOOSE.fullmatch(line) for line in _paragraph(lines, start)]
    entries = [m and (m["value"] is not None or folded(m["key"]) in UNFINISHED) for m in found]
    if start > end and not all(entries):
        return
    for number, match in enumerate(found, start=start + 1):
        if match and _hides(match["key"], match["value"]):
            yield Problem(number, lines[number - 1].strip()[:60], "late")


def _hides(key: str, value: str | None) -> bool:
    if value is None:
        return folded(key) in UNFINISHED
    value = value.rstrip().rstrip("\"'")
    if canonical(key) == "status":
        return read_status(value) is not None
    return is_suppression(key) or says_no(key, value)
