"""Words are spelt as in the dictionary, or as on the director's own list."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from blog.rules.foreign_words import is_english as is_english_text
from blog.rules.index.page import SOFT_HYPHEN
from blog.rules.intended_words import is_drawn_out, is_english, is_foreign, is_slang
from blog.rules.rule import Rule
from blog.swedish.spelling.typos import common_typos, small_typos

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import Speller
    from blog.rules.index.context import RuleContext
    from blog.rules.index.language import Language
    from blog.rules.index.text import CheckedText

NAME = "stavning"

# Words with their inner hyphens; not those that touch a digit or a sign of machines.
_WORD = re.compile(r"(?<![\w@/\\.#&?=-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@/\\#=-]|[.:]\w)")
# What may lead a sentence: a name there looks like any word.
_SENTENCE_START = re.compile(r"(?:^|[.!?…:”»\n–]\s*[(\[”»’–]*\s*|^\W*)\Z")
_CAPITAL_NEXT = re.compile(r"[^\S\n]+[A-ZÅÄÖÉ]")
_ENDS_SWEDISH = re.compile(
    r"\w{4,}(?:het|lighet)(?:en|er|erna)?s?|\w{5,}(?:ningen|ningar|ningarna)"
)
_SHORTEST = 3
_LONGEST = 100  # letters: what is longer is data, and judging it takes the square of its length
_MANY = 5  # wrong words, from which a text may be in another language
_LONG_NAME = 8  # letters; a shorter word that begins a sentence is a name as soon as a typo
_QUOTES = ("”", '"', "“", "’")


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find words that nobody knows: each once a text, where it first stands."""
    speller, language = context.speller, context.language
    if speller is None or language is None:
        return
    wrong: dict[str, tuple[int, str, bool]] = {}
    passages = list(_passages(text))
    names = frozenset(name for words, _ in passages for name in _names(words))
    for words, line in passages:
        for match in _WORD.finditer(words):
            word = match[0]
            if len(word) > _LONGEST or word.lower() in wrong:
                continue
            if not _is_wrong(match, speller, names):
                continue
            if not _is_abbreviation(match, language):
                is_typo = _is_near(word, speller) and not is_foreign(match, speller)
                wrong[word.lower()] = (line(match.start()), word, is_typo)
    if len(wrong) < _MANY or not is_english_text(text, context):
        for number, word, is_typo in wrong.values():
            if is_typo:
                yield _finding(text, number, word, speller)


def _is_near(word: str, speller: Speller) -> bool:
    """
    Say whether some known word is so close that this one may be a typo of it.

    Words like nothing else are names, slang, other languages: they are meant.  Not so those that
    end as only Swedish words do, nor those with letters that no text in Swedish has.
    """
    if _ENDS_SWEDISH.fullmatch(word) or any(letter > "\xff" for letter in word):
        return True
    if "-" not in word:
        return bool(speller.suggestion(word.lower())) and not is_slang(word.lower(), speller)
    parts = [part for part in word.split("-") if part and _is_wrong_part(part, speller)]
    return any(speller.suggestion(part) for part in parts)


def _passages(text: CheckedText) -> Iterator[tuple[str, Callable[[int], int]]]:
    """Give the Swedish words of title, text and pictures, and how to find their lines."""
    source = text.source
    is_swedish = source.extra.get("lang", "sv").startswith("sv")
    if is_swedish and not source.extra.get("title_lang"):
        yield source.title.replace(SOFT_HYPHEN, ""), lambda _: text.line_of_entry("title")
    for block in text.blocks:
        if block.is_swedish:
            yield block.own, block.line
    for picture in text.page.pictures if is_swedish else ():
        yield picture.alt.replace(SOFT_HYPHEN, ""), partial(_same, picture.line)


def _names(words: str) -> Iterator[str]:
    """Give the words that have a capital though no sentence begins with them."""
    for match in _WORD.finditer(words):
        if match[0][0].isupper() and not _leads(match):
            yield match[0].removesuffix("s")


def _same(line: int, _offset: int) -> int:
    return line


def _finding(text: CheckedText, line: int, word: str, speller: Speller) -> Finding:
    close = _suggestion(word, speller)
    hint = f"Menade du {close}? " if close else "Kontrollera stavningen. "
    return text.warning(
        line,
        NAME,
        f"”{word}” finns inte i ordlistan.",
        f"{hint}Är ordet rätt: skriv det på en egen rad i content/ordlista.txt.",
    )


def _is_abbreviation(match: re.Match[str], language: Language) -> bool:
    is_stopped = match.string[match.end() : match.end() + 1] == "."
    return is_stopped and language.may_be_abbreviation(match[0].lower())


def _is_wrong(match: re.Match[str], speller: Speller, names: Collection[str]) -> bool:
    word = match[0]
    if len(word) < _SHORTEST or speller.is_known(word) or speller.is_known(word.lower()):
        return False
    parts = [part for part in word.split("-") if part]
    if len(parts) > 1:
        return any(_is_wrong_part(part, speller) for part in parts)
    if word.isupper() or word[1:] != word[1:].lower():
        return False  # LSS, TIGeR
    if is_english(word, speller) or is_drawn_out(word.lower(), speller):
        return False
    return not word[0].isupper() or (_leads(match) and not _may_be_name(match, speller, names))


def _may_be_name(match: re.Match[str], speller: Speller, names: Collection[str]) -> bool:
    """
    Say whether an unknown word that begins a sentence is rather a name than a typo.

    It is one where the text has it elsewhere, and where no word is one typo away.  Before another
    name it is likely to be the first of them; there only the commonest typos count.
    """
    word, close = match[0], speller.suggestion(match[0].lower())
    base = word.removesuffix("s")
    if _is_alone(match) or (len(word) < _LONG_NAME and close not in small_typos(word.lower())):
        return True
    if not close or base in names or speller.is_known(base):
        return True
    is_before_name = _CAPITAL_NEXT.match(match.string, match.end()) is not None
    return is_before_name and close not in common_typos(word.lower())


def _is_alone(match: re.Match[str]) -> bool:
    """Say whether a word is all there is between quotation marks: the name of something."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    return before.endswith(_QUOTES) and after.startswith(_QUOTES)


def _leads(match: re.Match[str]) -> bool:
    """Say whether a word begins a sentence."""
    return bool(_SENTENCE_START.search(match.string, max(0, match.start() - 8), match.start()))


def _is_wrong_part(part: str, speller: Speller) -> bool:
    if len(part) < _SHORTEST or part != part.lower():
        return False
    return not (speller.is_known(part) or is_english(part, speller))


def _suggestion(word: str, speller: Speller) -> str:
    if "-" in word:
        return ""
    close = speller.suggestion(word.lower())
    return close.capitalize() if word[0].isupper() else close


RULE = Rule(name=NAME, text=check)
