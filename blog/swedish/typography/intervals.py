"""
Dashes in intervals: 2016–2017, kl. 9–15, s. 12–13, 2–3 år, 1–3 §§, mån.–fre.

An interval is recognised only where its neighbours prove it.  Elsewhere a hyphen between
digits is far more often part of a phone number, a date, an organisation number, a personal
number or a case number, and a false change there is worse than a missed one.
"""

from __future__ import annotations

import re
from decimal import Decimal

from blog.swedish.typography.rule import DASH, NBSP, TypographyRule

_BLANK = rf"[ {NBSP}\n]"
_TO = r"(?:--?|—)"
_SPACED_TO = rf"(?:--?|—|[ {NBSP}]-[ {NBSP}])"
_NOT_AFTER = r"(?<![\w.,:/\\@=+#{–-])"
_NOT_BEFORE = r"(?![\w/\\@=}–-]|[.,:]\w)"

_YEAR = r"(?:1[5-9]|20)\d\d"
_TIME = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
_AMOUNT = r"(?:0|[1-9]\d{0,2})(?:,\d+)?"
_DAYS = "mån|tis|ons|tors|fre|lör|sön"
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_COUNTED = (
    "års?|mån(?:ader|aders)?|veckor|dagar|dygn|timmar|tim|minuter|min|sekunder|barn|ungdomar"
    "|elever|personer|platser|familjer|hushåll|gånger|procent(?:enheter)?|%|‰|kr|kronor|tkr"
    "|mnkr|mdkr|miljoner|miljarder|tusen|meter|kilometer|km|m|mil|kg|grader|st|§§|kap"
)
_LEAD = (
    r"[Ss]\.|[Ss]id\.|[Ss]id(?:an|or|orna)|[Vv]\.|[Vv]eck(?:a|an|or|orna)"
    r"|[Åå]rskurs(?:erna)?|[Åå]k|[Kk]apitel|[Aa]rtikel|[Aa]rtiklarna|[Pp]unkt(?:en|erna)?"
)
_DAY = rf"(?:{_DAYS})(?:dag|\.)?"
_TO_A_NUMBER = re.compile(rf"[—-][ {NBSP}]?\d")
_TO_A_NAME = re.compile(rf"[—-](?:{_DAYS}|{_MONTHS})")

# What follows these is a name, not an interval: JO 1998-2017 is one decision.
_NAMED = re.compile(
    r"(?:\b(?:JO|JK|AD|HFD|NJA|RÅ|SFS|SOU|Ds|KS|SN|beslut|ärende|mål|n:?r|n:o|\w*nummer|\w*nr"
    rf"|\w*telefon|tfn|tel|mobil|bg|pg|isbn|issn)[.:]?(?:{_BLANK}nr\.?)?|\d){_BLANK}$",
    re.IGNORECASE,
)
_LONGEST_NAME = 40


def _interval(match: re.Match[str]) -> str:
    """Join two numbers with a dash, if the second is greater and they are not a name."""
    low, high = match["low"], match["high"]
    before = match.string[max(0, match.start() - _LONGEST_NAME) : match.start()]
    if _value(low) >= _value(high) or _NAMED.search(before):
        return match[0]
    return _joined(match)


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", "."))


def _joined(match: re.Match[str]) -> str:
    lead = match.groupdict().get("lead") or ""
    return f"{lead}{match['low']}{DASH}{match['high']}"


_YEARS = TypographyRule(
    hint=_TO_A_NUMBER,
    pattern=re.compile(rf"{_NOT_AFTER}(?P<low>{_YEAR}){_SPACED_TO}(?P<high>{_YEAR}){_NOT_BEFORE}"),
    replace=_interval,
)
_TIMES = TypographyRule(
    hint=re.compile("[Kk]l"),
    pattern=re.compile(
        rf"(?<!\w)(?P<lead>[Kk]l(?:\.|ockan)?{_BLANK})"
        rf"(?P<low>{_TIME}){_SPACED_TO}(?P<high>{_TIME}){_NOT_BEFORE}"
    ),
    replace=_joined,
)
_PLACES = TypographyRule(
    hint=_TO_A_NUMBER,
    pattern=re.compile(
        rf"(?<![\w.])(?P<lead>(?:{_LEAD}){_BLANK})"
        rf"(?P<low>[1-9]\d{{0,3}}){_TO}(?P<high>[1-9]\d{{0,3}}){_NOT_BEFORE}"
    ),
    replace=_interval,
)
_AMOUNTS = TypographyRule(
    hint=_TO_A_NUMBER,
    pattern=re.compile(
        rf"{_NOT_AFTER}(?P<low>{_AMOUNT}){_TO}(?P<high>{_AMOUNT})"
        rf"(?={_BLANK}(?:{_COUNTED}|{_MONTHS})(?!\w|\.m))"
    ),
    replace=_interval,
)
_NAMES = TypographyRule(
    hint=_TO_A_NAME,
    pattern=re.compile(
        rf"(?<![\w-])(?P<low>(?i:{_DAY}|{_MONTHS})){_TO}(?P<high>{_DAY}|{_MONTHS})(?![\w-])"
    ),
    replace=_joined,
)

SWEDISH_INTERVALS = (_YEARS, _TIMES, _PLACES, _AMOUNTS, _NAMES)
