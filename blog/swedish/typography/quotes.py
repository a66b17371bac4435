"""
Quotation marks and apostrophes, Swedish and English.

Both functions change single characters into single characters, so that a text in pieces
can be taken apart at the same places afterwards.
"""

from __future__ import annotations

import re

from blog.swedish.typography.rule import (
    DOUBLE_QUOTES,
    QUOTES,
    SINGLE_QUOTES,
    has_machine,
    word_around,
)

_ANY = re.compile(f"[{QUOTES}]")
_WRONG_IN_SWEDISH = re.compile(f"[{QUOTES}]".replace("”", "").replace("’", ""))
_WRONG_IN_ENGLISH = re.compile(f"[{DOUBLE_QUOTES}']")
_AROUND_A_WORD = f"{QUOTES}()[].,;:!?…–—-"

_SWEDISH = str.maketrans(dict.fromkeys(DOUBLE_QUOTES, "”") | dict.fromkeys(SINGLE_QUOTES, "’"))
_CODE = re.compile(r"[\\={}]")
_REACH = 20  # so many marks in a row are never read past: time must not grow with them
_OPENS_AFTER = re.compile(rf"(?:^|[\s(\[{{–—-])[{QUOTES}]*$")
_OPENS_BEFORE = re.compile(rf"[{QUOTES}]{{0,{_REACH}}}[^\s{QUOTES}.,;:!?)\]]")
_LETTER_BEHIND = re.compile(rf"[{QUOTES}]{{0,{_REACH}}}[^\W\d_]")
_ELISION = re.compile(r"(?:tis|twas|em|til|cause|bout|n)(?!\w)", re.IGNORECASE)


def swedish_quotes(text: str) -> str:
    """
    Write ” and ’ for every straight, English and German quotation mark.

    Swedish has the same mark on both sides, so no context is needed.  »…» is Swedish too
    and stays.  Words for machines keep their marks.
    """
    if not _WRONG_IN_SWEDISH.search(text):
        return text
    if not has_machine(text):
        return text.translate(_SWEDISH)
    return _ANY.sub(lambda mark: _unless_machine(mark, mark[0].translate(_SWEDISH)), text)


def english_quotes(text: str) -> str:
    """
    Write “ ” ‘ ’ in an English text, by what stands on each side of the mark.

    A curly single mark is believed: only a writer who knows the difference has one.
    """
    return _WRONG_IN_ENGLISH.sub(lambda mark: _unless_machine(mark, _english(mark)), text)


def _unless_machine(mark: re.Match[str], changed: str) -> str:
    """
    Keep a mark that belongs to a word for machines.

    Marks around an address may change, marks in it may not; code with marks inside keeps
    those around it too.
    """
    word = word_around(mark)
    if not has_machine(word):
        return changed
    beside = mark.string[max(0, mark.start() - 1) : mark.end() + 1]
    if _CODE.search(beside):
        return mark[0]
    core = word.strip(_AROUND_A_WORD)
    return mark[0] if has_machine(core) and _ANY.search(core) else changed


def _english(match: re.Match[str]) -> str:
    opens = _opens(match)
    if match[0] != "'":
        return "“" if opens else "”"
    behind = match.end()
    letter = _LETTER_BEHIND.match(match.string, behind)
    return "‘" if opens and letter and not _ELISION.match(match.string, behind) else "’"


def _opens(match: re.Match[str]) -> bool:
    """Tell whether a mark follows a space or the like, and has a word behind it."""
    text = match.string
    start = max(0, match.start() - _REACH)
    before = _OPENS_AFTER.search(text[start : match.start()])
    return bool(before and _OPENS_BEFORE.match(text, match.end()))
