"""No private mail address: data on a person, and a way for others to a client's door."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.privacy.plain_text import forms
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.content_index import ContentFile, ContentIndex
    from blog.rules.index.text import CheckedText

NAME = "epost"

_AT = (
    r"(?:\s?@\s?|\s?[\[({]\s?(?:at|a|@|snabel-?a)\s?[\])}]\s?|[ \u00a0](?:at|snabel-?a)[ \u00a0])"
)
_DOT = r"(?:\.|\s?[\[({]\s?(?:dot|punkt)\s?[\])}]\s?|[ \u00a0](?:dot|punkt)[ \u00a0])"
_ADDRESS = re.compile(
    rf"(?<![\w.+-])(?P<local>[\w.+%-]{{1,64}}){_AT}(?P<domain>[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,4}})",
    re.IGNORECASE,
)
_LIKELY = re.compile(r"@|[\[({ \u00a0](?:at|a|snabel-?a)[\])} \u00a0]", re.IGNORECASE)
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
# Parts of names that no person has, so that "social.jour" and "info-vard" are offices: whole,
_OFFICE_WORD = (
    r"info|stad|region|soc|vård|vard|skola|barn|unga|jour|press|växel|vaxel|team|hr|post|mail"
    r"|webb?|admin|vux|lss|ifo|fou|rss|stöd|stod|hemma|kurs|kurser|chef|projekt|jobb|grupp"
    r"|god|man|norr|söder|soder|öst|ost|öster|oster|väst|vast|väster|vaster|city|centrum|it|sn|ks"
    r"|budget|skuld|trygg|bygg|fritid|kultur|unik|aktiv|avd|rum|sol|lvu|sip|sas|mas|mar|dso"
)
# or as a beginning.
_OFFICE_STEM = (
    r"kontakt|kommun|social|omsorg|ungdom|familj|äldre|aldre|kansli|registrator|diarie|namnd"
    r"|nämnd|förvaltning|forvaltning|support|service|hjälp|hjalp|synpunkt|klagomål|klagomal"
    r"|dataskydd|ombud|redaktion|reception|enhet|ekonomi|faktura|rekryter|office|no-?reply"
    r"|missbruk|funktion|bistånd|bistand|hemtj|hemgång|hemgang|anhörig|anhorig|mottag|myndighet"
    r"|nyhet|bokning|anmäl|anmal|integr|stadsdel|skol|vuxen|korttid|särskil|sarskil|boende"
    r"|samordn|nationell|alkohol|tillstånd|tillstand|miljö|miljo|rapport|statistik|handlägg"
    r"|handlagg|verksamhet|arbets|utbildning|utveckling|kvalitet|barn(?:och|avd|rätt|ratt)"
    r"|socialt|jour(?:en|mottag)|webb(?:master|redak)|admin(?:istration|istratör)"
    r"|team(?:et|led)|f[öo]rnamn|efternamn|namn|namnsson|anv[äa]ndare"
)
_OFFICE = re.compile(rf"(?:{_OFFICE_WORD})|(?:{_OFFICE_STEM}).*", re.IGNORECASE)
# Associations, too, have their mail where people have theirs.
_ASSOCIATION = re.compile(
    r".*(?:ombud(?:et)?|jour(?:en)?|f[öo]rening(?:en)?|kansli(?:et)?|mottagning(?:en)?"
    r"|redaktion(?:en)?|n[äa]mnd(?:en)?|kommun(?:en)?|center|centrum|styrelse(?:n)?"
    r"|f[öo]rbund(?:et)?|stiftelse(?:n)?|info|kontakt|support)",
    re.IGNORECASE,
)
_NAMELIKE = re.compile(r"[^\W\d_]{1,20}(?:[._-][^\W\d_]{1,20}){1,4}\d{0,4}")
_HINT = (
    "Ta bort adressen, eller skriv den som går till en funktion, till exempel "
    "socialforvaltningen@kommunen.se."
)


def check_text(text: CheckedText, index: ContentIndex) -> Iterator[Finding]:
    """Find private addresses; those of offices and in examples are fine."""
    del index
    for line, address in _addresses(text.bare):
        message = f"”{address}” är en enskild persons e-postadress."
        yield text.error(line, NAME, message, _HINT)


def check_file(file: ContentFile, index: ContentIndex) -> Iterator[Finding]:
    """Do the same in the text of a document or a drawing."""
    del index
    for line, address in _addresses(file.words):
        message = f"”{address}” är en enskild persons e-postadress."
        yield file.error(NAME, message, _HINT, line=line)


def _addresses(bare: str) -> Iterator[tuple[int, str]]:
    """Give each address once, whether marks stand within it or not."""
    told = set()
    for words in forms(bare) if _LIKELY.search(bare) else ():
        for match in _ADDRESS.finditer(words):
            local = match["local"].strip(".").lower().partition("+")[0]
            domain = re.sub(_DOT, ".", match["domain"], flags=re.IGNORECASE).strip(".").lower()
            if _is_private(local, domain) and (local, domain) not in told:
                told.add((local, domain))
                yield words.count("\n", 0, match.start()) + 1, " ".join(match[0].split())


def _is_private(local: str, domain: str) -> bool:
    if _EXAMPLE.fullmatch(domain):
        return False
    if _PRIVATE.fullmatch(domain):
        return not _ASSOCIATION.fullmatch(local)
    if not _NAMELIKE.fullmatch(local):
        return False
    parts = [part for part in re.split(r"[._\d-]+", local) if part]
    names = [p for p in parts if not _OFFICE.fullmatch(p) and p != domain.partition(".")[0]]
    return len(names) > 1 and max(map(len, names)) > 1


RULE = Rule(name=NAME, text=check_text, file=check_file, is_secrecy=True, can_stop=True)
