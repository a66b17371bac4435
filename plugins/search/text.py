"""From a post's HTML to text, and from text to the words that are searched."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bs4 import BeautifulSoup

from blog.documents.html_elements import BLOCK_LEVEL

# Two words in two of these are two words, though no space stands between them.
_PARTING = BLOCK_LEVEL | {"br", "caption", "img", "tbody", "td", "tfoot", "th", "thead", "tr"}
_HEADINGS = "h2, h3, h4, h5, h6"
_UNREAD = "script, style, template"
_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W_]{2,}")


@lru_cache(maxsize=1024)  # a preview asks for the same posts at every save
def plain(html: str) -> tuple[str, str]:
    """
    Give the text of a post, and that of its headings alone.

    What a browser does not show, such as the alternative text of a picture or what an
    abbreviation is short for, is not part of it: a reader could not see why the post was found.
    """
    soup = BeautifulSoup(html, "html.parser")
    for unread in soup.select(_UNREAD):
        unread.decompose()
    for block in soup.find_all(_PARTING):
        block.insert_before(" ")
        block.append(" ")
    headings = " ".join(heading.get_text() for heading in soup.select(_HEADINGS))
    return _one_line(soup.get_text()), _one_line(headings)


def words(text: str) -> list[str]:
    """
    Give the words of *text* in order, in lower case.

    A word is two letters or digits, or more; ``EU:s`` is one word (``eu``) and ``2016/17:50``
    three.  theme/static/search.js takes the reader's question apart in the same way.
    """
    whole = unicodedata.normalize("NFC", text.replace(_SOFT_HYPHEN, ""))
    return _WORD.findall(whole.lower())


def fold(word: str) -> str:
    """Write *word* without its marks: ``aldreomsorg`` for ``äldreomsorg``."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in apart if unicodedata.category(letter)[0] != "M")


def _one_line(text: str) -> str:
    return " ".join(text.split())
