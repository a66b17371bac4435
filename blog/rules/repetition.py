"""A word written twice in a row by mistake."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "upprepning"

# Twice and no more: three in a row are meant.  A single letter is a short form: m m.
_TWICE = re.compile(
    r"(?<![\w-])([^\W\d_]{2,}|[iåö])(\s+)\1(?![\w-]|\s+\1(?![\w-]))", re.IGNORECASE
)
# Doubled for emphasis or in play.
_MEANT = frozenset(
    {
        *("ja", "nej", "jo", "hej", "tack", "så", "mycket", "långt", "länge", "långsamt", "mer"),
        *("bra", "tvi", "aj", "oj", "nja", "kanske", "åter", "om", "vidare", "väldigt", "jätte"),
        *("tyst", "snabbt", "sakta", "stora", "små", "aldrig", "alltid", "runt", "rätt", "kära"),
        *("allra", "ha", "ho", "hi", "bla", "la", "tra", "hoppsan", "men", "usch", "fy", "hurra"),
        *("stor", "stort", "liten", "litet", "lilla", "lång", "långa", "fin", "fint", "fina"),
        *("gammal", "gamla", "farlig", "ful", "fula", "hemskt", "svårt", "trött", "dum", "dumma"),
        *("farfars", "farmors", "morfars", "mormors", "fram", "bort", "nära", "mitt", "igenom"),
    }
)
# Two words that are spelt alike and may meet: det som är är bra; där var var och en nöjd.
_MEETING = frozenset(
    {
        *("är", "var", "har", "hade", "kan", "ska", "vill", "får", "blir", "blev", "gör", "ser"),
        *("det", "den", "de", "som", "för", "till", "på", "av", "med", "över", "under", "än"),
        *("man", "fast", "när", "sen", "vi", "ni", "i", "in", "ut", "upp", "ner", "efter", "där"),
        *("här", "hit", "dit", "inte", "bara", "ju", "vad", "vem", "vara", "sin", "mot", "lika"),
        *("säger", "sade", "sa", "tycker", "tror", "vet", "finns", "fanns", "kom", "kommer"),
        *("går", "gick", "står", "stod", "bor", "fick", "gjorde", "såg", "kunde", "skulle"),
        *("ville", "måste", "bör", "borde", "behöver", "arbetar", "undrar", "undrade", "igen"),
    }
)
_UNTOLD = _MEANT | _MEETING


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find doubled words, save those that may be meant."""
    if context.language is None:
        return
    untold = _UNTOLD | context.language.leading | context.language.closing  # osv osv
    for block in text.blocks:
        if block.is_swedish:
            for match in _TWICE.finditer(block.own):
                if match[1].lower() not in untold and not _is_third(match) and not _is_name(match):
                    yield text.warning(
                        block.line(match.start()),
                        NAME,
                        f"”{' '.join(match[0].split())}” står två gånger i rad.",
                        f"Ta bort det ena: {match[1]}.",
                    )


def _is_third(match: re.Match[str]) -> bool:
    """Say whether the same word stands before them too: bla bla bla."""
    before = match.string[: match.start()].rstrip().casefold()
    return before.endswith(match[1].casefold())


def _is_name(match: re.Match[str]) -> bool:
    """Say whether both begin with a capital: New York New York."""
    second = match[0][len(match[1]) + len(match[2]) :]
    return match[1][0].isupper() and second[0].isupper()


RULE = Rule(name=NAME, text=check)
