"""
No-break spaces, where Swedish keeps two things on one line.

Sources: "Använd fasta mellanslag" (Språkrådet), the no-break rows of the project's
typography table, and the class N of its list of abbreviations.
"""

from __future__ import annotations

import re

from blog.swedish.typography.rule import DASH, NBSP, QUOTES, TypographyRule, glue

_BLANK = rf"[ {NBSP}\n]"

_UNITS = (
    r"kr|tkr|mkr|mnkr|mdkr|SEK|EUR|USD|€|\$|£|%|‰|§|°C?|kap\.|mom\.|st\.?|p\."
    r"|mm|cm|dm|m|km|mil|m²|km²|m³|ha|mg|g|hg|kg|ml|cl|dl|l|kW|MW|kWh|MWh|GWh|tim|min|h|ff?\."
    r"|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    r"|(?:jan|febr?|apr|aug|sept?|okt|nov|dec)\."
)
_LEADS = re.compile(
    r"(?<![\w.])(?:[Kk]l\.?|[Kk]lockan|[Ss]\.|[Ss]id\.|[Nn]r\.?|[Vv]\.|[Kk]ap\.|§§?|[Aa]vd\."
    r"|[Pp]rop\.|[Dd]ir\.|[Bb]et\.|[Rr]skr\.|[Ss]kr\.|SOU|Ds|SFS|NJA|HFD|RÅ|AD|JO|JK|[Dd]nr:?"
    r"|[Ff]ig\.|[Tt]ab\.|[Bb]il\.|[Aa]rt\.|[Mm]om\.|st\.|[Pp]\.|[Vv]ol\.|[Åå]rg\.|[Åå]k|[Cc]a|[Cc]:a)$"
)
_LONGEST_LEAD = 9

_ABBREVIATIONS = (
    "t ex|bl a|m m|m fl|m a o|d v s|fr o m|t o m|fr a|p g a|i o m|i st f|st f|s k|s a s|f d|f n"
    "|f ö|o s v|o d|o dyl|e d|e dyl|m h a|m h t|t v|t h|e Kr|f Kr|e m|f m|u a|h c|d ä|d y"
)
_WHOLE = "|".join(
    rf"\.{_BLANK}".join(map(re.escape, abbreviation.split())) + r"\."
    for abbreviation in sorted(_ABBREVIATIONS.split("|"), key=len, reverse=True)
)
_SECOND_PARTS = sorted({abbreviation.split()[1] for abbreviation in _ABBREVIATIONS.split("|")})
_CAPITAL = "A-ZÅÄÖÉ"


def _after_lead(match: re.Match[str]) -> str:
    start = match.start()
    before = match.string[max(0, start - _LONGEST_LEAD - 1) : start]
    return NBSP if _LEADS.search(before) else match[0]


_THOUSANDS = TypographyRule(
    hint=re.compile(rf"[ {NBSP}]\d\d\d"),
    # Not a phone number: no 0 or + first, no hyphen or lone group on either side.
    pattern=re.compile(
        rf"(?<![\w+,.:/\\@=-])(?<![\d-][ {NBSP}])[1-9]\d{{0,2}}(?:[ {NBSP}]\d{{3}})+"
        rf"(?![\w]|[-/:.]\d|[ {NBSP}]\d)"
    ),
    replace=glue,
)
_LETTERED_SECTION = TypographyRule(
    hint=re.compile("§"),
    pattern=re.compile(rf"\d{_BLANK}[a-z]{_BLANK}(?=§)"),
    replace=glue,
)
_UNIT = TypographyRule(
    hint=re.compile(r"\d"),
    pattern=re.compile(rf"\d[ \n](?=(?:{_UNITS})(?!\w|[.:]\w))"),
    replace=glue,
)
_LEAD = TypographyRule(
    hint=re.compile(r"[ \n]\d"),
    pattern=re.compile(r"[ \n](?=\d)"),
    replace=_after_lead,
)
_ABBREVIATION = TypographyRule(
    hint=re.compile(rf"\.{_BLANK}(?:{'|'.join(_SECOND_PARTS)})\."),
    pattern=re.compile(rf"(?<![\w.])(?:{_WHOLE})", re.IGNORECASE),
    replace=glue,
)
_INITIAL = TypographyRule(
    hint=re.compile(r"\.[ \n]"),
    pattern=re.compile(rf"[{_CAPITAL}]\.(?<!\w[{_CAPITAL}]\.)[ \n](?=[{_CAPITAL}][\w.])"),
    replace=glue,
)
_ELLIPSIS = TypographyRule(
    hint=re.compile(" …"),
    pattern=re.compile(r"(?<=\S) (?=…)"),
    replace=glue,
)
_PAUSE = TypographyRule(
    hint=re.compile(f" {DASH}"),
    pattern=re.compile(rf"(?<=\S) (?={DASH}(?:\s|$|[,.;:!?…)\]{QUOTES}]))"),
    replace=glue,
)

PAUSE_SPACES = (_ELLIPSIS, _PAUSE)
SWEDISH_SPACES = (
    _THOUSANDS,
    _LETTERED_SECTION,
    _UNIT,
    _LEAD,
    _ABBREVIATION,
    _INITIAL,
    *PAUSE_SPACES,
)
