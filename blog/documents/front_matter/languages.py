"""Which languages a text may be in: BCP 47's codes, and Swedish and English names for some."""

from __future__ import annotations

import difflib
import re

# ISO 639-1, which the web uses wherever a language has a code of two letters.
_TABLE = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu
    hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb
    lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv
    sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_CODES = frozenset(_TABLE.split())
_NAMES = {
    "svenska": "sv", "swedish": "sv", "engelska": "en", "english": "en",
    "finska": "fi", "finnish": "fi", "norska": "no", "danska": "da", "tyska": "de",
    "franska": "fr", "spanska": "es", "arabiska": "ar", "somaliska": "so", "persiska": "fa",
    "dari": "prs", "kurdiska": "ku", "polska": "pl", "ryska": "ru", "ukrainska": "uk",
    "tigrinska": "ti", "turkiska": "tr", "jiddisch": "yi", "meänkieli": "fit",
    "samiska": "se", "nordsamiska": "se", "sydsamiska": "sma", "lulesamiska": "smj",
    "romska": "rom", "romani": "rom",
}  # fmt: skip
# A country's code, or a longer one, where the language has another of two letters.
_MEANT = {
    "dk": "da", "gb": "en", "us": "en", "jp": "ja", "cn": "zh", "cz": "cs", "gr": "el", "ua": "uk",
    "swe": "sv", "sve": "sv", "eng": "en", "fin": "fi", "nor": "no", "dan": "da", "ger": "de",
    "deu": "de", "tys": "de", "fra": "fr", "fre": "fr", "spa": "es", "ara": "ar", "som": "so",
    "per": "fa", "fas": "fa", "pol": "pl", "rus": "ru", "ukr": "uk", "tir": "ti", "tur": "tr",
    "kur": "ku", "yid": "yi",
}  # fmt: skip
_FORM = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")


def language_code(value: str) -> str | None:
    """Give the code for a language, in lower case, from its code or its name; None for neither."""
    word = value.strip().casefold().replace("_", "-")
    code = _NAMES.get(word, word)
    main = code.partition("-")[0]
    is_known = main in _CODES or (len(main) == 3 and main not in _MEANT)
    return code if _FORM.fullmatch(code) and is_known else None


def nearest_language(value: str) -> str | None:
    """Give the code for the language that was probably meant."""
    word = value.strip().casefold().replace("_", "-")
    main, *rest = word.split("-")
    if main in _MEANT:
        return "-".join([_MEANT[main], *(part for part in rest if part.isalnum())])
    close = difflib.get_close_matches(word, _NAMES, n=1, cutoff=0.8)
    return _NAMES[close[0]] if close else None
