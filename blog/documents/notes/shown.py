"""The last look for private notes: in what a reader, or a reader's program, would get."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.documents.notes.doubts import opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    import lxml.html

_SIGNS = re.compile("&(?:lt|amp);|[＜﹤‹〈⟨˂ᐸ≮]")
_CODE = frozenset({"code", "kbd", "pre", "samp", "var"})


def shown_note(root: lxml.html.HtmlElement, html: str) -> str:
    """
    Give the beginning of what looks like a private note below *root*, outside code.

    Attributes are looked at everywhere: an alternative text is read aloud, a title shown.

    Args:
        root: What a reader would get.
        html: The same, written; most texts have none of the signs that a note begins with.
    """
    if not _SIGNS.search(html):
        return ""
    texts = ("".join(_running(root)), *_values(root))
    return next(filter(None, map(opening, texts)), "")


def _running(root: lxml.html.HtmlElement) -> Iterator[str]:
    """Give the words below *root*, without those in code."""
    hidden = {element for code in root.iter(*_CODE) for element in code.iter()}
    for piece in root.xpath(".//text()"):
        parent = piece.getparent()
        owner = parent.getparent() if piece.is_tail else parent
        yield "\ufffc" if owner in hidden else str(piece)


def _values(root: lxml.html.HtmlElement) -> Iterator[str]:
    for element in root.iterdescendants():
        if isinstance(element.tag, str):
            yield from element.values()
