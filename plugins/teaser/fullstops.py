"""What a Swedish full stop means: the end of a sentence, or part of what stands before it."""

from __future__ import annotations

import re

from . import abbreviations as words

_LEADING_MARKS = "([{”“„\"’'»«–—•*"
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"

_INITIALS = re.compile(r"(?:[A-ZÅÄÖÉ]\.?-?)*[A-ZÅÄÖÉ]")
_ENUMERATOR = re.compile(r"\d{1,3}|[a-zåäö]|[ivx]{1,5}|[IVX]{1,5}")
_SHORT_NUMBER = re.compile(r"\d{1,3}")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?![\d:/–-]|\.\d)")
_NAME = re.compile(r"[A-ZÅÄÖ][\w-]+\s+(?:[A-ZÅÄÖ]|(?:af|av|de|von)\s)")
_ROMAN = re.compile(r"(?:[IVXLC]{2,}|[IVX](?=[,.;:)]))")
_ACRONYM = re.compile(r"[A-ZÅÄÖ][a-zåäö]{0,2}[A-ZÅÄÖ]{1,5}\b")
_NUMBERED = re.compile(r"[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{0,3}\d")  # bet. SoU23
_DOTTED = re.compile(r"(?:[a-zåäö]{1,4}\.)+[a-zåäö]{1,4}")
_DOMAIN = re.compile(r".*\.(?:se|nu|com|org|net|eu|io|info|fi|no|dk|uk|de|gov|edu)")


def ends_sentence(before: str, following: str) -> bool:
    """
    Tell whether a full stop ends a sentence.

    Args:
        before: The sentence so far, up to the stop and without it.
        following: What comes after, without quotation marks and the like before its first
            word.  It begins with a capital, a digit or §, or a word such as iPhone; a stop
            before a small letter is never asked about.
    """
    tokens = before.replace(_SOFT_HYPHEN, "").rsplit(maxsplit=4)
    if not tokens:
        return False
    token = tokens[-1].lstrip(_LEADING_MARKS)
    if not token or not token[-1].isalnum():
        return True
    if _is_enumerator(before, tokens, token):
        return False
    known = _ends_after_abbreviation(tokens, following)
    if known is not None:
        return known
    if _INITIALS.fullmatch(token) and ("." in token or len(token) == 1):
        return len(tokens) > 1 and _ends_after_initial(tokens[-2], following)
    if _is_lower(token) and token.lower() in words.BEFORE_NUMBER:
        return _ends_before_number(tokens, token, following)
    if token in words.TITLES:
        return _opens(following)
    if _SHORT_NUMBER.fullmatch(token):
        return not following[0].isdigit()
    return True


def _is_enumerator(before: str, tokens: list[str], token: str) -> bool:
    """Tell the number of a list item: at the beginning, after a colon, or next in turn."""
    if not _ENUMERATOR.fullmatch(token):
        return False
    if len(tokens) == 1 or tokens[-2].endswith(":"):
        return True
    number = int(token) if token.isdigit() else 0
    return number > 1 and re.search(rf"(?:^|[\s(]){number - 1}[.)]\s", before) is not None


def _ends_before_number(tokens: list[str], token: str, following: str) -> bool:
    """Judge *kap.*, *kl.*, *prop.*: part of a reference, or an ordinary word."""
    if following[0] == "§":
        return False
    if token == "Jan" and len(tokens) > 1:
        return True  # a man, not a month
    if following[0].isdigit():
        return token.lower() in words.EVERYDAY and _YEAR.match(following) is not None
    if _ROMAN.match(following) or _NUMBERED.match(following):
        return False
    is_counted = len(tokens) > 1 and (tokens[-2][-1].isdigit() or tokens[-2][-1] == "§")
    if is_counted and _ACRONYM.match(following):
        return False  # 26 kap. OSL, 2 st. LVU
    return not (token == "St" and not _opens(following))


def _ends_after_initial(last: str, following: str) -> bool:
    """Judge ``A.``: an initial, or a label such as plan B."""
    if following[0].isdigit():
        return False
    return _opens(following) or _bare(last) in words.LABELLED


def _ends_after_abbreviation(tokens: list[str], following: str) -> bool | None:
    """Judge an abbreviation, also one written with spaces: ``t. ex.``; None if it is none."""
    for count in (3, 2, 1):
        if len(tokens) < count or not all(part.endswith(".") for part in tokens[-count:-1]):
            continue
        joined = "".join(tokens[-count:]).lstrip(_LEADING_MARKS)
        if _is_lower(joined):
            verdict = _verdict(joined.lower(), following)
            if verdict is not None:
                return verdict
    token = tokens[-1].lstrip(_LEADING_MARKS).lower()
    if _DOTTED.fullmatch(token) and not _DOMAIN.fullmatch(token):
        return _opens(following)
    return None


def _verdict(abbreviation: str, following: str) -> bool | None:
    if abbreviation in words.NEVER_FINAL:
        return _bare(following) in words.SURE_OPENERS
    if abbreviation in words.SELDOM_FINAL:
        return _opens(following)
    if abbreviation in words.BEFORE_NAME:
        return _opens(following) or not _NAME.match(following)
    if abbreviation in words.OFTEN_FINAL:
        return not following[0].isdigit()
    return None


def _is_lower(token: str) -> bool:
    """Tell an abbreviation from a name in capitals: tf. from TF."""
    return "." in token or not (len(token) > 1 and token.isupper())


def _opens(following: str) -> bool:
    return _bare(following) in words.SENTENCE_OPENERS


def _bare(text: str) -> str:
    """Give the first word without marks, in lower case."""
    word = text.split(maxsplit=1)[0] if text else ""
    return word.strip(_LEADING_MARKS + ".,;:!?…)]}%").lower()
