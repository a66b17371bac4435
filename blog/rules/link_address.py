"""A link leads where it says: no detours, no look-alike hosts, no marks that turn the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.privacy.web_hosts import beyond_detours, host_of, imitation, is_disguised, site_of
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "länkadress"

# Marks that turn the direction of what is written, and cannot be seen.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]|%E2%80%A[A-Ea-e]|%E2%81%A[6-9]")
_HOST = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?P<host>(?![\d.]+[a-z]+\b)(?:[\w-]{1,63}\.){1,4}"
    r"(?:se|nu|com|org|net|eu|info|gov|edu|no|dk|fi|uk|de|io|app))(?![\w.-]*@|\w|\.\w)",
    re.IGNORECASE,
)
_SHOWN = 120  # characters of an address in a hint


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find links that do not lead where they seem to, and marks that turn a title's words."""
    for anchor in text.page.anchors:
        for message, hint in _said(anchor.href, anchor.text, context.site):
            yield text.warning(anchor.line, NAME, message, hint)
    if _TURNS.search(text.source.title):
        yield text.warning(
            text.line_of_entry("title"),
            NAME,
            "I titeln finns ett osynligt tecken som vänder på textens riktning.",
            "Skriv om titeln för hand, utan att klistra in den.",
        )


def _said(href: str, words: str, own: str) -> Iterator[tuple[str, str]]:
    """Give what there is to say of one link, and what to do."""
    host, real = host_of(href), beyond_detours(href)
    if real:
        message = f"Länken ”{words}” går en omväg över {host}, som ser vem som klickar."
        yield message, f"Skriv den riktiga adressen: {real[:_SHOWN]}"
        return
    if is_disguised(href):
        message = f"Länken ”{words}” leder till {host}, inte till det som står före @ i adressen."
        yield message, "Öppna sidan du menar, och kopiera adressen ur webbläsaren."
    if shown := imitation(host):
        message = f"I adressen ”{shown}” finns bokstäver som bara liknar våra."
        yield message, "Skriv adressen för hand, och se efter att länken leder rätt."
    if _TURNS.search(href) or _TURNS.search(words):
        message = "I länken finns ett osynligt tecken som vänder på textens riktning."
        yield message, "Skriv om länken för hand, utan att klistra in den."
    yield from _other_host(host, words, host_of(own))


def _other_host(host: str, words: str, own: str) -> Iterator[tuple[str, str]]:
    named = _HOST.search(words)
    if named and host and site_of(named["host"]) != site_of(host):
        where = "den egna webbplatsen" if host == own else host
        message = f"Länken säger ”{named['host']}” men leder till {where}."
        yield message, "Ändra orden eller adressen så att de stämmer överens."


RULE = Rule(name=NAME, text=check)
