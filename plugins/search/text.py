"""From text to the words that are searched."""

from __future__ import annotations

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"

_WORD = re.compile(r"[^\W_]{2,}")


def words(text: str) -> list[str]:
    """
    Give the words of *text* in order, in lower case.

    A word is two letters or digits, or more; ``EU:s`` is one word (``eu``) and ``2016/17:50``
    three.  theme/static/search.js takes the reader's question apart in the same way.
    """
    whole = unicodedata.normalize("NFC", text.replace(SOFT_HYPHEN, ""))
    return _WORD.findall(whole.lower())


def fold(text: str) -> str:
    """Write *text* without its marks: ``aldreomsorg`` for ``äldreomsorg``."""
    try:  # a large blog has 300,000 words, and they are read at every edit
        return text.encode("latin-1").translate(_LATIN).decode("latin-1")
    except UnicodeEncodeError:
        return _folded(text)


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    for sign in set(apart):
        if unicodedata.category(sign)[0] == "M":
            apart = apart.replace(sign, "")
    return apart


_LATIN = bytes(ord(_folded(chr(code))) for code in range(256))
