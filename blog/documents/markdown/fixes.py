"""
Fix in a Markdown text what writers bring along from Word and from other dialects.

Lists: pasted bullets and dashes, the blank lines that Python-Markdown wants before a list
and on the way out of a nested one, and nested items indented by two or three spaces instead
of four.  Tables: rows from a spreadsheet, and a private note between two rows.  Code is left
alone.
"""

from __future__ import annotations

import re

from blog.documents.front_matter.lines import EMPTY_NOTE
from blog.documents.markdown.dash_lists import make_lists
from blog.documents.markdown.list_fixes import ITEM, fix_lists
from blog.documents.markdown.spreadsheets import make_tables

_FENCE = re.compile(r"[ ]{0,3}(?P<fence>`{3,}|~{3,})")
_PRE, _PRE_END = re.compile(r"[ ]{0,3}<pre\b", re.IGNORECASE), "</pre>"
_CODE = ("    ", "\t")
_BULLETS = "•‣▪▫◦●○∙\uf0b7\uf0a7\uf0a8"
_PASTED = re.compile(
    rf"(?P<indent>[ \t\u00a0]*)(?:(?P<mark>[{_BULLETS}])[ \t\u00a0]*"
    r"|(?P<rare>[·o])(?:\t|\u00a0+[ \t\u00a0]*)|·[ ]+|(?P<wingdings>[§Øüvq])\t)(?=\S)"
)
_PASTED_NUMBER = re.compile(r"(?P<indent>[ \t\u00a0]*)(?P<number>\d{1,3})\)[ \t\u00a0]+(?=\S)")


def fix_markdown(body: str) -> str:
    """
    Give *body* with its lists and tables in the form that Python-Markdown reads.

    A well-formed text comes back as it was, apart from lines of white space only,
    which become empty.  Repairing twice gives the same as repairing once.
    """
    lines = ["" if not line.strip(" \t\u00a0") else line for line in body.split("\n")]
    pieces = []
    for is_code, piece in _code_and_text(lines):
        pieces.extend(piece if is_code else _fixed(piece))
    return "\n".join(pieces)


def _fixed(lines: list[str]) -> list[str]:
    return fix_lists(_unpasted(make_lists(make_tables(_without_note_rows(lines)))))


def _without_note_rows(lines: list[str]) -> list[str]:
    """Leave out what a private note has left between two rows of a table."""
    if EMPTY_NOTE not in lines:
        return lines
    around = zip(lines, ["", *lines], [*lines[1:], ""], strict=False)
    return [
        line
        for line, above, below in around
        if line != EMPTY_NOTE or "|" not in above or "|" not in below
    ]


def _code_and_text(lines: list[str]) -> list[tuple[bool, list[str]]]:
    """Part code in fences or ``<pre>`` from text; the fences belong to the code."""
    parts: list[tuple[bool, list[str]]] = [(False, [])]
    fence = ""
    for line in lines:
        opening = "" if fence else _opening(line)
        if opening:
            parts.append((True, []))
        parts[-1][1].append(line)
        if (fence and _closes(line, fence)) or (opening == _PRE_END and _PRE_END in line.lower()):
            fence = ""
            parts.append((False, []))
        else:
            fence = fence or opening
    return parts


def _opening(line: str) -> str:
    """Give the fence that *line* opens, or the end tag for ``<pre>``; "" for text."""
    match = _FENCE.match(line)
    if match:
        return match["fence"]
    return _PRE_END if _PRE.match(line) else ""


def _closes(line: str, fence: str) -> bool:
    if fence == _PRE_END:
        return _PRE_END in line.lower()
    return line.strip().startswith(fence) and not line.strip(" `~") and bool(_FENCE.match(line))


def _unpasted(lines: list[str]) -> list[str]:
    """Write pasted bullets as ``- `` and ``1)`` as ``1.``, nested as their marks say."""
    fixed = []
    marks: list[str] = []
    base: int | None = 0
    for index, line in enumerate(lines):
        match = _PASTED.match(line)
        number = _PASTED_NUMBER.match(line)
        if match and not marks:
            base = _base(lines, index, len(match["indent"].expandtabs(4)))
        if match and base is not None:
            mark = match["mark"] or match["rare"] or match["wingdings"] or "·"
            if mark in marks:
                del marks[marks.index(mark) + 1 :]
            else:
                marks.append(mark)
            width = max(0, len(match["indent"].expandtabs(4)) - base)
            indent = width if width >= 2 else 4 * (len(marks) - 1)
            fixed.append(f"{' ' * indent}- {line[match.end() :]}")
            continue
        if line.strip() and not line[:1].isspace():
            marks = []
        if number and _has_neighbour(lines, index):
            fixed.append(f"{number['indent']}{number['number']}. {line[number.end() :]}")
        else:
            fixed.append(line)
    return fixed


def _base(lines: list[str], index: int, width: int) -> int | None:
    """
    Tell how far a list is indented as a whole, when its first bullet stands in *width*.

    LibreOffice indents all of a pasted list.  None in the midst of indented code.
    """
    if width < 4:
        return 0
    written = [line for line in lines[:index] if line]
    last = next((line for line in reversed(written) if not line.startswith(_CODE)), "")
    if any(pattern.match(last) for pattern in (ITEM, _PASTED, _PASTED_NUMBER)):
        return 0  # nested in an item
    return None if written and written[-1] is not last else width


def _has_neighbour(lines: list[str], index: int) -> bool:
    """Say whether the nearest written line before or after is numbered the same way."""
    before = next((line for line in reversed(lines[:index]) if line), "")
    after = next((line for line in lines[index + 1 :] if line), "")
    return bool(_PASTED_NUMBER.match(before) or _PASTED_NUMBER.match(after))
