"""A text as a searcher for numbers must see it: what hides a digit is taken away."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from html import unescape
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# What is written between digits and cannot be seen: soft hyphens, joiners, marks of
# direction, and what turns a digit into an emoji.
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
                     "\u20e3\ufe00-\ufe0f\ufeff]")  # fmt: skip
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_WIDE = {0xFF01 + place: 0x21 + place for place in range(94)}  # as in ＠ and －
_SMALL_DIGITS = re.compile("[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{4,}|[\u2080-\u2089]{4,}"
                           "|[\u2460-\u2468\u24ea]{4,}")  # fmt: skip
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});?", re.IGNORECASE)
_PERCENT = re.compile(r"(?:%[0-9a-f]{2})+", re.IGNORECASE)
_CODE = re.compile(r"\\(?:u00|x)(?P<code>[2-7][0-9a-f])", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?=[\W_])")
_LINE_END = re.compile("\n")
_BLANKS = re.compile("[ \u00a0]{2,}")
# The figures of a drawing.
_GEOMETRY = re.compile(
    r"(\s(?:d=[\"']\s*m|points=[\"']|(?:gradient)?transform=[\"']\s*[a-z]+\(|viewbox=[\"']))"
    r"[-+\d.,\sa-z()]*(?=[\"'])",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Machines' own names for things: a guid's end, a checksum, a UUID.
_MACHINE = re.compile(
    r"(?<!\w)(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[0-9]*[a-f])[0-9a-f]{16,}"
    r"|(?=[0-9]+[a-f]+[0-9])[0-9a-f]{14,})(?!\w)",
    re.IGNORECASE,
)
_HEXADECIMAL = re.compile("[0-9a-fA-F]{8}")  # without which no machine's name is worth a look
_MARKUP = re.compile(
    r"<!--|-->|<[a-z/][^<>]{0,300}>|\]\([^()\s]*\)|[*`~\[\]]|(?<=\n)[ ]{0,3}>[> ]*|\{[^{}\n]*\}",
    re.IGNORECASE,
)

# What stands near figures must be searched for numbers: the figures, and comments, which may
# part them.
_TELLING = re.compile(r"\d+|<!--.*?-->", re.DOTALL)
_FIGURES = re.compile(r"\d+")
_NEAR = 160  # characters: farther away no word tells what a number is
# Signs that are in few texts: beyond Latin-1, save the dashes and quotation marks of all texts.
_RARE = re.compile("[\u00ad\u00b2\u00b3\u00b9\u0100-\u2012\u2015-\u2017\u201a\u201b"
                   "\u201e-\u2021\u2023-\u2025\u2027-\U0010ffff]")  # fmt: skip


def plain(text: str) -> str:
    """
    Write every character as itself: references, ``%2D``, escapes and foreign digits.

    Line feeds stay as many as they were, so that a place in the result tells the line.
    """
    for _ in range(2):  # what is written in a code may be written in a code once more
        if "&" in text:
            text = _REFERENCE.sub(lambda found: _one_line(unescape(found[0])), text)
        if "%" in text:
            text = _PERCENT.sub(_unquoted, text)
    text = _CODE.sub(lambda found: chr(int(found["code"], 16)), text)
    is_rare = _RARE.search(text) is not None
    if is_rare:
        text = _UNSEEN.sub("", text).translate(_WIDE)
    if "='" in text or '="' in text:
        text = _GEOMETRY.sub(lambda found: found[1] + "\n" * found[0].count("\n"), text)
    if _HEXADECIMAL.search(text):
        text = _MACHINE.sub("x", text)
    for digits in (_FOREIGN_DIGIT, _SMALL_DIGITS) if is_rare else ():
        text = digits.sub(lambda found: "".join(map(_digit, found[0])), text)
    return _BLANKS.sub(" ", _ESCAPE.sub("", text))


@lru_cache(maxsize=1)  # several rules ask the same text, one after the other
def passages(text: str) -> tuple[tuple[int, str], ...]:
    """
    Give the parts of a plain text that a number can stand in, in order.

    Numbers of people and their matters are told by figures and by words close to them.
    Most of a text is neither, and need not be searched.

    Returns:
        For each part the line on which it begins, from 1, and the part: whole lines.
    """
    return tuple(_passages(text))


def _passages(text: str) -> Iterator[tuple[int, str]]:
    line, done = 1, 0
    for begin, end in _spans(text):
        line += text.count("\n", done, begin)
        done = begin
        yield line, text[begin:end]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    end_of_comments = text.rfind("-->") + 3 if "-->" in text else 0
    telling = chain(
        _TELLING.finditer(text, 0, end_of_comments), _FIGURES.finditer(text, end_of_comments)
    )
    return lines_around(text, (found.span() for found in telling))


def lines_around(text: str, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """
    Give where the whole lines begin and end that a number at one of *places* can reach, in order.

    Args:
        text: A plain text.
        places: Where each begins and ends, in order.
    """
    begin = end = 0
    for start, stop in places:
        if stop + _NEAR < end:
            continue
        first = text.rfind("\n", 0, max(0, start - _NEAR)) + 1
        last = text.find("\n", stop + _NEAR)
        if first > end:
            if end:
                yield begin, end
            begin = first
        end = max(end, last + 1 or len(text))
    if end:
        yield begin, end


def places_of(words: str, text: str) -> Iterator[int]:
    """Give every place in *text* where *words* begin."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def line_counter(text: str) -> Callable[[int], int]:
    """Give what tells the line of a place in *text*, from 0, without reading it anew each time."""
    starts = [end.end() for end in _LINE_END.finditer(text)]
    return lambda place: bisect_right(starts, place)


def forms(words: str) -> Iterator[str]:
    """Give a part of a plain text as it stands, and without the marks that a page leaves out."""
    yield words
    bare = without_markup(words)
    if bare != words:
        yield bare


def without_comments(text: str) -> str:
    """Take whole comments out of a plain text, as a browser does."""
    return _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)


@lru_cache(maxsize=8)
def without_markup(text: str) -> str:
    """Take the marks out of a plain text that could stand between two digits on the page."""
    return _MARKUP.sub(lambda found: "\n" * found[0].count("\n"), text)


def _digit(sign: str) -> str:
    return str(unicodedata.digit(sign))


def _unquoted(found: re.Match[str]) -> str:
    """Read ``%2D``; what would be no text, such as ``%81``, is no code."""
    text = unquote(found[0], errors="replace")
    return (
        _one_line(text)
        if text.replace("\n", "").isprintable() and "\ufffd" not in text
        else found[0]
    )


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ")
