"""
Where somebody may be recognised: who, and something sensitive, in one sentence.

Only single persons count.  What is said of anybody (a law, a budget, a generic example), of
staff, or of somebody in a book, is none of it.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from blog.privacy.first_names import FIRST_NAMES
from blog.privacy.street_addresses import street_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = (
    r"(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton"
    r"|arton|nitton|tjugo\w{0,5}|(?:tret|fyr|fem|sex|sjut|åt|nit)tio\w{0,5})"
)
_AGE = rf"(?:\d{{1,3}}|{_WORDS})"
_PERSON = (
    r"(?:hon|han|hen|pojken|flickan|mannen|kvinnan|tjejen|killen|sonen|dottern|barnet|mamman|pappan"
    r"|modern|fadern|brodern|systern|bröderna|systrarna|syskonen|ynglingen|ungdomen|paret)"
)
# Words that begin a sentence with a capital, and are no names.
_NAMED = r"(?!(?:Jag|Vi|Du|Ni|Det|Den|De|Man|Här|Där|Nu|Då|Men|Och|År|Idag)\b)[A-ZÅÄÖ][a-zåäöé]+"
_WHO = re.compile(
    rf"\b(?:en|ett|den|det)\s{_AGE}-?årige?[ant]?\s\w+"
    rf"|\b(?:en|den|vår)\s(?:\d{{1,3}}-|{_WORDS})åring(?:en)?\b"
    rf"|\b(?:\d{{1,3}}-|{_WORDS})åringen\b"
    rf"|\b(?:{_PERSON}|(?-i:{_NAMED})),\s{_AGE}(?:\sår)?(?=[,.])"
    rf"|\b(?:{_PERSON}|(?-i:{_NAMED}))\s\({_AGE}(?:\sår)?\)"
    rf"|\b(?P<subject>{_PERSON}|(?-i:{_NAMED}))\s(?:är|var|blev|fyllde)\s(?:bara\s|just\s)?{_AGE}(?:\sår)?"
    r"(?!\w|[-–]\d|\s(?:procent|gånger|månader|veckor|dagar|i\b))"
    rf"|\b{_PERSON}[^.\n\d]{{0,20}}född\s(?:den\s)?\d{{1,4}}\b"
    r"|^\W*född\s(?:den\s)?\d{1,4}\b|\btonårs(?:flicka|pojke|dotter|son|tjej|kille)n?\b"
    rf"|\b(?:bröder|systrar|syskon|pojkar|flickor)(?:na|en)?,\s{_AGE}\soch\s{_AGE}\sår",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\b(?:\w{0,12}placer(?:ad|at|ade|ades|ats|as)|omhändertag(?:en|et|na|its)|\w{0,8}omhändertogs"
    r"|omhändertar|tvångsvård\w*|familjehem\w*|jourhem\w*|orosanmäl\w*|diagnos(?:en|er|erna)?"
    r"|demens\w{0,9}|dement\w?|alzheimers?|autism\w{0,9}|schizofreni|psykos\w{0,5}|missbruk\w*"
    r"|bipolär\w?|kontaktfamilj\w*|kontaktperson\w*|vårdnadstvist\w*|avgiftning\w*|självmord\w*"
    r"|stödboende\w*|(?-i:LVU|LVM|SiS|HVB|LSS|LPT|ADHD|adhd|PTSD)(?![a-zåäö])(?:-\w+)?)\b"
    r"|blivit av med sina barn|skydda[td]e? (?:boende|id)",
    re.IGNORECASE,
)
# Near a first name, words of staff and of offices are too many for the weaker ones to count.
_OWN_CASE = re.compile(
    r"\b(?:(?:blev|bli|blivit|är|var)\s(?:\w+\s)?(?:placerad|omhändertagen)|placerades"
    r"|\w{0,8}omhändertogs|bor i (?:familjehem|jourhem|stödboende)|bor på (?:hvb|sis)"
    r"|orosanmäl\w* om (?=(?-i:[A-ZÅÄÖ]))|(?:fått|fick|har) diagnosen?|tvångsvårdas"
    r"|(?:fått|har|fick) (?:adhd|autism|demens|alzheimers?|schizofreni)"
    r"|är dement|vårdas enligt (?:lvu|lvm|lpt)|föremål för)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![\w-])(?<![A-ZÅÄÖ][a-zåäö] )[A-ZÅÄÖ][a-zåäöé]{1,14}(?![\w-])")
_BESIDE = re.compile(r"\s[A-ZÅÄÖ]")
_SHALL = re.compile(r"\b(?:ska|kan|bör|måste|skulle|borde|behöver)\b", re.IGNORECASE)
# Said of anybody, of a law, or of somebody who does not exist.
_GENERAL = re.compile(
    r"\b(?:rätt till|alla|varje|var(?:je)? \w+de|mellan \d|boken?|roman\w*|film\w*|seri(?:e|en)"
    r"|pjäs\w*|novell\w*"
    r"|fingera\w*|påhitt\w*|egentligen heter|kan kalla|kallar vi|vi kallar|tänk dig|låt oss säga"
    r"|till exempel|t\.ex\.|exempelvis|ett exempel|fallbeskrivning|enligt \d+ ?§|paragraf\w*"
    r"|om en|när en|ifall en|huvudperson\w*|lagen|författare\w*|skådespelare\w*|minister\w*"
    r"|dom i)\b|§",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\w*(?:chef|sekreterare|handläggare|ordförande|samordnare|strateg|konsulent|utredare|forskare"
    r"|professor|docent|lektor|politiker|direktör|förälder|föräldrar)\w*"
    r"|\b(?:föreläs\w*|berätta\w*|arbetar\w*|arbetat|jobbar|jobbat|skriver|skrev|säger|sade|sa"
    r"|tack|samtal med|träffade|presenter\w*"
    r"|ansvarar|leder|ledde|utbilda\w*|grattis|våra kollegor|kollega\w*)\b",
    re.IGNORECASE,
)


class Recognition(NamedTuple):
    """
    Words that together may point out somebody.

    Attributes:
        start: Where in the sentence the first of them stands.
        who: What is said of the person: an age, a date of birth, a name, an address.
        what: What is sensitive.
    """

    start: int
    who: str
    what: str


def recognitions(sentence: str) -> Iterator[Recognition]:
    """Give the first place in a sentence where somebody may be recognised, if there is one."""
    case = _CASE.search(sentence)
    if not case or _GENERAL.search(sentence):
        return
    who = next(filter(partial(_is_one, sentence), _WHO.finditer(sentence)), None)
    if who and not _STAFF.search(sentence):
        yield Recognition(who.start(), _quoted(who[0]), _quoted(case[0]))
        return
    own = _OWN_CASE.search(sentence)
    name = next(_names(sentence), None) if own and not _STAFF.search(sentence) else None
    if own and name:
        yield Recognition(name.start(), name[0], _quoted(own[0]))
        return
    for start, street in street_addresses(sentence):
        yield Recognition(start, street, _quoted(case[0]))
        return


def _is_one(sentence: str, who: re.Match[str]) -> bool:
    """Tell one person from anybody: an 80-year-old who shall feel safe is nobody in particular."""
    if re.match(r"(?:en|ett)\s", who[0], re.IGNORECASE) and _SHALL.search(sentence):
        return False
    subject = (who["subject"] or "").lower()
    return not subject or subject in FIRST_NAMES or re.fullmatch(_PERSON, subject) is not None


def _names(sentence: str) -> Iterator[re.Match[str]]:
    """Give the first names that stand alone: with a surname, it is somebody with an office."""
    for name in _NAME.finditer(sentence):
        before = sentence[: name.start()].rstrip().rpartition(" ")[2]
        is_alone = not _BESIDE.match(sentence, name.end()) and not before[:1].isupper()
        if name[0].lower().removesuffix("s") in FIRST_NAMES | {"ali"} and is_alone:
            yield name


def _quoted(words: str) -> str:
    return " ".join(words.split())
