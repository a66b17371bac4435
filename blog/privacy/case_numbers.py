"""Numbers of single matters: cases, files, journals and trials, as offices write them."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING

from blog.privacy.columns import cells
from blog.privacy.plain_text import line_counter, lines_around
from blog.privacy.public_papers import is_public

if TYPE_CHECKING:
    from collections.abc import Iterator

# The bounds keep a long row of one sign from being read over and over.
_TO = r"[.:*_|(\"`=#–-]{0,4}\s{0,3}(?:är\s{1,2})?[:*_|(\"`=#–-]{0,4}\s{0,3}"
_FIGURES = (
    r"(?:(?-i:[A-ZÅÄÖ]{1,6})(?:[-/ ](?-i:[A-ZÅÄÖ]{1,6}))?[\s-]?)?"
    r"(?=[\w./:–-]{0,40}\d{2})[\w][\w./:–-]{0,40}\d"
)
# A year and a running number, or a long number: no date.
_NUMBERED = (
    r"(?!\d{4}-\d\d-\d\d(?!\d))(?:\d{4}[-/–:]\d{2,}|\d{5,}|\d{2,6}/(?:19|20)\d\d"
    r"|\d{3,6}/\d\d(?!\d))[\w./:–-]{0,40}"
)
_KINDS = "|".join(
    (
        *("ärende", "personakt", "akt", "journal", "klient", "patient", "brukar", "brukare"),
        *(r"ärendets\s", r"aktens\s", r"journalens\s", r"anmälans\s"),
        *("utrednings", "anmälnings", "skade", "dossie", "dossié", "dossier", "dossiér"),
        *("lifecare", "treserva", "procapita", "combine", "viva"),
    )
)
_NUMBER_WORD = r"(?:nummer|numret|nr|-?id|beteckning(?:en)?|referens(?:en)?)"
_MATTER = (
    r"(?:[\w-]{0,40}ärende(?:t)?|(?:(?:person|barn(?:avårds)?|social|klient|vård|utrednings|familje|grund|ifo|sol|lss|lvu|lvm)-?)?akt(?:en)?"
    r"|journal(?:en)?|dossié|treserva|lifecare|procapita)"
)
_NAMED = (
    r"(?:\(|#\s?|(?:(?:med|har|fick|får)\s)?"
    r"(?:nr|nummer|numret|beteckning(?:en)?|dnr|id)\b\.?:?\s{0,3})"
)
_EVENT = r"(?:utredning|(?:oros)?anmälan|ansökan|beslut|överklagande)(?:en|et)?"
_INDIVIDUAL = re.compile(
    rf"\b(?:(?:{_KINDS})-?{_NUMBER_WORD}{_TO}(?P<number>{_FIGURES})"
    rf"|(?<![\w-]){_MATTER}[:.]?\s{{1,3}}{_NAMED}{{0,3}}(?:(?-i:[A-ZÅÄÖ]{{2,6}})[- ])?{_NUMBERED}"
    rf"|{_EVENT}\s{{1,3}}(?:\(|(?:dnr|nr)\.?\s{{0,3}}){{0,3}}(?!\d{{4}}[-/](?:19|20)\d\d(?!\d))\d{{4}}[-/:]\d{{3,}}"
    r"|mål(?:et)?(?:nummer|nr|\s{1,3}nr)[.:]{0,2}\s{1,3}(?:(?:UM|[BTÖÄPM])\s?)?\d{3,6}[-–]\d{2}(?:\d{2})?\b"
    r"|mål(?:et)?:?\s{1,3}(?!20\d\d[-–]\d\d)(?:(?:UM|[BTÖÄPM])\s?)?\d{3,6}[-–]\d{2}(?:\d{2})?\b"
    r"|[BTÖÄ]\s\d{2,6}[-–]\d{2}\b(?=[^.\n]{0,30}(?:tingsrätt|hovrätt|förvaltningsrätt))"
    r"|(?:\d{4}-)?K\d{5,7}-\d{2}\b)"  # of the police
    rf"|/(?:[aä]rende(?:n)?|akt(?:er)?|personakt(?:er)?|klient(?:er)?)(?:/|\?id=|=){_NUMBERED}",
    re.IGNORECASE,
)
_DIARY = re.compile(
    rf"\b(?:dnr|diarie(?:nummer|numret|nr)|d[.-]nr){_TO}(?:nr\.?\s{{0,3}})?(?P<number>{_FIGURES})",
    re.IGNORECASE,
)
# With the short name of the committee, no other word is needed.
_SHORT_NAMES = r"(?:SN|SON|SAN|SÄN|SOC|SOCN|IFO|IFN|ÄON|VON|VoO|OMS|LSS|SoL|LVU|LVM)[- ]?"
_COMMITTEE = re.compile(
    rf"(?<![\w/-]){_SHORT_NAMES}(?:19|20)\d\d[-/](?!\d\d-\d\d)\d{{2,6}}(?![\w-]|/\d)"
)
_SYSTEMS = ("treserva", "lifecare", "procapita")
_SYSTEM = rf"(?:{'|'.join(_SYSTEMS)})"
_LONG = (
    r"(?<![\w,.:-])(?:\d{4}[-/]\d{3,}|\d{5,}(?:-\d{1,4})?)"
    r"(?![\w-]|[.,:]\d|\s(?:kr(?:onor)?|tkr|[mt]kr|mnkr|procent|användare|aktiva|registrerade|brukare|klienter"
    r"|patienter|barn|familjer|hushåll|ärenden|akter|personer|medarbetare|timmar|st)\b)"
)
_IN_SYSTEM = re.compile(
    rf"\b{_SYSTEM}\b[^\d\n.]{{0,40}}\b(?:på|nr|nummer|numret|id|under|som|är)\s{_LONG}"
    rf"|\b(?:på|nr|nummer|numret|id|är|akt\w{{0,9}}|ärende\w{{0,9}})\s{_LONG}[^\d\n.]{{0,20}}\bi\s{_SYSTEM}\b",
    re.IGNORECASE,
)
# Columns of numbers, and what stands in them.
_HEADING = re.compile(
    rf"(?:(?:{_KINDS}|diarie|mål)[\s-]?(?:nummer|nr|id|beteckning)\.?|dnr\.?|d[.-]nr|akt)",
    re.IGNORECASE,
)
_IN_CELL = re.compile(r"(?!\d{4}-\d\d-\d\d\Z)(?=(?:\D{0,9}\d){3})[\wÅÄÖ./:– -]{3,30}")
_SPAN = re.compile(r"(?<!\d)(?:19|20)(?P<from>\d\d)[-/–](?P<to>(?:19|20)?\d\d)\Z")
_LONGEST_SPAN = 30  # years
# Parts of every word that those patterns begin with, and the form of those without a word.
_HINTS = (
    *("rende", "akt", "journal", "klient", "patient", "brukar", "utred", "anm", "skade", "dossi"),
    *("lifecare", "treserva", "procapita", "combine", "viva", "ansök", "beslut", "mål"),
    *("dnr", "diari", "d.nr", "d-nr", "överklag"),
)
# Two digits or more; what makes them a year with a running number, or a long number; and words
# that make one of any two digits.
_FIGURE = re.compile(r"\d{2,}")
_NUMBERED_SO = re.compile(r"\d{5}|\d{2,4}[-/–:]\d\d")
_NUMBER_HINTS = ("nummer", "numret", "nr", "id", "beteckning", "referens")
_NAMES = re.compile(rf"dnr|diarie|d[.-]nr|(?:{_KINDS})-?(?:{'|'.join(_NUMBER_HINTS)})")
_NO_WORD = re.compile(rf"(?:\b[BTÖÄ]\s|K|{_SHORT_NAMES})\Z", re.IGNORECASE)
_LONGEST_NAME = 8  # characters before a number that needs no word
_CLOSE = 120  # characters from a word to its number, at most


def case_numbers(text: str) -> Iterator[tuple[int, str]]:
    """
    Give the line, from 0, and the words of each number of a single matter; public papers not.

    Args:
        text: Plain text (blog.privacy.plain_text).
    """
    lower = text.lower()
    likely = list(lines_around(text, _likely(lower, len(text))))
    line = line_counter(text if likely else "")
    for begin, end in likely:
        for match in chain.from_iterable(kind.finditer(text, begin, end) for kind in _PATTERNS):
            if not _is_span(match[0]) and not is_public(text, match.start(), match.end()):
                yield line(match.start()), " ".join(match[0].split())
    if any(hint in lower for hint in _HINTS):
        for cell in cells(text):
            is_number = _HEADING.fullmatch(cell.heading) and _IN_CELL.fullmatch(cell.text)
            if is_number and not is_public(cell.row, 0, len(cell.row)):
                yield cell.line, f"{cell.heading} {cell.text}"


_PATTERNS = (_INDIVIDUAL, _DIARY, _COMMITTEE, _IN_SYSTEM)


def named_case_numbers(name: str) -> bool:
    """Say whether the words of a file's name hold the number of a single matter."""
    found = _INDIVIDUAL.finditer(name)
    return any(not is_public(name, match.start(), match.end()) for match in found)


def _likely(lower: str, length: int) -> Iterator[tuple[int, int]]:
    """
    Give the place of each figure that may be a number's, much sooner than the patterns could.

    Args:
        lower: A text in lower case.
        length: That of the text itself; some letters become two in lower case.
    """
    if len(lower) != length:
        yield 0, length
        return
    names = [found.end() for found in _NAMES.finditer(lower)]
    for found in _FIGURE.finditer(lower):
        begin, end = found.span()
        if _NUMBERED_SO.match(lower, begin):
            before = lower[max(0, begin - _CLOSE) : begin]
            is_likely = _makes_a_number(before, lower[end : end + _CLOSE])
        else:
            last = bisect_right(names, begin)
            is_likely = last > 0 and names[last - 1] > begin - _CLOSE
        if is_likely:
            yield begin, end


def _makes_a_number(before: str, behind: str) -> bool:
    """Say whether the words around a year and a running number may make it that of a matter."""
    return (
        any(hint in before for hint in _HINTS)
        or _NO_WORD.search(before[-_LONGEST_NAME:]) is not None
        or any(system in behind for system in _SYSTEMS)
    )


def _is_span(words: str) -> bool:
    """Tell the years 2023/24 and 2024-2026 from a number of the year 2025."""
    span = _SPAN.search(words.rstrip("./:–-"))
    return span is not None and 0 <= int(span["to"][-2:]) - int(span["from"]) <= _LONGEST_SPAN
