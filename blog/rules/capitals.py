"""Words in capitals only are hard to read, and some are read aloud letter by letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "versaler"

_WORD = re.compile(r"[^\W\d_]+")
_LISTED = re.compile(r"[^\W\d_]+(?:\s*(?:[,/–]|OCH)\s*[^\W\d_]+)+\.?")  # SABO, SKL, GIRFEC
# Two of these among four show that a sentence is in capitals: DET ÄR VIKTIGT ATT VETA.
_SMALL = frozenset(
    {
        *(
            "ALL",
            "ALLA",
            "ALLT",
            "ATT",
            "AV",
            "BLIR",
            "DE",
            "DEN",
            "DET",
            "DU",
            "EN",
            "ETT",
            "FRÅN",
        ),
        *("FÅR", "FÖR", "GÖR", "HAR", "HÄR", "I", "INGEN", "INTE", "KAN", "MED", "MEN"),
        *("MÅSTE", "NU", "NÄR", "OM", "PÅ", "SKA", "SOM", "TILL", "UT", "VAD", "VAR", "VARA"),
        *("VEM", "VI", "VILL", "ÄR", "ÄVEN"),
    }
)
_RUN = re.compile(r"\b[A-ZÅÄÖÉ]+(?:[\s,.!?–]+[A-ZÅÄÖÉ]+\b){3,}")
_FEWEST = 3  # words; short forms in a row are often fewer
_LONG = 5  # letters; shorter words in capitals are often short forms: LSS, SABO


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find lines of several words without a small letter, and sentences in capitals."""
    del context
    if loud := _shout(text.source.title):
        yield _finding(text, text.line_of_entry("title"), loud)
    for block in text.blocks:
        offset = 0
        for line in block.own.split("\n"):
            if loud := _shout(line):
                yield _finding(text, block.line(offset + line.index(loud)), loud)
            offset += len(line) + 1


def _finding(text: CheckedText, number: int, loud: str) -> Finding:
    return text.warning(
        number,
        NAME,
        f"”{loud.strip()[:60]}” är skrivet med bara versaler.",
        "Skriv med vanliga bokstäver, och gör en rubrik av det som ska synas.",
    )


def _shout(line: str) -> str:
    """Give what is in capitals: the whole line, or the part of it that is; "" for neither."""
    if _is_all_capitals(line):
        return line
    return next((run[0] for run in _RUN.finditer(line) if _small_words(run[0]) > 1), "")


def _small_words(line: str) -> int:
    return sum(word in _SMALL for word in _WORD.findall(line))


def _is_all_capitals(line: str) -> bool:
    if line != line.upper() or _LISTED.fullmatch(line.strip()):
        return False
    words = [word for word in _WORD.findall(line) if word.isupper()]  # Arabic has no capitals
    long = sum(len(word) >= _LONG for word in words)
    if len(words) < _FEWEST:
        return False
    return long > 1 or (long > 0 and len(words) > _FEWEST) or _small_words(line) > 0


RULE = Rule(name=NAME, text=check)
