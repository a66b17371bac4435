"""What a mail address tells of whose it is: an office, an association, or one person."""

from __future__ import annotations

import re
from enum import Enum

from blog.privacy.first_names import FIRST_NAMES

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
    r"info|stad|öppet|oppet|hus|lov|bostad|lediga|platser|care|customer|policy|privacy"
    r"|region|soc|vård|vard|skola|barn|unga|jour|press|växel|vaxel|team|hr|post|mail"
    r"|webb?|admin|vux|lss|ifo|fou|rss|stöd|stod|hemma|kurs|kurser|chef|projekt|jobb|grupp"
    r"|god|man|norr|söder|soder|öst|ost|öster|oster|väst|vast|väster|vaster|city|centrum|it|sn|ks"
    r"|ordf|ordförande|ordforande|vice|sekr|kassor|kassör|styrelse|fullmaktige|ledamot|bitr|tf|diariet"
    r"|kyrka|förening|forening|klubb|säkerhet|sakerhet|larm|visselblås\w*|visselblas\w*"
    r"|rektor|expedition|agenda|covid|vision|plan|sommar|höst|host|val|kampanj|fråga|fraga|budget|skuld|trygg|bygg|fritid|kultur|unik|aktiv|avd|rum|sol|lvu|sip|sas|mas|mar|dso"
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
    r".*(?:ombud(?:et)?|jour(?:en)?|f[öo]rening(?:en|ar)?|kansli(?:et)?|mottagning(?:en)?"
    r"|redaktion(?:en)?|n[äa]mnd(?:en)?|kommun(?:en)?|center|centrum|styrelse(?:n)?"
    r"|f[öo]rbund(?:et)?|stiftelse(?:n)?|info|kontakt|support|klubb(?:en)?|cirkel(?:n)?|f[öo]rsamling"
    r"|kyrka(?:n)?|hus(?:et)?|vandr(?:are|arna)|grann(?:e|samverkan)|byalag(?:et)?|verket|r[åa]det"
    r"|n[äa]tverk(?:et)?|projekt(?:et)?|grupp(?:en)?|teater(?:n)?|k[öo]r(?:en)?|bio(?:n)?|caf[eé](?:et)?)"
    r"|(?:.*[._-])?(?:rsmh|fub|attention|rfsl|hso|pro|spf|bris|rfhl|nsph|hjärnkoll|hjarnkoll|rbu|srf|hrf"
    r"|dhr|rsmh|nhr|aa|na|ioGt|nto|verdandi|scouterna|rodakorset|rödakorset|funktionsr[äa]tt)(?:[._-].*)?",
    re.IGNORECASE,
)
_NAMELIKE = re.compile(r"[^\W\d_]{1,20}(?:[._-][^\W\d_]{1,20}){1,4}\d{0,4}")
# anhol01: letters of both names, and a number.
_USER = re.compile(r"(?:(?P<letters>[a-zåäö]{3,7})\d{2,4}|(?P<initials>[a-zåäö]{2})\d{3,5})")
_INITIALS = re.compile(r"[a-zåäö]{2,3}")
# Offices with names as short as that.
_SHORT_OFFICES = frozenset(
    re.findall(
        r"\w+",
        "ab af an au bk bn bun bup bvc ceo cfo cio cto dns do dp dpo ds dso du edp ek es fin fk "
        "fo fou ftp fu gk gn gvn hb hej hr hvb if ifo ik it ivo jk jo ka kc kf ks kt lo lon lss "
        "lvm lvu lön mar mas mbn mc mn mr mvc net nu ok op ou pk pr pro rad rd rf saco san sas "
        "sbn sbu sf sip skr sn soc sol son spf ss ssk ssr st tco tn tv ubn ung utn vc vd vk vn "
        "von vux web www än ",
    )
)
_SURNAME = re.compile(
    r"[a-zåäö](?:[a-zåäö]{2,}sson|holm|berg|lund|lind|ek|dahl|nyberg|sandberg|lindberg|holmberg"
    r"|lundberg|sj[öo]berg|[a-zåäö]{2,}(?:str[öo]m|kvist|qvist|gren|gård|stedt)|wallin|nor[ée]n|hed"
    r"|falk|bj[öo]rk|moberg|strand|sund|nyman|engman|bergman|lindman|[öo]berg|[åa]berg|ali|hassan)"
)


class Owner(Enum):
    """Whose an address is."""

    OFFICE = "of everybody"
    PERSON = "of one person"
    GUESS = "likely of one person"


def owner(local: str, domain: str) -> Owner:
    """
    Say whose an address is.

    Args:
        local: What stands before the @, in lower case, without what follows a plus.
        domain: What stands behind it, in lower case.
    """
    if _EXAMPLE.fullmatch(domain):
        return Owner.OFFICE
    parts = [part for part in re.split(r"[._\d-]+", local) if part]
    named = any(part in FIRST_NAMES for part in parts)
    if _PRIVATE.fullmatch(domain):
        if _ASSOCIATION.fullmatch(local):
            return Owner.OFFICE
        return Owner.PERSON if named else Owner.GUESS
    names = [p for p in parts if not _OFFICE.fullmatch(p) and p != domain.partition(".")[0]]
    if _NAMELIKE.fullmatch(local) and len(names) > 1 and max(map(len, names)) > 1:
        return Owner.PERSON if named else Owner.GUESS
    if len(names) == 1 and (named or _is_user(local, domain)):
        return Owner.GUESS
    return Owner.OFFICE


def _is_user(local: str, domain: str) -> bool:
    """Tell the name of somebody's account from the name of an office."""
    user = _USER.fullmatch(local)
    if user:
        return (user["letters"] or user["initials"]) not in _SHORT_OFFICES
    if _INITIALS.fullmatch(local):
        return local not in _SHORT_OFFICES and local not in re.split(r"[.-]", domain)
    if _SURNAME.fullmatch(local):
        return True
    return any(local.startswith(name) and _is_surname(local[len(name) :]) for name in FIRST_NAMES)


def _is_surname(rest: str) -> bool:
    return len(rest) > 1 and _SURNAME.fullmatch(f"x{rest}") is not None
