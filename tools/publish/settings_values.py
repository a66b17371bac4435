"""What is wrong with a key or a value in ``publish.toml``, in Swedish."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SECRET = re.compile(r"(?i).*(?:pass|losen|lösen|secret|token).*")
_TOKEN = 20
"""Letters: no user name is so long."""
_WORDS = {str: "en text inom citattecken", int: "ett heltal", bool: "true eller false"}


def wrong_value(key: str, value: object, hint: Any, *, private: bool) -> str:
    """Say what is wrong with a value; nothing if it can be used."""
    if get_origin(hint) is Literal:
        choices = [each for each in get_args(hint) if each]
        named = ", ".join(f'"{each}"' for each in choices)
        return "" if value in choices else f"{key} ska vara något av {named}."
    if type(value) is not hint:
        return f"{key} ska vara {_WORDS[hint]}."
    if value == "":
        return f"{key} är tom."
    if isinstance(value, str) and _holds_secret(value):
        return f"{key} innehåller ett lösenord. Ta bort det: filen får inte ha några hemligheter."
    if key == "keep" and isinstance(value, int) and value < 2:
        return "keep ska vara minst 2: den publicerade versionen och den före."
    if key == "port" and isinstance(value, int) and not 0 < value < 65536:
        return "port ska vara ett tal mellan 1 och 65535."
    if key == "url":
        return _wrong_url(str(value), private=private)
    return ""


def _holds_secret(value: str) -> bool:
    """Say whether an address has a password in it, or a forge's token in place of a name."""
    parts = urlsplit(value)
    is_token = parts.scheme in ("http", "https") and len(parts.username or "") >= _TOKEN
    return bool(parts.password) or is_token


def _wrong_url(value: str, *, private: bool) -> str:
    parts = urlsplit(value)
    if not parts.netloc or parts.scheme not in ("http", "https"):
        return 'url ska vara sajtens adress, till exempel "https://blogg.example".'
    if parts.scheme == "http" and not private:
        return "url ska börja med https://. Bara ett mål med private = true får vara utan."
    return ""


def wrong_https_only(table: Mapping[str, Any]) -> str:
    """Say why browsers cannot be asked to come by https only; nothing if they can."""
    if table.get("https_only") is not True:
        return ""
    if not str(table.get("url")).startswith("https://"):
        return "https_only går bara när url börjar med https://."
    if table.get("server", "other") == "other" and table.get("kind") != "git":
        return (
            'https_only kräver en server som går att styra. Skriv server = "apache" eller "nginx".'
        )
    return ""


def unknown(key: str, known: Iterable[str]) -> str:
    """Say that nobody knows *key*, and which one may be meant."""
    if _SECRET.fullmatch(key):
        return (
            f"{key} går inte att använda. Ett lösenord står aldrig i filen: programmet frågar "
            "efter det, eller hämtar det där datorn har sina lösenord."
        )
    return f"{key} är okänt.{likely(key, known)}"


def likely(name: str, known: Iterable[str]) -> str:
    """Give a sentence on the nearest of the *known* names, or on all of them."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f" Menade du {near[0]}?" if near else f" De som finns: {', '.join(sorted(known))}."
