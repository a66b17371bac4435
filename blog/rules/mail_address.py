"""No private mail address: data on a person, and a way for others to a client's door."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.privacy.first_names import FIRST_NAMES
from blog.privacy.mail_owners import Owner, owner
from blog.privacy.plain_text import forms, line_counter, lines_around, places_of
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "epost"

# What a line that goes on with a domain begins with, such as "se" or "umea.se".
_LAST = r"(?:[\w-]{1,63}\.){0,2}(?:se|nu|com|org|net|eu|uk|fi|dk|no|de|ax|is|info|example)\b"
_DOT = (
    rf"(?:\.(?:\n[ \t>]{{0,9}}(?=(?-i:[a-zåäö]))(?={_LAST}))?"
    r"|[ \u00a0]\.(?=(?:se|nu|com|org|net|eu)\b)"
    r"|\s?[\[({]\s?(?:dot|punkt)\s?[\])}]\s?|[ \u00a0](?:dot|punkt)[ \u00a0])"
)
# In an English text "at" is most often a word, and so is what stands after it.
_SPELT_AT = (
    r"(?P<spelt>[ \u00a0]at[ \u00a0])(?!www\.)"
    rf"(?=[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,3}}{_DOT}"
    r"(?:se|nu|com|org|net|eu|uk|scot|fi|dk|de|ax|is|info|biz|name)\b)"
)
_AT = (
    r"(?:\s?@\s?|\s?[\[({]\s?(?:at|a|@|snabel-?a)\s?[\])}]\s?|[ \u00a0]snabel-?a[ \u00a0]"
    rf"|{_SPELT_AT})"
)
_ADDRESS = re.compile(
    r"(?:(?<![\w.+-])(?P<wrapped>[\w-]{2,30}\.)\n[ \t>]{0,9})?"
    r"(?<![\w.+-])(?P<local>[\w.+%-]{1,64})"
    rf"{_AT}(?P<domain>[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,4}})",
    re.IGNORECASE,
)
# What an English sentence says before "at kommun.se", and looks like somebody's initials.
_PRONOUN = re.compile(r"us|me|him|her|you|it|all|out|up|one|not|are|was|is|and|or|now|see|die")
_SIGNS = ("@", "snabel", " at ")
_IN_BRACKETS = re.compile(r"[\[({]\s?at?\s?[\])}]")
_HINT = (
    "Ta bort adressen, eller skriv den som går till en funktion, till exempel "
    "socialforvaltningen@kommunen.se."
)
_MESSAGES = {
    Owner.PERSON: "”{}” är en enskild persons e-postadress.",
    Owner.GUESS: "”{}” kan vara en enskild persons e-postadress.",
}


def has_at_sign(text: str) -> bool:
    """Say, much sooner than the pattern could, whether a text has what can stand for an @."""
    return "＠" in text or next(_at_signs(text), None) is not None


def check_text(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find private addresses; those of offices and in examples are fine."""
    del context
    for line, message in _told(text.bare):
        yield text.error(line, NAME, message, _HINT)


def check_file(file: ContentFile, context: RuleContext) -> Iterator[Finding]:
    """Do the same in the text of a document or a drawing."""
    del context
    for line, message in _told(file.scan.words):
        yield file.error(NAME, message, _HINT, line=line)


def _told(bare: str) -> Iterator[tuple[int, str]]:
    """Give the line and the message of each address once, whether marks stand within it or not."""
    told = set()
    for words in forms(bare) if has_at_sign(bare) else ():
        line = line_counter(words)
        for match in _addresses(words):
            local = _local(match)
            domain = re.sub(_DOT, ".", match["domain"], flags=re.IGNORECASE).strip(".").lower()
            if match["spelt"] and _PRONOUN.fullmatch(local):
                continue
            whose = owner(local, domain)
            if whose is not Owner.OFFICE and (local, domain) not in told:
                told.add((local, domain))
                yield line(match.start("local")) + 1, _MESSAGES[whose].format(_shown(match, local))


def _addresses(text: str) -> Iterator[re.Match[str]]:
    for begin, end in lines_around(text, sorted(_at_signs(text))):
        yield from _ADDRESS.finditer(text, begin, end)


def _at_signs(text: str) -> Iterator[tuple[int, int]]:
    """Give the place of everything that can stand for an @, in no order."""
    lower = text.lower().replace("\u00a0", " ")
    if len(lower) != len(text):  # some letters become two
        yield 0, len(text)
        return
    for sign in _SIGNS:
        yield from ((place, place + len(sign)) for place in places_of(sign, lower))
    for found in _IN_BRACKETS.finditer(lower):
        yield found.span()


def _local(match: re.Match[str]) -> str:
    """Give what stands before the @, with the first name that a line break parted from it."""
    local = match["local"].strip(".").lower().partition("+")[0]
    first = (match["wrapped"] or "").lower()
    return f"{first}{local}" if first.rstrip(".") in FIRST_NAMES else local


def _shown(match: re.Match[str], local: str) -> str:
    """Give an address as it stands, on one line."""
    whole = match[0] if match["wrapped"] and local.startswith(match["wrapped"].lower()) else ""
    start = match.start("local") - match.start()
    return " ".join((whole or match[0][start:]).split())


RULE = Rule(name=NAME, text=check_text, file=check_file, is_secrecy=True)
