"""No private mail address: data on a person, and a way for others to a client's door."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from tools.lint.desk import Desk, File
    from tools.lint.text import Text

NAME = "epost"

_ADDRESS = re.compile(
    r"(?<![\w.+-])(?P<local>[\w.+%-]{1,64})(?:@|\s?[\[(]\s?(?:at|@|snabel-?a)\s?[\])]\s?)"
    r"(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})",
    re.IGNORECASE,
)
# Domains that people have at home.
_PRIVATE = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|pm"
    r"|protonmail|tutanota|telia|bredband|bredband2|comhem|spray|home|passagen|tele2|swipnet"
    r"|bahnhof|glocalnet|brevet|algonet|bostream|ownit|zeta|mail|email|fastmail|hey)"
    r"\.(?:com|se|net|nu|org|me|ch|eu|de|co\.uk)"
)
_EXAMPLE = re.compile(
    r"(?:.*\.)?(?:example|test|invalid|localhost)(?:\.(?:com|org|net|se))?|.*exempel.*|.*example.*",
    re.IGNORECASE,
)
# Parts of names that no person has, so that "social.jour" and "info-vard" are offices.
_OFFICE = re.compile(
    r"info|kontakt|kommun|stad|region|social|soc|vård|vard|omsorg|skola|barn|unga|familj|äldre"
    r"|aldre|jour|kansli|registrator|diarie|namnd|nämnd|förvaltning|forvaltning|support|service"
    r"|hjälp|hjalp|synpunkt|klagomål|klagomal|dataskydd|ombud|press|redaktion|reception|växel"
    r"|enhet|team|grupp|hr|ekonomi|faktura|jobb|rekryter|webb|post|mail|office|admin|noreply"
    r"|no-reply|vux|missbruk|funktion|lss|bistånd|bistand|hemtj|anhörig|anhorig|mottag|myndighet"
    r"|nyhet|kurs|bokning|anmäl|anmal|ifo|fou|rss|stöd|stod|hemma|bo|chef|projekt|integr",
    re.IGNORECASE,
)
_NAMELIKE = re.compile(r"[^\W\d_]{1,20}(?:[._-][^\W\d_]{2,20}){1,3}\d{0,4}")
_HINT = (
    "Ta bort adressen, eller skriv den som går till en funktion, till exempel "
    "socialforvaltningen@kommunen.se."
)


def check_text(text: Text, desk: Desk) -> Iterator[Finding]:
    """Find private addresses; those of offices and in examples are fine."""
    del desk
    for line, address in _addresses(text.bare):
        message = f"”{address}” är en enskild persons e-postadress."
        yield text.fault(line, NAME, message, _HINT)


def check_file(file: File, desk: Desk) -> Iterator[Finding]:
    """Do the same in the text of a document or a drawing."""
    del desk
    for line, address in _addresses(file.words):
        message = f"”{address}” är en enskild persons e-postadress."
        yield file.fault(NAME, message, _HINT, line=line)


def _addresses(words: str) -> Iterator[tuple[int, str]]:
    told = set()
    for match in _ADDRESS.finditer(words) if "@" in words or "at" in words else ():
        local, domain = match["local"].strip(".").lower(), match["domain"].strip(".").lower()
        if _is_private(local, domain) and match[0].lower() not in told:
            told.add(match[0].lower())
            yield words.count("\n", 0, match.start()) + 1, " ".join(match[0].split())


def _is_private(local: str, domain: str) -> bool:
    if _EXAMPLE.fullmatch(domain):
        return False
    if _PRIVATE.fullmatch(domain):
        return True
    return bool(_NAMELIKE.fullmatch(local)) and not any(
        _OFFICE.match(part) for part in re.split(r"[._-]", local)
    )


RULE = Rule(name=NAME, text=check_text, file=check_file, is_secrecy=True)
