"""No case number of an individual matter: whoever knows it can find the person (OSL 26 kap.)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from tools.lint.desk import Desk
    from tools.lint.text import Text

NAME = "ärendenummer"

_FIGURES = r"(?:(?-i:[A-ZÅÄÖ]{1,6})[\s-]?)?(?=[\w./:–-]*\d{2})[\w][\w./:–-]*\d"
_KINDS = "ärende|personakt|akt|journal|klient|patient|utrednings"
_INDIVIDUAL = re.compile(
    rf"\b(?:(?:{_KINDS})(?:nummer|numret|nr|-?id)[.:]*\s*(?:är\s+)?(?P<number>{_FIGURES})"
    r"|(?:ärende|akt|personakt)\s+(?:nr\.?\s*)?(?=[\w-]*\d{4}[-/–]\d{2}|\d{5})[\w./:–-]*\d"
    r"|mål(?:et)?(?:nummer|nr|\s+nr)?[.:]*\s+(?:[BTÖÄPM]\s?)?\d{3,6}[-–]\d{2}(?:\d{2})?\b)",
    re.IGNORECASE,
)
_DIARY = re.compile(
    r"\b(?:dnr|diarie(?:nummer|nr)|d\.nr)[.:]*\s*(?:nr\.?\s*)?"
    rf"(?P<number>{_FIGURES})",
    re.IGNORECASE,
)
# A diary number that stands with one of these is that of something public.
_PUBLIC = re.compile(
    r"\b(?-i:JO|JK|DO|HFD|HD|NJA|RÅ|SOU|SKR|SKL|IMY|KB)\b|Digg|Forte|Socialstyrelsen|Vårdanalys"
    r"|Riksrevisionen|Riksdag|Arbetsmiljöverket|Skolverket|Skolinspektionen|Folkhälsomyndighet"
    r"|Länsstyrelsen|Statskontoret|Högsta|Konkurrensverket|Boverket|Justitiekanslern|Justitieombuds"
    r"|regering|departement|proposition|betänkande|remiss|yttrande|rapport|vägledning|föreskrift"
    r"|allmänna råd|budget|bokslut|riktlinje|policy|handlingsplan|strategi|upphandling|protokoll"
    r"|program|förslag|motion|medborgarförslag|sammanträde|prejudikat|avgörande|dom(?:en|ar)?\b"
    r"|författning|reglement|delegationsordning|taxa|taxor|överenskommelse|avtal|statistik"
    r"|öppna jämförelser|undersökning|utvärdering|revision|kommunfullmäktige|kommunstyrelse",
    re.IGNORECASE,
)
_REACH = 100  # so many characters on each side, in the same paragraph, tell what it is about
_PARAGRAPH = re.compile(r"\n\s*\n")


def check(text: Text, desk: Desk) -> Iterator[Finding]:
    """Find numbers of single matters; those of public papers are left alone."""
    del desk
    bare = text.bare
    for pattern in (_INDIVIDUAL, _DIARY):
        for match in pattern.finditer(bare):
            before = _PARAGRAPH.split(bare[max(0, match.start() - _REACH) : match.start()])[-1]
            after = _PARAGRAPH.split(bare[match.end() : match.end() + _REACH])[0]
            if _PUBLIC.search(f"{before} {after}"):
                continue
            yield text.fault(
                bare.count("\n", 0, match.start()) + 1,
                NAME,
                f"”{' '.join(match[0].split())}” kan vara numret på en enskild persons ärende.",
                "Ta bort numret. Gäller det en offentlig handling: skriv vems den är, som "
                "Socialstyrelsen dnr 1.2-3456/2026.",
            )


RULE = Rule(name=NAME, text=check, is_secrecy=True)
