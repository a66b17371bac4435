"""What the address of a link hides: a detour, a sender's name, letters that imitate others."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import parse_qs, unquote, urlsplit

_DETOUR_HOSTS = {
    re.compile(r"(?:[\w-]+\.)?safelinks\.protection\.outlook\.com"): ("url",),
    re.compile(r"urldefense(?:\.proofpoint)?\.com"): ("u",),
    re.compile(r"(?:www\.)?google\.(?:com|se)"): ("q", "url"),
    re.compile(r"(?:l|lm)\.(?:facebook|instagram)\.com"): ("u",),
    re.compile(r"out\.reddit\.com|exit\.sc|steamcommunity\.com"): ("url",),
    re.compile(r"(?:statics\.)?teams\.(?:cdn\.office\.net|microsoft\.com)"): ("url",),
}
_VERSION_3 = re.compile(r"/v3/__(?P<url>.+?)__;")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_MOST = 4  # detours on the way
_NORDIC = frozenset("åäöéèüøæáàâãíìîóòôõúùûñçšžčđðþßëêïýőű")
# Letters of other scripts that look like ours.
_LIKE_LATIN = frozenset("аеорсухіјѕԁԛԝһӏѵьгԍвкмнтαοορνυκιτχγεηρυωѡ")
_SECOND = frozenset({"co", "com", "org", "gov", "ac", "net", "edu"})


def host_of(href: str) -> str:
    """Give the host that an address leads to, in lower case; "" for none."""
    try:
        return (urlsplit(href).hostname or "").rstrip(".").lower()
    except ValueError:
        return ""


def is_disguised(href: str) -> bool:
    """Say whether something stands before an @ and looks like the host: umea.se@other.example."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "@" in parts.netloc


def beyond_detours(href: str) -> str:
    """Give the address that a detour leads to; "" when there is none on the way."""
    found = ""
    for _ in range(_MOST):
        further = _one_detour(found or href)
        if not further:
            break
        found = further
    return found


def _one_detour(href: str) -> str:
    host = host_of(href)
    names = next((held for kind, held in _DETOUR_HOSTS.items() if kind.fullmatch(host)), ())
    if not names:
        return ""
    third = _VERSION_3.search(href)
    if third:
        return third["url"]
    values = parse_qs(urlsplit(href).query)
    candidates = [value for name in names for value in values.get(name, ())]
    if host.startswith("urldefense"):  # which writes - for % and _ for /
        candidates = [unquote(value.replace("-", "%").replace("_", "/")) for value in candidates]
    return next((value for value in candidates if _WEB.match(value)), "")


def imitation(host: str) -> str:
    """Give the host as it is shown when letters in it imitate others; "" when none do."""
    shown = ".".join(_decoded(label) for label in host.split("."))
    is_ours = shown.rpartition(".")[2].isascii()  # a site of Moscow may have a name of its own
    return shown if is_ours and any(_imitates(label) for label in shown.split(".")) else ""


def _decoded(label: str) -> str:
    if not label.startswith("xn--"):
        return unicodedata.normalize("NFC", label)
    try:
        return label[4:].encode().decode("punycode")
    except (UnicodeError, ValueError):
        return label


def _imitates(label: str) -> bool:
    """Say whether a label mixes scripts, or is of letters that only look like ours."""
    odd = [letter for letter in label if letter > "\x7f" and letter not in _NORDIC]
    if not odd:
        return False
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in label if letter.isalpha()}
    if scripts == {"LATIN"}:
        return any(_skeleton(letter) for letter in odd)
    letters = [letter for letter in label if letter.isalpha()]
    return "LATIN" in scripts or all(letter in _LIKE_LATIN for letter in letters)


def _skeleton(letter: str) -> bool:
    """Tell ı, ɑ and ḷ, which pass for i, a and l, from letters of the alphabets around us."""
    base = unicodedata.normalize("NFD", letter)[0]
    return base.isascii() or letter in "ıɑɡɩʟɴʀʏɪꜱꜰ"


def site_of(host: str) -> str:
    """Give the part of a host that somebody owns: umea.se of www.umea.se."""
    labels = host.lower().split(".")
    count = 3 if len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2 else 2
    return ".".join(labels[-count:])
