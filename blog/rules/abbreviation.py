"""The sector's short forms are explained when they first stand in a text (klarspråk)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.rules.index.content_index import target_of
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "förkortning"

# Short form → what it stands for.  Those that everyone knows (EU, FN, tv, IT) are left out.
FULL = {
    "ADL": "aktiviteter i dagliga livet",
    "AKK": "alternativ och kompletterande kommunikation",
    "APT": "arbetsplatsträff",
    "BPSD": "beteendemässiga och psykiska symtom vid demens",
    "DBT": "dialektisk beteendeterapi",
    "IOP": "idéburet offentligt partnerskap",
    "KBT": "kognitiv beteendeterapi",
    "LMA": "lagen om mottagande av asylsökande",
    "PTSD": "posttraumatiskt stressyndrom",
    "SSPF": "samverkan mellan skola, socialtjänst, polis och fritid",
    "SVPL": "samordnad vårdplanering",
    "ADHD": "attention deficit hyperactivity disorder",
    "AFS": "Arbetsmiljöverkets författningssamling",
    "ASI": "Addiction Severity Index",
    "BBIC": "Barns behov i centrum",
    "BUP": "Barn- och ungdomspsykiatrin",
    "EKB": "ensamkommande barn",
    "FoU": "forskning och utveckling",
    "FVL": "förvaltningslagen",
    "GDPR": "dataskyddsförordningen",
    "HFD": "Högsta förvaltningsdomstolen",
    "HSL": "hälso- och sjukvårdslagen",
    "HVB": "hem för vård eller boende",
    "IBIC": "Individens behov i centrum",
    "IFO": "individ- och familjeomsorgen",
    "IMY": "Integritetsskyddsmyndigheten",
    "IVO": "Inspektionen för vård och omsorg",
    "JO": "Justitieombudsmannen",
    "KSI": "kommunal socialtjänst",
    "LOB": "lagen om omhändertagande av berusade personer",
    "LOU": "lagen om offentlig upphandling",
    "LOV": "lagen om valfrihetssystem",
    "LPT": "lagen om psykiatrisk tvångsvård",
    "LRV": "lagen om rättspsykiatrisk vård",
    "LSS": "lagen om stöd och service till vissa funktionshindrade",
    "LVM": "lagen om vård av missbrukare",
    "LVU": "lagen med särskilda bestämmelser om vård av unga",
    "MAR": "medicinskt ansvarig för rehabilitering",
    "MAS": "medicinskt ansvarig sjuksköterska",
    "NPF": "neuropsykiatriska funktionsnedsättningar",
    "NPM": "New Public Management",
    "OSL": "offentlighets- och sekretesslagen",
    "RSS": "regional samverkans- och stödstruktur",
    "SABO": "Sveriges Allmännyttiga Bostadsföretag",
    "SFB": "socialförsäkringsbalken",
    "SIP": "samordnad individuell plan",
    "SIS": "Statens institutionsstyrelse",
    "SiS": "Statens institutionsstyrelse",
    "SKL": "Sveriges Kommuner och Landsting",
    "SKR": "Sveriges Kommuner och Regioner",
    "SoL": "socialtjänstlagen",
    "SOSFS": "Socialstyrelsens författningssamling",
    "HSLF-FS": "gemensamma författningssamlingen",
    "SSBTEK": "sammansatt bastjänst för ekonomiskt bistånd",
    "SÄBO": "särskilt boende",
    "VUB": "vård utan bostad",
}
_SHORT = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, FULL), key=len, reverse=True))})"
    r"(?=:?[a-zåäö]{0,4}(?!\w)|-)"
)
_CITED = re.compile(r"\s+\d{4}\b")  # AFS 2015:4, HFD 2016 ref. 3
# RSS is also what one subscribes to a blog by.
_FEED = re.compile(r"flöde|prenumer|läsare|\bAtom\b|\bXML\b", re.IGNORECASE)
_STEM = 5  # letters of each word that a long form is told by


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find the first use of a short form in a text that never explains it."""
    told: set[str] = set()
    for block in text.blocks:
        for match in _SHORT.finditer(block.own) if block.is_swedish else ():
            short = match[0]
            if short in told or _means_else(match):
                continue
            told.add(short)
            if not explains(text, short) and not _is_explained_there(text, short, context):
                yield text.warning(
                    block.line(match.start()),
                    NAME,
                    f"”{short}” förklaras inte.",
                    f"Skriv ut det första gången, eller sist i filen: *[{short}]: {_full(short)}",
                )


def _means_else(match: re.Match[str]) -> bool:
    """Say whether the letters stand for a collection of rules or cases, or for a feed."""
    is_feed = match[0] == "RSS" and _FEED.search(match.string)
    return bool(is_feed or _CITED.match(match.string, match.end()))


def explains(text: CheckedText, short: str) -> bool:
    """Say whether a text tells what *short* stands for."""
    if short in text.page.abbreviations:
        return True
    return _is_explained(short, "\n".join(block.text for block in text.blocks))


def _is_explained_there(text: CheckedText, short: str, context: RuleContext) -> bool:
    """Say whether the short form is a link to another text that explains it."""
    for anchor in text.page.anchors:
        link = target_of(text, anchor.href) if short in anchor.text else None
        other = context.text_at(link.path) if link and link.kind == "text" else None
        if other and explains(other, short):
            return True
    return False


def _full(short: str) -> str:
    return FULL[short][:1].upper() + FULL[short][1:]


def _is_explained(short: str, body: str) -> bool:
    """Say whether the long form, a bracket beside the short one, or a clause explains it."""
    wanted = [word[:_STEM].lower() for word in FULL[short].replace("-", " ").split()]
    stems = r"\w*\W+(?:\w+\W+){0,2}?".join(map(re.escape, wanted))
    mark = re.escape(short)
    return any(
        re.search(pattern, body, flags)
        for pattern, flags in (
            (stems, re.IGNORECASE),
            (rf"\w{{4,}}\s*\({mark}\)", 0),
            (rf"{mark}\s*\([^\W\d_]{{3,}}[^()]{{4,}}\)", 0),
            (rf"[Ff]örkort\w+[^.!?]{{0,30}}{mark}", 0),
            (rf"{mark}[^.!?]{{0,30}}(?:förkortning|står för|betyder|utläses)", 0),
            (rf"(?:kalla[sdr]\w*|heter|benämn\w+)\s+{mark}\b", 0),
        )
    )


RULE = Rule(name=NAME, text=check)
