"""From words to the part of an address that names them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from unidecode import unidecode

MAX_LENGTH = 100  # a folder name may hold 255 bytes; no address needs as many

_APOSTROPHES = re.compile("['’‘`´]")
_NOT_SLUG = re.compile("[^a-z0-9]+")


@lru_cache(maxsize=1024)  # a thousand posts share a few dozen tags
def slugify(text: str) -> str:
    """
    Write *text* with the letters a–z, digits and hyphens: ``pa-den-anklagades-bank``.

    å and ä become a, ö becomes o, as in the addresses of the director's old blog.

    Returns:
        At most MAX_LENGTH characters, cut between words.  Empty when *text* has
        neither letters nor digits.
    """
    # Composed first: unidecode reads letters one by one.
    letters = unidecode(unicodedata.normalize("NFKC", _APOSTROPHES.sub("", text)))
    slug = _NOT_SLUG.sub("-", letters.lower()).strip("-")
    if len(slug) <= MAX_LENGTH:
        return slug
    head, _, _ = slug[: MAX_LENGTH + 1].rpartition("-")
    return head or slug[:MAX_LENGTH]
