"""Papers that anyone may read: their numbers are no secret."""

from __future__ import annotations

import re

# A diary number that stands with one of these is that of something public.
_PUBLIC = re.compile(
    r"\b(?-i:JO|JK|DO|HFD|HD|NJA|RÅ|MIG|MÖD|SOU|SKR|SKL|IMY|KB|SCB|MSB|MFoF)\b"
    r"|(?<![\w-])(?-i:KSN?|KF|KLK)(?=[ /-]?\d\d)|\d ?[-/](?-i:KSN?|KF|KLK)\b"
    r"|Digg|Forte|Socialstyrelsen|Vårdanalys"
    r"|Riksrevisionen|Riksdag|Arbetsmiljöverket|Skolverket|Skolinspektionen|Folkhälsomyndighet"
    r"|Länsstyrelsen|Statskontoret|Högsta|Konkurrensverket|Boverket|Justitiekanslern|Justitieombuds"
    r"|regering|departement|proposition|betänkande|remiss|yttrande|rapport|vägledning|föreskrift"
    r"|allmänna råd|budget|bokslut|årsredovisning|(?:säkerhets|kvalitets|verksamhets)berättelse"
    r"|(?:stats|förenings)bidrag|riktlinje|policy|handlingsplan|strategi|upphandling|protokoll"
    r"|program|förslag|motion|medborgarförslag|sammanträde|prejudikat|avgörande|dom(?:en|ar)?\b"
    r"|myndighet(?!sutövning)|ombudsman|Vetenskapsråd|etikpröv|Datainspektion|Statistiska|tillsyn"
    r"|verksamhetsplan|detaljplan|översiktsplan|IVO:s beslut"
    r"|författning|reglement|delegationsordning|taxa|taxor|överenskommelse|avtal|statistik"
    r"|öppna jämförelser|undersökning|utvärdering|revision|fullmäktige|kommunstyrelse",
    re.IGNORECASE,
)
_REACH = 100  # so many characters on each side, in the same paragraph, tell what it is about
_PARAGRAPH = re.compile(r"\n\s*\n")


def is_public(text: str, start: int, end: int) -> bool:
    """Say whether the words around a number, in its own paragraph, name a public paper."""
    before = _PARAGRAPH.split(text[max(0, start - _REACH) : start])[-1]
    after = _PARAGRAPH.split(text[end : end + _REACH])[0]
    return bool(_PUBLIC.search(f"{before} {text[start:end]} {after}"))
