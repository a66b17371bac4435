"""What a number that is no personal number says of itself, in the words and signs around it."""

from __future__ import annotations

import re

# Between a word that names a number and the number: marks, but no end of a clause.
_GAP = r"[^\w,;]{0,8}\Z"
_IS = r"[-.:]*\s*(?:nr[.:]?|är)?"
# These name a number of any length.
_KIND = re.compile(
    r"(?:\b(?:isbn|issn|ean|gtin|gln|imei|ocr|doi|iban|vin|bg|pg|bankgiro|plusgiro|postgiro)"
    r"(?:-?1[03])?|(?:faktura|artikel|serie|order|giro|bok)(?:nummer|nr)|97[89])"
    rf"(?:-?(?:nummer|numret|nr|kod))?{_IS}{_GAP}",
    re.IGNORECASE,
)
# These name one of ten digits; twelve with a century and a date are a person's all the same.
_KIND_OF_TEN = re.compile(
    r"(?:(?P<what>[^\W\d_]{2,}?)-?(?:(?:nummer|numret|nr|kod(?:en)?)|(?<=-)id)"
    r"|\b(?:s/n|(?:bank|plus)?konto|clearing|swish|ref|referens|pmid|orcid|libris|ticket|build"
    r"|lösenord|pin|kod|version|(?:meeting|zoom|webinar|teams)\W{0,3}id))"
    rf"{_IS}{_GAP}"
    r"|\b(?:artikel|article|status|news|nyhet|post|story)[-/=]\Z",
    re.IGNORECASE,
)
# A person's own numbers: they may be, or hold, the personal number.
_OWN = re.compile(
    r"pers(?:on\w*)?|p|id\w*|sam(?:ordn\w*)?|klient\w*|patient\w*|brukar\w*|elev\w*|barn\w*"
    r"|journal\w*|akt\w*|ärende\w*|medlems?|medborgar\w*|födelse\w*|försäkrings?|skatte"
    r"|legitimations?|deltagar\w*|vård\w*|anställnings?|sökande\w*|socialförsäkrings?",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:personn|person-?id|\bp(?:ers)?\.?-?nr|född\b|samordnings|\bsamnr)[^\d]*\Z", re.IGNORECASE
)
_DIARY = re.compile(
    r"\b(?:dnr|diarienr|diarienummer|d:nr)\b[\s.:]*(?:\w{1,6}[\s-])?\Z", re.IGNORECASE
)
_CASE_YEAR = re.compile(r"/(?:19|20)?\d{2}(?!\d)")
_DOI = re.compile(r"\b10\.\d{4,9}/\S*\Z")

_PHONE_WORD = r"(?:telefon|mobil|\b(?:tel|tfn|fax|växel|ring|sms|nås|numret|nummer))\w*\b"
_PHONE = re.compile(
    rf"{_PHONE_WORD}[^\d.]{{0,16}}(?:[+0]\d[\d ()/-]{{5,14}}(?:[,;/]|eller|och|samt)\s*)*\Z"
    r"|\+46[\s(0)-]*\Z",
    re.IGNORECASE,
)
_PHONE_ALONE = re.compile(rf"{_PHONE_WORD}{_GAP}|(?<!\d)\+\Z", re.IGNORECASE)
_MOBILE = re.compile(r"07[02369]")

_SUM = re.compile(
    r"\s*(?:kr|kronor|tkr|mnkr|mkr|mdkr|sek|eur|euro|dollar|procent|st|€|\$|%)(?!\w)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\s?(?:invånare|personer|människor|barn|hushåll|platser|besök|ärenden|exemplar|gånger"
    r"|timmar|tim|minuter|ton|kg|liter|km|kvm|m²|m2|meter|kwh|mwh|gwh|byte|kb|mb|gb)(?!\w)",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"(?:\b(?:sek|eur|usd|kr)|[€$£])\s?\Z", re.IGNORECASE)
_DECIMALS = re.compile(r"\.\d|,\d{1,2}(?![\d,])")
_TIGHT = re.compile(r"(?P<figures>\d+)(?P<sign>[.,/:])\Z")
_YEAR_FOLDER = re.compile(r"/(?:19|20)\d\d/\Z")
_REACH = 80  # so many characters before a number may tell its kind


def says_other(text: str, start: int, end: int, *, shape: tuple[int, ...]) -> bool:
    """
    Say whether the digits from *start* to *end* are named as something else.

    Args:
        text: Where they stand.
        start: Of the first digit.
        end: Behind the last digit.
        shape: How many digits each of their groups has.
    """
    before = text[max(0, start - _REACH) : start]
    if _PERSON.search(before[-24:]):
        return False
    if _DOI.search(before):
        return True
    if shape == (8, 4):
        return bool(_DIARY.search(before) and _CASE_YEAR.match(text, end))
    if shape == (6, 4):
        is_case = bool(_DIARY.search(before) and _CASE_YEAR.match(text, end))
        return is_case or (text[start + 6].isspace() and _is_part(text, start, end))
    if _KIND.search(before) or _SUM.match(text, end):
        return True
    return shape != (12,) and _is_other_ten(text, start, end, shape)


def is_named(text: str, start: int) -> bool:
    """Say whether the number from *start* on is named as a book's, a payment's or the like."""
    before = text[max(0, start - _REACH) : start]
    return bool(_KIND.search(before) or _DOI.search(before))


def _is_other_ten(text: str, start: int, end: int, shape: tuple[int, ...]) -> bool:
    before = text[max(0, start - _REACH) : start]
    named = _KIND_OF_TEN.search(before)
    if named and not _OWN.fullmatch(named["what"] or ""):
        return True
    if _CURRENCY.search(before) or (len(shape) == 1 and _COUNT.match(text, end)):
        return True
    if _is_part(text, start, end) or _is_decimal(text, start, end):
        return True
    if text[start] != "0":
        return bool(_PHONE_ALONE.search(before))
    return bool((shape == (10,) and _MOBILE.match(text, start)) or _PHONE.search(before))


def _is_part(text: str, start: int, end: int) -> bool:
    """Tell decimals, parts of versions and fractions from a field in a row or an address."""
    tight = _TIGHT.search(text, max(0, start - _REACH), start)
    if not tight:
        return False
    if tight["sign"] == "," and (len(tight["figures"]) > 3 or text[end : end + 1] == ","):
        return False
    return not _YEAR_FOLDER.search(text[max(0, start - 6) : start])


def _is_decimal(text: str, start: int, end: int) -> bool:
    is_field = start > 0 and text[start - 1] == "," and text[end : end + 1] == ","
    return not is_field and _DECIMALS.match(text, end) is not None
