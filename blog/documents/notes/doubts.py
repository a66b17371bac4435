"""What looks like a private note but cannot be taken out with certainty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN_IN_CODE = "\x14"
"""Stands for code that holds the beginning of a note but not its end."""

Kind = Literal["unclosed", "nested", "odd", "end"]

# What nobody sees between two signs: soft hyphens, joiners, marks of direction, accents.
_UNSEEN = re.compile("[\u00ad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
                     "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
                     "\U000e0000-\U000e0fff]")  # fmt: skip
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});?", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?=[\W_])")
_LIKENESS = str.maketrans(
    {
        **dict.fromkeys("＜﹤‹〈⟨˂ᐸ≮", "<"),
        **dict.fromkeys("＞﹥›〉⟩˃ᐳ≯", ">"),
        **dict.fromkeys("！﹗ǃ‼❗ꜝ", "!"),
        **dict.fromkeys("‐‑−－﹣⁃˗", "-"),
        **dict.fromkeys("‒—―﹘⸺⸻─", "–"),
    }
)
_ODD = re.compile(f"{_UNSEEN.pattern}|[{''.join(map(chr, _LIKENESS))}]")
_SIGNS = re.compile("[<＜﹤‹〈⟨˂ᐸ≮>＞﹥›〉⟩˃ᐳ≯&]")  # no doubt is without one of them
_TOKEN = re.compile(
    r"(?P<mark><!--(?:more|pelican_begin_summary)?-->)"
    r"|(?P<open><\s*!\s*[-–]+)"
    r"|(?P<declaration><\s*!\s*(?:\[|(?!doctype\s+html\b)[a-z])|<[?%])"
    r"|(?P<likely>(?:<(?:-{2,}|–)!?|!(?:-{2,}|–))(?=\s))"
    rf"|(?P<code>{OPEN_IN_CODE})"
    r"|(?P<close>(?<![-–<])(?:-{2,}|-*–[-–]*)\s?>)"
    r"|(?P<blank>\n[ \t>]*\n)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"<(?!!--(?:more|pelican_begin_summary)?-->)\s*[!?%\-–]")
_CLOSES = re.compile(r">(?<=[-–]>)|>(?<=[-–]\s>)")
_OPENING = re.compile(r"<\s*!\s*[-–]")
_LONGEST = 60  # characters of a line that a message quotes


@dataclass(frozen=True, slots=True)
class Doubt:
    """
    What may be a note.

    Attributes:
        line: Where it stands, from 1.
        quote: That line, shortened to what matters.
        kind: "unclosed", "nested", "odd" for signs that are not quite a note's, and "end" for
            an end without a beginning.
    """

    line: int
    quote: str
    kind: Kind


def is_doubtful(inside: str, *, before: str) -> bool:
    """
    Say whether a note cannot be taken out though it has an end.

    Args:
        inside: What stands between its signs.
        before: The sign before it.
    """
    if before == "\\" or "--!>" in inside:
        return True
    if inside.startswith((">", "->")) or inside.endswith(("<!", "<!-")):  # <!-->
        return True
    return has_opening(inside)


def has_opening(text: str) -> bool:
    """Say whether something in *text* looks like the beginning of a note."""
    return bool(opening(text))


def opening(text: str) -> str:
    """Give what looks like the beginning of a note in *text*, with what follows it; "" if none."""
    if not _SIGNS.search(text):
        return ""
    seen = folded(text)
    found = _OPENING.search(seen)
    return " ".join(seen[found.start() : found.start() + _LONGEST].split()) if found else ""


def folded(text: str) -> str:
    """Write each sign of *text* as the one it looks like; the lines stay as they are."""
    for _ in range(2 if "&" in text else 0):  # what is written in a code may be so once more
        text = _REFERENCE.sub(lambda found: unescape(found[0]).replace("\n", " "), text)
    if "\\" in text:
        text = _ESCAPE.sub("", text)
    return _UNSEEN.sub("", text).translate(_LIKENESS) if _ODD.search(text) else text


def doubts(text: str, source: str) -> tuple[Doubt, ...]:
    """
    Find what may be a note.

    Args:
        text: Without its notes; OPEN_IN_CODE stands for code with half a note in it.
        source: The same lines as they were written.
    """
    if not _SIGNS.search(text):
        return ()
    seen = folded(text)
    if not _OPENS.search(seen) and not _CLOSES.search(seen) and OPEN_IN_CODE not in seen:
        return ()
    lines = source.split("\n")
    return tuple(
        Doubt(line, _quote(lines[line - 1], column, kind), kind)
        for line, column, kind in _places(seen)
        if line <= len(lines)
    )


def _places(seen: str) -> Iterator[tuple[int, int, Kind]]:
    """Give line, column and kind of each doubt in a folded text."""
    opening: re.Match[str] | None = None
    likely: re.Match[str] | None = None
    depth, is_nested, has_half = 0, False, False
    for token in _TOKEN.finditer(seen):
        if token["mark"]:
            is_nested = is_nested or opening is not None
        elif token["declaration"]:
            yield *_place(token), "odd"
        elif token["open"]:
            opening = opening or token
            depth += 1
            is_nested = is_nested or depth > 1
        elif token["close"] and opening:
            depth -= 1
            if not depth:
                yield *_place(opening), "nested" if is_nested else "odd"
                opening, is_nested = None, False
        elif token["close"]:
            yield *_place(likely or token), "odd" if likely or has_half else "end"
            likely, has_half = None, False
        else:
            likely = token if token["likely"] else None
            has_half = has_half or bool(token["code"])
    if opening:
        yield *_place(opening), "nested" if is_nested else _unclosed(opening[0])


def _place(token: re.Match[str]) -> tuple[int, int]:
    line = token.string.count("\n", 0, token.start()) + 1
    return line, token.start() - (token.string.rfind("\n", 0, token.start()) + 1)


def _unclosed(signs: str) -> Kind:
    return "unclosed" if signs.startswith("<!--") else "odd"


def _quote(line: str, column: int, kind: Kind) -> str:
    """Give the part of a line that a doubt is about; a lone end is told by what precedes it."""
    if kind == "end":
        start = max(0, column - _LONGEST)
        return line[start : column + 4].strip()
    return line[column : column + _LONGEST].strip() or line.strip()[:_LONGEST]
