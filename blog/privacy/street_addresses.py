"""Street addresses: somebody's home, unless the words around tell of an office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[A-ZÅÄÖ][a-zåäöéü]{1,30}"
# Not such as end other words too: utvärdering, handlingsplan, förhandlingsrunda.
_STREET = (
    r"(?:gata(?:n)?|(?<!Riks)(?<!Läns)(?<!Europa)(?<!Motor)väg(?:en)?|gränd(?:en)?|stig(?:en)?"
    r"|torg(?:et)?|backe(?:n)?|all[ée](?:n)?|esplanad(?:en)?|kaj(?:en)?|leden|slinga(?:n)?"
    r"|sväng(?:en)?|krok(?:en)?|platsen|brink(?:en)?|stranden|liden|höjden|vreten)"
)
_NUMBER = r"[1-9]\d{0,2}(?:[-–]\d{1,3}(?!\d))?(?:\s?[A-Ha-h](?![\w]))?(?![\w%]|[-–.,:/]\d)"
_ADDRESS = re.compile(
    rf"(?<![\w-])(?:{_NAME}{_STREET}|(?:{_NAME}|[A-ZÅÄÖ]\.)\s(?i:{_STREET}))\s{_NUMBER}"
    r"(?!\s?(?:km|år|procent|kr|kronor|mil|meter|m²|personer|barn|platser|gånger|timmar|dagar"
    r"|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b)"
)
_NUMBERED = re.compile(
    rf"\b(?:hus|port)(?:\snummer|\snr)?\s{{1,2}}\d{{1,3}}\spå\s{_NAME}{_STREET}\b"
)
# Anyone may know where these are.
_OFFICE = re.compile(
    r"kontor|kommunhus|lokal|möte|samlas|besök(?!te|t|er)|öppet|öppnar|öppnade|träffpunkt|mottagning"
    r"|bibliotek|välkommen|välkomna|förvaltning|(?<!läg)enhet|skola\b|skolan\b|förskol|föreläs|caf[eé]|kyrka|butik"
    r"|restaurang|hotell|museum|seminarium|konferens|utställning|folkets|kl\.?\s\d|äldreboende|gruppbostad|servicehus|nämnd|dagcenter|sjukhus"
    r"|vårdcentral|polis|station|föreningen|invig|bygg(?:er|s|a|de)?\b|ombygg|detaljplan|vägarbete"
    r"|postadress|informationsträff|anhörigcent|seniorcent",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?:bor|bodde|bott|hemma|lägenhet\w*|hembesök|familj\w*|flytta\w*|hennes|hans|paret|klient\w*)\b",
    re.IGNORECASE,
)


def street_addresses(sentence: str) -> Iterator[tuple[int, str]]:
    """Give where each street address stands that may be somebody's home, and its words."""
    for pattern in (_ADDRESS, _NUMBERED):
        for found in pattern.finditer(sentence):
            if _HOME.search(sentence) or not _OFFICE.search(sentence):
                yield found.start(), " ".join(found[0].split())
