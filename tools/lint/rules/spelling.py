"""Words are spelt as in the dictionary, or as on the director's own list."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from plugins.teaser.abbreviations import BEFORE_NAME, BEFORE_NUMBER, NEVER, OFTEN, SELDOM
from tools.lint.rule import Rule
from tools.lint.rules.foreign_words import is_english

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.findings import Finding
    from tools.lint.desk import Desk, Speller
    from tools.lint.text import Text

NAME = "stavning"

# Words with their inner hyphens; not those that touch a digit or a sign of machines.
_WORD = re.compile(r"(?<![\w@/\\.#&-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@/\\#-]|[.:]\w)")
# What may lead a sentence: a name there looks like any word.
_SENTENCE_START = re.compile(r"(?:^|[.!?…:”»\n–]\s*[(\[”»’–]*\s*|^\W*)\Z")
_SHORTEST = 3
_MANY = 5  # wrong words, from which a text may be in another language
_SHORT_FORMS = NEVER | SELDOM | OFTEN | BEFORE_NAME | BEFORE_NUMBER


def check(text: Text, desk: Desk) -> Iterator[Finding]:
    """Find words that nobody knows: each once a text, where it first stands."""
    speller = desk.speller
    if speller is None:
        return
    wrong: dict[str, tuple[int, str]] = {}
    for words, line in _passages(text):
        for match in _WORD.finditer(words):
            word = match[0]
            if word.lower() not in wrong and _is_wrong(match, speller):
                wrong[word.lower()] = (line(match.start()), word)
    if len(wrong) < _MANY or not is_english(text, speller):
        for number, word in wrong.values():
            yield _finding(text, number, word, speller)


def _passages(text: Text) -> Iterator[tuple[str, Callable[[int], int]]]:
    """Give the Swedish words of title, text and pictures, and how to find their lines."""
    source = text.source
    is_swedish = source.extra.get("lang", "sv").startswith("sv")
    if is_swedish and not source.extra.get("title_lang"):
        yield source.title, lambda _: text.line_of_entry("title")
    for block in text.blocks:
        if block.is_swedish:
            yield block.own, block.line
    for picture in text.page.pictures if is_swedish else ():
        yield picture.alt, partial(_same, picture.line)


def _same(line: int, _offset: int) -> int:
    return line


def _finding(text: Text, line: int, word: str, speller: Speller) -> Finding:
    close = _suggestion(word, speller)
    hint = f"Menade du {close}? " if close else "Kontrollera stavningen. "
    return text.remark(
        line,
        NAME,
        f"”{word}” finns inte i ordlistan.",
        f"{hint}Är ordet rätt: skriv det på en egen rad i content/ordlista.txt.",
    )


def _is_wrong(match: re.Match[str], speller: Speller) -> bool:
    word, words = match[0], match.string
    if len(word) < _SHORTEST or speller.is_known(word) or speller.is_known(word.lower()):
        return False
    parts = [part for part in word.split("-") if part]
    if len(parts) > 1:
        return any(_is_wrong_part(part, speller) for part in parts)
    if word.isupper() or word[1:] != word[1:].lower():
        return False  # LSS, TIGeR
    if words[match.end() : match.end() + 1] == "." and word.lower() in _SHORT_FORMS:
        return False
    if not word[0].isupper():
        return not speller.is_english(word)
    # A name, unless it begins a sentence and is one slip away from a word that is none.
    leads = _SENTENCE_START.search(words, max(0, match.start() - 8), match.start())
    close = speller.suggestion(word.lower())
    return bool(leads and close and not speller.is_english(word))


def _is_wrong_part(part: str, speller: Speller) -> bool:
    if len(part) < _SHORTEST or part != part.lower():
        return False
    return not (speller.is_known(part) or speller.is_english(part))


def _suggestion(word: str, speller: Speller) -> str:
    if "-" in word:
        return ""
    close = speller.suggestion(word.lower())
    return close.capitalize() if word[0].isupper() else close


RULE = Rule(name=NAME, text=check)
