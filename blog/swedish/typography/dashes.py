"""
Dashes for a pause, and the ellipsis.

A pause has a dash with spaces, and the em dash is not Swedish (EU's interinstitutional
style guide 10.4.10).  The space before the dash does not break, so that a line never
begins with a dash in the middle of a sentence; a line of dialogue does.
"""

from __future__ import annotations

import re

from blog.swedish.typography.rule import (
    BREAK,
    DASH,
    NBSP,
    QUOTES,
    TypographyRule,
    is_machine,
    word_around,
)

_SPACE = rf"[ {NBSP}\t]"
# All the spaces before a sign: looked for from the first of them only.
_LEFT = rf"(?P<left>(?<!{_SPACE}){_SPACE}+|)"
_LINE_STARTS = f"\n{BREAK}"
_BRACKETS = "([{"
_CLOSING = ",.;:!?…)]}"


def _ellipsis(match: re.Match[str]) -> str:
    return match[0] if is_machine(word_around(match)) else "…"


def _pause(match: re.Match[str]) -> str:
    """Write what the typewriter made of a dash, or an em dash, as a dash with its spaces."""
    left, right = _before(match), match.string[match.end() : match.end() + 1]
    begins = left == "" or left in _LINE_STARTS
    loose_left = begins or match["left"] != ""
    loose_right = right == "" or right.isspace()
    if not (loose_left or loose_right) and is_machine(word_around(match)):
        return match[0]
    if match["left"] == "" and left.isdigit() and right.isdigit():
        return DASH if len(match[0]) == 1 else match[0]
    if loose_left and not loose_right and len(match["dash"]) > 1:
        return match[0]  # --flagga
    before = "" if begins or (not loose_left and _opens(match.string, match.start() - 1)) else NBSP
    after = "" if loose_right or _closes(match.string, match.end()) else " "
    return f"{before}{DASH}{after}"


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 1) : match.start()]


def _opens(text: str, place: int) -> bool:
    """Tell whether a bracket or a quotation mark at *place* opens what follows."""
    before = text[max(0, place - 1) : place]
    at_start = before == "" or before.isspace() or before in _BRACKETS
    return text[place] in _BRACKETS or (text[place] in QUOTES and at_start)


def _closes(text: str, place: int) -> bool:
    """Tell whether a punctuation mark at *place* belongs to what came before."""
    behind = text[place + 1 : place + 2]
    return text[place] in _CLOSING or (text[place] in QUOTES and not behind.isalnum())


def _spaced_hyphen(match: re.Match[str]) -> str:
    if _before(match).isdigit() and (match["right"] or "").isdigit():
        return match[0]  # 08 - 123 45 67
    return f"{NBSP}{DASH}"


_ELLIPSIS = TypographyRule(
    hint=re.compile(r"\.\.\."),
    pattern=re.compile(r"\.\.\.(?<!\.{4})(?!\.)"),
    replace=_ellipsis,
)
_EM_DASH = TypographyRule(
    hint=re.compile("[—―]"),
    pattern=re.compile(rf"{_LEFT}(?P<dash>(?<![-–—―])[—―](?![-–—―]))"),
    replace=_pause,
)
_TYPEWRITER = TypographyRule(
    hint=re.compile("--"),
    pattern=re.compile(rf"{_LEFT}(?P<dash>(?<![-–—―!<])-{{2,3}}(?![-–—―>]))"),
    replace=_pause,
)
_SPACED_HYPHEN = TypographyRule(
    hint=re.compile(r"-\s"),
    pattern=re.compile(rf"(?<=\S){_SPACE}+-(?={_SPACE}*\s(?P<right>\S)?)"),
    replace=_spaced_hyphen,
)
_DIALOGUE = TypographyRule(
    hint=re.compile("- "),
    pattern=re.compile(rf"-(?<![^{_LINE_STARTS}]-)(?= [^\s\d])"),
    replace=lambda match: DASH,
)

SWEDISH_PAUSES = (_ELLIPSIS, _EM_DASH, _TYPEWRITER, _SPACED_HYPHEN, _DIALOGUE)
ENGLISH_PAUSES = (_ELLIPSIS, _TYPEWRITER, _SPACED_HYPHEN)
