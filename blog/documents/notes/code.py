"""
Where a Markdown text holds code, in which ``<!--`` is text like any other.

Only where it is sure: of an indented paragraph with an equals sign in it, or of words between
two stray backticks, a private note is taken out all the same.
"""

from __future__ import annotations

import re

from blog.documents.markdown.indented import looks_like_code
from blog.documents.notes.doubts import folded, has_opening

_NOTE = re.compile(r"<*<!--.*?(?:-->[^\n]*|\Z)|<+\s*[!?%][^\n]*|<--[^\n]*", re.DOTALL)
# What every line of a program has, and hardly any line of prose.
_SURE = re.compile(
    r"[{};]\s*$|^\s*(?:[<{}@$]|#\w|//|>>>|\*/|/\*)|</|[=!<>+-]=|=>|->|::|\w\([^()]*\)\s*$"
    r"|^\s*(?:class|const|def|else|for|from|function|if|import|let|return|try|var|while)\b.*[:({]"
)
# Raw HTML, in which an indent says nothing.
_OPENS = re.compile(
    r"<(?P<end>/?)(?:article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form"
    r"|header|main|nav|ol|section|table|tbody|thead|tr|ul)\b",
    re.IGNORECASE,
)
_INDENT = re.compile(r"[ ]{4}|[ ]{0,3}\t")
_DEEPER = re.compile(r"[ ]{8}|\t[ ]{0,3}\t|[ ]{1,4}\t[ ]{4}|\t[ ]{4}")
# What goes on in the lines indented below it: a list's item, a definition, a footnote.
_GOES_ON = re.compile(r"[ ]{0,3}(?:[-*+•‣▪◦●○–]|\d{1,9}[.)]|:|\[\^[^\]\n]+\]:)\s")


def indented_code(text: str) -> dict[int, int]:
    """
    Find indented code: where each block begins in *text*, and where it ends.

    A paragraph that was pasted with its indent is none (blog.documents.markdown.indented).
    """
    blocks: dict[int, int] = {}
    lines, offset = text.split("\n"), 0
    above, after_blank, was_code, index, html = "", True, False, 0, 0
    while index < len(lines):
        line = lines[index]
        if after_blank and not html and line.strip() and _INDENT.match(line):
            block = _indented(lines, index)
            length = sum(map(len, block)) + len(block) - 1
            was_code = _is_code(block, above, was_code=was_code)
            if was_code:
                blocks[offset] = offset + length
            index, offset, after_blank = index + len(block), offset + length + 1, False
            continue
        if line.strip() and not _INDENT.match(line):
            above, was_code = line, False
        if "<" in line:
            html += sum(-1 if tag["end"] else 1 for tag in _OPENS.finditer(line))
        after_blank, html = not line.strip(), max(0, html)
        index, offset = index + 1, offset + len(line) + 1
    return blocks


def _indented(lines: list[str], start: int) -> list[str]:
    end = start
    while end < len(lines) and lines[end].strip() and _INDENT.match(lines[end]):
        end += 1
    return lines[start:end]


def _is_code(block: list[str], above: str, *, was_code: bool) -> bool:
    if _GOES_ON.match(above) and not _DEEPER.match(block[0]):
        return False
    bare = _NOTE.sub("", folded("\n".join(block)))
    return was_code or (looks_like_code(bare) and all(map(_is_sure, bare.split("\n"))))


def _is_sure(line: str) -> bool:
    return not line.strip() or _SURE.search(line) is not None


def code_span(text: str, start: int, end: int) -> int:
    """
    Give where the code span ends that the backticks at *start* open; *start* if none does.

    Args:
        text: Markdown.
        start: The first of some backticks.
        end: Where the paragraph ends, and with it every code span.
    """
    slashes = start
    while slashes and text[slashes - 1] == "\\":
        slashes -= 1
    if (start - slashes) % 2:
        return start  # the first of them is written as itself
    ticks = re.compile("`+").match(text, start)
    count = len(ticks[0]) if ticks else 0
    closing = re.compile(rf"(?<!`)`{{{count}}}(?!`)").search(text, start + count, end)
    if not closing or (count == 1 and _is_stray(text, start, closing.start())):
        return start
    return closing.end()


def _is_stray(text: str, start: int, end: int) -> bool:
    """Say whether two backticks stand loose around a note, and not close around code."""
    inside = text[start + 1 : end]
    is_loose = text[start - 1 : start].isalnum() or inside[:1].isspace() or inside[-1:].isspace()
    return is_loose and has_opening(inside)
