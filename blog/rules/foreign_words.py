"""
Words in another language say so, or they are read aloud as if they were Swedish
(WCAG 2.1, 3.1.2).  English is what we can tell.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import Speller
    from blog.rules.index.context import RuleContext
    from blog.rules.index.page import TextBlock
    from blog.rules.index.text import CheckedText

NAME = "textspråk"

_WORD = re.compile(r"(?<![\w@/.-])[^\W\d_]+(?:['’][^\W\d_]+)?(?![\w@/-])")
_BREAK = re.compile(r"[^\s'’]")  # anything else between two words ends a phrase
# The commonest words of English that are no Swedish ones.
_ENGLISH = frozenset(
    {
        *("the", "of", "and", "is", "are", "was", "were", "with", "this", "these", "those"),
        *("which", "what", "who", "we", "you", "they", "have", "would", "should", "could", "it"),
        *("not", "been", "their", "our", "your", "every", "right", "about", "from", "how", "why"),
    }
)
# Those that stand with small letters in a name: Signs of Safety, Save the Children.
_IN_NAMES = frozenset(
    {
        *(
            "a",
            "an",
            "and",
            "at",
            "by",
            "for",
            "from",
            "in",
            "into",
            "is",
            "of",
            "on",
            "or",
            "the",
        ),
        *("to", "with"),
    }
)
_ASCII = re.compile("[a-z]+")
_MANY = 3  # blocks with English in them, from which a text may be all English
_FEWEST = 3  # words, in a phrase that is told by the commonest words
_FEWEST_KNOWN = 2  # words that only English has, in a phrase that the dictionaries tell


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find English phrases that are not marked, in text and title: the first of each block."""
    if context.language is None:
        return
    found = _found(text, context)
    if _is_most(found, text):
        line = text.line_of_entry("lang") if "lang" in text.source.lines else 1
        yield text.warning(
            line,
            NAME,
            "Texten ser ut att vara på engelska men är inte märkt som det.",
            "Skriv raden Språk: en överst.",
        )
        return
    for block, start, phrase in found:
        yield text.warning(
            block.line(start),
            NAME,
            f"”{_shortened(phrase)}” ser ut att vara engelska men är inte märkt som det.",
            'Skriv <span lang="en"> före och </span> efter, så läses det upp rätt.',
        )
    yield from _in_title(text, context)


def is_english(text: CheckedText, context: RuleContext) -> bool:
    """Say whether a text that is to be Swedish is mostly in English."""
    return _is_most(_found(text, context), text)


def _found(text: CheckedText, context: RuleContext) -> list[tuple[TextBlock, int, str]]:
    return [
        (block, start, phrase)
        for block in text.blocks
        if block.is_swedish
        for start, phrase in islice(_phrases(block.own, context), 1)
    ]


def _is_most(found: list[tuple[TextBlock, int, str]], text: CheckedText) -> bool:
    return len(found) >= _MANY and 2 * len(found) > len(text.blocks)


def _in_title(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    source = text.source
    if not source.extra.get("lang", "sv").startswith("sv") or source.extra.get("title_lang"):
        return
    for _, phrase in _phrases(source.title, context):
        whole = len(phrase.split()) == len(source.title.split())
        yield text.warning(
            text.line_of_entry("title"),
            NAME,
            f"”{phrase}” i titeln ser ut att vara engelska men är inte märkt som det.",
            "Skriv raden Titelspråk: en under titeln."
            if whole
            else "Är hela titeln på engelska: skriv raden Titelspråk: en. Välj annars ett "
            "svenskt ord.",
        )


def _shortened(phrase: str) -> str:
    words = phrase.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def _phrases(words: str, context: RuleContext) -> Iterator[tuple[int, str]]:
    """Give each English phrase and where it begins."""
    if context.speller is None and _ENGLISH.isdisjoint(_ASCII.findall(words.lower())):
        return
    run: list[re.Match[str]] = []
    for match in [*_WORD.finditer(words), None]:
        joined = match and run and not _BREAK.search(words, run[-1].end(), match.start())
        if run and not (joined and match and _may_be_english(match[0], context)):
            if phrase := _phrase(run, words, context.speller):
                yield phrase
            run = []
        if match and _may_be_english(match[0], context):
            run.append(match)


def _may_be_english(word: str, context: RuleContext) -> bool:
    speller, language = context.speller, context.language
    if word.lower() in _ENGLISH:
        return True
    if language and word.lower() in language.closing:
        return False  # etc
    if speller is None:
        return word.isascii() and word.lower() in _BOTH
    return word.isascii() and speller.is_english(word)


# English words that are Swedish too, and may stand in the midst of an English phrase.
_BOTH = frozenset({"for", "to", "in", "on", "a", "i", "by", "at", "or", "as", "be", "all", "so"})


def _phrase(
    run: list[re.Match[str]], words: str, speller: Speller | None
) -> tuple[int, str] | None:
    """Give the phrase if it is one, and no name: without Swedish words at its ends."""
    while run and not _is_only_english(run[0][0], speller):
        run = run[1:]
    while run and not _is_only_english(run[-1][0], speller):
        run = run[:-1]
    certain = [match for match in run if _is_only_english(match[0], speller)]
    common = [match for match in run if match[0].lower() in _ENGLISH]
    if _is_name(run, words):
        return None
    small = any(match[0][0].islower() for match in certain)
    enough = len(common) > 1 and len(run) >= _FEWEST
    if enough or (len(certain) >= _FEWEST_KNOWN and small and 2 * len(certain) > len(run)):
        return run[0].start(), words[run[0].start() : run[-1].end()]
    return None


def _is_name(run: list[re.Match[str]], words: str) -> bool:
    """Say whether a phrase is a name, or the small words within one: Legions of the North."""
    if not run or not all(match[0][0].isupper() or match[0] in _IN_NAMES for match in run):
        return False
    before = words[: run[0].start()].split()[-1:]
    after = words[run[-1].end() :].split()[:1]
    return any(word[0].isupper() for word in (*before, *(match[0] for match in run), *after))


def _is_only_english(word: str, speller: Speller | None) -> bool:
    if word.lower() in _ENGLISH:
        return True
    if speller is None or not word.isascii() or len(word) < _FEWEST or word.isupper():
        return False
    is_swedish = speller.is_known(word) or speller.is_known(word.lower())
    return not is_swedish and speller.is_english(word)


RULE = Rule(name=NAME, text=check)
