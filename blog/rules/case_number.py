"""No case number of an individual matter: whoever knows it can find the person (OSL 26 kap.)."""

from __future__ import annotations

import posixpath
import re
from itertools import chain
from typing import TYPE_CHECKING

from blog.privacy.plain_text import forms, passages, plain
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile, ContentIndex
    from blog.rules.index.text import CheckedText

NAME = "ärendenummer"

_TO = r"[.:*_|(\"`]*\s*(?:är\s+)?[*_|(\"`]*\s*"
_FIGURES = (
    r"(?:(?-i:[A-ZÅÄÖ]{1,6})(?:[-/ ](?-i:[A-ZÅÄÖ]{1,6}))?[\s-]?)?"
    r"(?=[\w./:–-]*\d{2})[\w][\w./:–-]*\d"
)
# A year and a running number, or a long number: no date, no span of years.
_NUMBERED = (
    r"(?!(?:19|20)\d\d[-/–](?:(?:19|20)\d\d|\d\d)(?![\d/])|\d{4}-\d\d-\d\d(?!\d))"
    r"(?:\d{4}[-/–]\d{2,}|\d{5,})[\w./:–-]*"
)
_KINDS = (
    r"ärende|personakt|akt|journal|klient|patient|brukar|brukare|utrednings|anmälnings|skade"
    r"|dossi[eé]r?|lifecare|treserva|procapita|combine|viva"
)
_NUMBER_WORD = r"(?:nummer|numret|nr|-?id|beteckning(?:en)?|referens(?:en)?)"
_MATTER = (
    r"(?:[\w-]*ärende(?:t)?|(?:(?:person|barn|social|klient|vård|utrednings)-?)?akt(?:en)?"
    r"|journal(?:en)?|dossié|treserva|lifecare|procapita)"
)
_EVENT = r"(?:utredning|(?:oros)?anmälan|ansökan|beslut)(?:en|et)?"
_INDIVIDUAL = re.compile(
    rf"\b(?:(?:{_KINDS})-?{_NUMBER_WORD}{_TO}(?P<number>{_FIGURES})"
    rf"|{_MATTER}[:.]?\s+(?:\(|nr\.?\s*)*{_NUMBERED}"
    rf"|{_EVENT}\s+(?:\(|nr\.?\s*)*(?!\d{{4}}[-/](?:19|20)\d\d(?!\d))\d{{4}}[-/]\d{{3,}}"
    r"|mål(?:et)?(?:nummer|nr|\s+nr)[.:]*\s+(?:[BTÖÄPM]\s?)?\d{3,6}[-–]\d{2}(?:\d{2})?\b"
    r"|mål(?:et)?\s+(?!20\d\d[-–]\d\d)(?:[BTÖÄPM]\s?)?\d{3,6}[-–]\d{2}(?:\d{2})?\b"
    r"|[BTÖÄ]\s\d{2,6}[-–]\d{2}\b(?=[^.\n]{0,30}(?:tingsrätt|hovrätt|förvaltningsrätt))"
    r"|(?:\d{4}-)?K\d{5,7}-\d{2}\b)"  # of the police
    rf"|/(?:arende|ärende|akt|personakt|klient)(?:/|\?id=|=){_NUMBERED}",
    re.IGNORECASE,
)
_DIARY = re.compile(
    rf"\b(?:dnr|diarie(?:nummer|numret|nr)|d\.nr){_TO}(?:nr\.?\s*)?(?P<number>{_FIGURES})",
    re.IGNORECASE,
)
# Parts of every word that those patterns begin with, and the form of those without a word.
_HINTS = (
    *("rende", "akt", "journal", "klient", "patient", "brukar", "utred", "anm", "skade", "dossi"),
    *("lifecare", "treserva", "procapita", "combine", "viva", "ansök", "beslut", "mål"),
    *("dnr", "diari", "d.nr"),
)
_FIGURE = re.compile(r"\d+")
_CLOSE = 80  # characters
_COURT = re.compile(r"\b(?:[BTÖÄ]\s|K)\d+[-–]\d\d", re.IGNORECASE)
# A diary number that stands with one of these is that of something public.
_PUBLIC = re.compile(
    r"\b(?-i:JO|JK|DO|HFD|HD|NJA|RÅ|MIG|MÖD|SOU|SKR|SKL|IMY|KB|SCB|MSB|MFoF)\b|Digg|Forte|Socialstyrelsen|Vårdanalys"
    r"|Riksrevisionen|Riksdag|Arbetsmiljöverket|Skolverket|Skolinspektionen|Folkhälsomyndighet"
    r"|Länsstyrelsen|Statskontoret|Högsta|Konkurrensverket|Boverket|Justitiekanslern|Justitieombuds"
    r"|regering|departement|proposition|betänkande|remiss|yttrande|rapport|vägledning|föreskrift"
    r"|allmänna råd|budget|bokslut|riktlinje|policy|handlingsplan|strategi|upphandling|protokoll"
    r"|program|förslag|motion|medborgarförslag|sammanträde|prejudikat|avgörande|dom(?:en|ar)?\b"
    r"|myndighet(?!sutövning)|ombudsman|Vetenskapsråd|etikpröv|Datainspektion|Statistiska|tillsyn"
    r"|verksamhetsplan|detaljplan|översiktsplan|IVO:s beslut"
    r"|författning|reglement|delegationsordning|taxa|taxor|överenskommelse|avtal|statistik"
    r"|öppna jämförelser|undersökning|utvärdering|revision|kommunfullmäktige|kommunstyrelse",
    re.IGNORECASE,
)
_REACH = 100  # so many characters on each side, in the same paragraph, tell what it is about
_HINT = (
    "Ta bort numret. Gäller det en offentlig handling: skriv vems den är, som "
    "Socialstyrelsen dnr 1.2-3456/2026."
)
_IN_NAME = "Filens namn innehåller numret på en enskild persons ärende."
_NAME_HINT = "Byt namn på filen, och ändra namnet i texten."
_PARAGRAPH = re.compile(r"\n\s*\n")


def check_text(text: CheckedText, index: ContentIndex) -> Iterator[Finding]:
    """Find numbers of single matters; those of public papers are left alone."""
    del index
    for line, words in _numbers(text.parts):
        message = f"”{words}” kan vara numret på en enskild persons ärende."
        yield text.error(line, NAME, message, _HINT)
    if _in_name(text.source.path):
        yield text.error(1, NAME, _IN_NAME, _NAME_HINT)


def check_file(file: ContentFile, index: ContentIndex) -> Iterator[Finding]:
    """Do the same in the text of a document or a drawing, and in a file's name."""
    del index
    for line, words in _numbers(passages(file.words)):
        message = f"”{words}” kan vara numret på en enskild persons ärende."
        yield file.error(NAME, message, _HINT, line=line)
    if _in_name(file.path):
        yield file.error(NAME, _IN_NAME, _NAME_HINT)


def _numbers(parts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give each line's numbers once, whether marks stand around them or not."""
    told = set()
    for first, part in parts:
        for words in filter(_may_hold, forms(part)):
            for match in chain(_INDIVIDUAL.finditer(words), _DIARY.finditer(words)):
                line = first + words.count("\n", 0, match.start())
                digits = (line, re.sub(r"\D", "", match[0]))
                if digits not in told and not _is_public(words, match):
                    told.add(digits)
                    yield line, " ".join(match[0].split())


def _may_hold(words: str) -> bool:
    """Say, much sooner than the patterns could, whether a number stands close behind a word."""
    lower = words.lower()
    before = (lower[max(0, f.start() - _CLOSE) : f.start()] for f in _FIGURE.finditer(lower))
    return bool(_COURT.search(words)) or any(hint in near for near in before for hint in _HINTS)


def _is_public(text: str, match: re.Match[str]) -> bool:
    before = _PARAGRAPH.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
    after = _PARAGRAPH.split(text[match.end() : match.end() + _REACH])[0]
    return bool(_PUBLIC.search(f"{before} {match[0]} {after}"))


def _in_name(path: str) -> bool:
    """Look in a name, where signs stand for spaces: ``arende_2019-004711.pdf``."""
    words = plain(posixpath.splitext(posixpath.basename(path))[0]).replace("_", " ")
    words = re.sub(r"(?<=[^\W\d])-(?=\d)", " ", words)
    words = re.sub(r"\barende", "ärende", words, flags=re.IGNORECASE)
    return any(not _is_public(words, match) for match in _INDIVIDUAL.finditer(words))


RULE = Rule(name=NAME, text=check_text, file=check_file, is_secrecy=True, can_stop=True)
