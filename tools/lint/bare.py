"""A text as a searcher for numbers must see it: what hides a digit is taken away."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from urllib.parse import unquote

# What is written between digits and cannot be seen: soft hyphens, joiners, marks of
# direction, and what turns a digit into an emoji.
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
                     "\u20e3\ufe00-\ufe0f\ufeff]")  # fmt: skip
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});?", re.IGNORECASE)
_PERCENT = re.compile(r"(?:%[0-9a-f]{2})+", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?=[\W_])")
# Machines' own names for things: a guid's end, a checksum, a UUID.
_MACHINE = re.compile(
    r"(?<!\w)(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[0-9]*[a-f])[0-9a-f]{16,})(?!\w)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<!--|-->|<[a-z/][^<>]{0,300}>|\]\([^()\s]*\)|[*`~\[\]]|\{[^{}\n]*\}",
                     re.IGNORECASE)  # fmt: skip


def plain(text: str) -> str:
    """
    Write every character as itself: references, ``%2D``, escapes and foreign digits.

    Line feeds stay as many as they were, so that a place in the result tells the line.
    """
    text = _UNSEEN.sub("", text)
    text = _MACHINE.sub("x", text)
    text = _FOREIGN_DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), text)
    if "&" in text:
        text = _REFERENCE.sub(lambda found: _one_line(unescape(found[0])), text)
    if "%" in text:
        text = _PERCENT.sub(lambda found: _one_line(unquote(found[0])), text)
    return _ESCAPE.sub("", text)


def without_markup(text: str) -> str:
    """Take the marks out of a plain text that could stand between two digits on the page."""
    return _MARKUP.sub(lambda found: "\n" * found[0].count("\n"), text)


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ")
