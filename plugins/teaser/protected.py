"""
Where a teaser must not be cut: inside numbers, references, dates, abbreviations, names.

Two strengths.  *Bound* words belong together always (``prop. 2016/17:50``, ``10 000 kr``,
``t. ex.``); a cut never parts them.  *Held* text (a quotation, a bracket, the text of a
link) is parted only when there is no other place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import abbreviations as words
from .delimiters import find_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .markup.blocks import Block

_S = "[ \u00a0\u2009\u202f]"
_MONTH = (
    "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    r"|(?:jan|febr?|apr|aug|sept?|okt|nov|dec)\.?)"
)
# 040-34 10 00, 9.30, 2016/17:50, 12–13, +46 (0)40 …
_FIGURE = r"\(?\d(?:[\d.,:/()–-]*\d)?\)?"
_NUMBER = rf"(?<!\w)\+?{_FIGURE}(?:{_S}(?:–{_S})?{_FIGURE})*"
_AMOUNT = rf"\d(?:[\d.,]*\d)?(?:{_S}\d{{3}}\b)*"
_QUANTITY = rf"(?!(?:1[5-9]|20)\d\d\b|0\d){_AMOUNT}(?:{_S}?–{_S}?{_AMOUNT})?"
_ABOUT = (
    "(?:ca|cirka|omkring|ungefär|ung|drygt|knappt|nästan|minst|högst|max|min|över|under|mellan)"
)
_LABEL = (
    r"(?:(?:kl|s|sid|nr|kap|mom|p|st|art|prop|bet|skr|rskr|dir|bil|tab|fig|vol|v|dnr|tfn|tel)\.?"
    r"|klockan|sidan|sidorna|nummer|kapitel|punkt|artikel|paragraf|proposition|bilaga|avsnitt"
    r"|tabell|figur|vecka|diarienummer|telefon|år|den|dag|steg|kvartal|version"
    r"|SOU|Ds|AFS|SFS|SOSFS|HSLF-FS|NJA|HFD|RÅ|JO|§§?)"
)
_LAW = r"(?:[A-ZÅÄÖ]\w*|[a-zåäö-]*(?:lagen|lag|balken|formen|ordningen|fördraget)\b)"
_BOUND = re.compile(
    "|".join(
        (
            # 26 kap. 1 § OSL, 4 § lagen (1993:387), 2 st. 3 p. LVU
            rf"(?:\d+{_S}kap\.{_S})?(?:§§?{_S}?\d+|\d+(?:{_S}[a-z])?{_S}?§§?)"
            rf"(?:{_S}\d+{_S}?(?:st\.|p\.|stycket|punkten))*"
            rf"(?:{_S}(?:i{_S})?{_LAW})?(?:{_S}\(\d{{4}}:\d+\))?",
            rf"\d+{_S}(?:kap|st|p|mom)\.(?:{_S}{_LAW})?",
            rf"\w+{_S}\(\d{{4}}:\d+\)",
            # torsdagen den 24 november 2016
            rf"(?:\b\w+dag(?:en)?{_S})?(?:\bden{_S})?\b\d{{1,2}}(?:[–-]\d{{1,2}})?{_S}{_MONTH}(?!\w)"
            rf"(?:{_S}\d{{4}}\b)?",
            # kl. 9.30, prop. 2016/17:50
            rf"\b{_LABEL}{_S}{_NUMBER}",
            # drygt 10 000 kr, 1,2 miljoner kronor, 62 %
            rf"(?:\b{_ABOUT}\.?{_S})?\b{_QUANTITY}"
            rf"(?:{_S}?[%‰§°€]|{_S}(?:miljon(?:er)?|miljarder|tusen|hundra){_S}\w+"
            rf"|{_S}[a-zåäö]\w*)",
            _NUMBER,
        )
    )
)
_INITIAL = re.compile(r"(?:[A-ZÅÄÖ]\.-?)+")
TRAILING = " ,;:–—-"  # what must not be left hanging before a suffix
_REACH = 40  # far enough for three words before a cut and two after it
_QUOTATION = re.compile(r"\s*[“”„\"»«’'–—]")
_TRIMMED = "([{”“„\"’'»«"
_HOLDING_TAGS = frozenset({"a", "abbr", "cite", "code", "dfn", "kbd", "q", "samp", "time", "var"})


def bound_spans(text: str) -> list[tuple[int, int]]:
    """Find the stretches of *text* that are never parted."""
    return [match.span() for match in _BOUND.finditer(text)]


def held_spans(starts: Iterable[int], blocks: Iterable[Block]) -> list[tuple[int, int]]:
    """
    Find the stretches that are parted only when there is no other place.

    Each block is looked at by itself, so that a mark left open by mistake in one does not
    turn the next inside out.

    Args:
        starts: Where each block begins in the text that the offsets are counted in.
        blocks: As many.
    """
    found: list[tuple[int, int]] = []
    for start, block in zip(starts, blocks, strict=True):
        closed, unclosed = find_pairs(block.text)
        found += [(start + opener, start + closer + 1) for opener, closer in closed]
        found += [(start + opener, start + len(block.text)) for opener in unclosed]
        found += [
            (start + span.start, start + span.end)
            for span in block.spans
            if span.element.tag in _HOLDING_TAGS
        ]
    return found


def is_inside(offset: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a cut at *offset* would part one of *spans*."""
    return any(start < offset < end for start, end in spans)


def is_bound(text: str, offset: int, spans: Iterable[tuple[int, int]]) -> bool:
    """
    Tell whether a cut between two words parts what always belongs together.

    Args:
        text: The running text.
        offset: Where the cut would be: after a word.
        spans: What ``bound_spans`` found in *text*.
    """
    if is_inside(offset, spans):
        return True
    before = text[max(0, offset - _REACH) : offset].split()
    after = text[offset : offset + _REACH].lstrip(TRAILING).split()
    return binds(before, after)


def leans(text: str, offset: int) -> bool:
    """Tell whether the word before a cut leans on the next, as *och* and *en* do."""
    word = text[:offset].rpartition(" ")[2]
    return word.strip(TRAILING).lower() in words.LEANING


def introduces(text: str, offset: int) -> bool:
    """Tell whether the mark at *offset* is a colon before a quotation or a reply."""
    return text[offset : offset + 1] == ":" and _QUOTATION.match(text, offset + 1) is not None


def binds(before: Sequence[str], after: Sequence[str]) -> bool:
    """
    Tell whether a word is bound to the next: an abbreviation, an initial, half a compound.

    Args:
        before: The last words before the cut, at most three are looked at.
        after: The first words after it, at most two.
    """
    if not before or not after:
        return False
    last = before[-1].lstrip(_TRIMMED)
    short = last.removesuffix(".")
    if last.endswith("-") or (last in {"och", "eller", "till", "samt"} and _is_half(before[:-1])):
        return True  # avvisnings- och utvisningsbeslut
    if _INITIAL.fullmatch(last) or short in words.TITLES:
        return True
    if last.endswith(".") and short.lower() in words.NEVER_FINAL | words.BEFORE_NUMBER:
        return True
    return _parts_spaced_abbreviation(before, after)


def _is_half(before: Sequence[str]) -> bool:
    return bool(before) and before[-1].endswith("-")


def _parts_spaced_abbreviation(before: Sequence[str], after: Sequence[str]) -> bool:
    """Find ``t. ex.`` and ``fr. o. m.`` around the cut."""
    known = words.NEVER_FINAL | words.SELDOM_FINAL | words.OFTEN_FINAL
    for left in (1, 2):
        for right in (1, 2):
            parts = [*before[-left:], *after[:right]]
            joined = "".join(parts).lstrip(_TRIMMED).rstrip(",;:)”").removesuffix(".").lower()
            if all(part.endswith(".") for part in parts[:-1]) and joined in known:
                return True
    return False
