"""From a post's HTML to text, and from text to the words that are searched."""

from __future__ import annotations

import re
import unicodedata

import lxml.html

from blog.documents.html_elements import BLOCK_LEVEL

# Two words in two of these are two words, though no space stands between them.
_PARTING = BLOCK_LEVEL | {"br", "caption", "img", "tbody", "td", "tfoot", "th", "thead", "tr"}
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_UNREAD = ("script", "style", "template")
_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W_]{2,}")


def plain(html: str) -> tuple[str, str]:
    """
    Give the text of a post, and that of its headings alone.

    What a browser does not show, such as the alternative text of a picture or what an
    abbreviation is short for, is not part of it: a reader could not see why the post was found.

    Args:
        html: As plugins.posts writes it: every element whole.
    """
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for unread in list(root.iter(*_UNREAD)):
        unread.drop_tree()
    for element in root.iter(*_PARTING):
        element.text = f" {element.text or ''}"
        element.tail = f" {element.tail or ''}"
    headings = " ".join(heading.text_content() for heading in root.iter(*_HEADINGS))
    return _one_line(root.text_content()), _one_line(headings)


def words(text: str) -> list[str]:
    """
    Give the words of *text* in order, in lower case.

    A word is two letters or digits, or more; ``EU:s`` is one word (``eu``) and ``2016/17:50``
    three.  theme/static/search.js takes the reader's question apart in the same way.
    """
    whole = unicodedata.normalize("NFC", text.replace(_SOFT_HYPHEN, ""))
    return _WORD.findall(whole.lower())


def fold(text: str) -> str:
    """Write *text* without its marks: ``aldreomsorg`` for ``äldreomsorg``."""
    apart = unicodedata.normalize("NFD", text)
    for sign in set(apart):
        if unicodedata.category(sign)[0] == "M":
            apart = apart.replace(sign, "")
    return apart


def _one_line(text: str) -> str:
    return " ".join(text.split())
