"""
Keep Markdown from reading meaning into a director's signs.

Python-Markdown knows fewer backslashes than other dialects; what it does not know is written
as a character reference.
"""

from __future__ import annotations

import re
from html import unescape

from blog.documents.decode import clean

_SPACES = re.compile("[ \t\n]+")
# "_" inside a word is harmless; "&" only matters where it could begin a reference.
_ALWAYS = re.compile(r"[\\`*\[\]{}|]|~(?=~)|(?<=~)~|(?<![^\W_])_|_(?![^\W_])")
_REFERENCE = re.compile(r"&(?:#\w*|\w+);?|&$")
_STARTS = (
    (re.compile(r"([#>])"), r"\\\1"),
    (re.compile(r"([-+])(?=[\s-]|$)"), r"\\\1"),
    (re.compile(r"(\d{1,9})([.)])(?=\s|$)"), r"\1\\\2"),
    (re.compile(r":(?=\s|$)"), "&#58;"),
    (re.compile(r"=(?==*\s*$)"), "&#61;"),
    (re.compile(r"(\[[^\[\]]*)\\\]:"), r"\1&#93;:"),  # a link that looks like a reference
    (re.compile(r"(\[\^\d+\]):"), r"\1&#58;"),  # a note that looks like its definition
)
_PLACE = re.compile(r"((?:\{filename\})?)(.*)", re.DOTALL)  # of a text in content/
_NOT_IN_ADDRESS = re.compile(r"""[\s<>()\[\]"'`\\|{}*]""")


def one_line(text: str) -> str:
    """Give *text* as every stage of the site reads it, with single spaces for white space."""
    return _SPACES.sub(" ", clean(text))


def escape(text: str, *, heading: bool = False) -> str:
    """
    Write *text*, which is one line, so that Markdown shows it as it is.

    Args:
        text: What a reader shall read.
        heading: True in a heading, whose last ``#`` would go.
    """
    escaped = _ALWAYS.sub(r"\\\g<0>", _REFERENCE.sub(_plain_sign, text)).replace("<", "&lt;")
    return escaped.replace("#", r"\#") if heading else escaped


def _plain_sign(reference: re.Match[str]) -> str:
    """Keep ``&copy`` and its like from becoming the sign they name; ``R&D`` names none."""
    text = reference[0]
    named = text == "&" or text.startswith("&#") or unescape(text) != text
    return f"&amp;{text[1:]}" if named else text


def guard(line: str) -> str:
    """Escape what would make of an escaped *line* a list, a heading, a quotation or a rule."""
    for pattern, replacement in _STARTS:
        if pattern.match(line):
            return pattern.sub(replacement, line, count=1)
    return line


def address(url: str) -> str:
    """Write a link's address so that nothing in it ends the link."""
    place, rest = _PLACE.match(url.strip()).groups()  # type: ignore[union-attr]  # always matches
    return place + _NOT_IN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", rest)
