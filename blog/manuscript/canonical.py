"""Whether two pieces of HTML say the same: words, structure, links and pictures."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import lxml.html

if TYPE_CHECKING:
    from collections.abc import Iterator

# What is no difference to a reader, or what the site itself adds to every text.
_TRANSPARENT = frozenset({"div", "tbody", "thead", "tfoot", "span", "section", "colgroup", "col"})
_SAME = {"b": "strong", "i": "em", "strike": "s", "del": "s", "tt": "code", "acronym": "abbr"}
_KEPT = ("href", "src", "alt", "colspan", "rowspan", "start", "datetime", "cite", "controls")
# Typography changes these on the way to the page.
_FOLDED = str.maketrans({
    **dict.fromkeys("“”„«»″\"", '"'),
    **dict.fromkeys("‘’‚′'", "'"),
    **dict.fromkeys("–—−‐‑", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2060\u200b\u00ad\ufeff", " "),
    "…": "...",
})  # fmt: skip
_BLOCKS = frozenset(
    {
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table"),
        *("tr", "td", "th", "blockquote", "pre", "hr", "figure", "figcaption", "br", "caption"),
        *("details", "summary", "video", "audio", "address"),
    }
)


def same(one: str, other: str) -> bool:
    """
    Say whether two pieces of HTML are equal to who reads them.

    White space, typographic signs, ids, classes, the grouping of a table's rows and the
    paragraphs inside an item or a cell are no differences.
    """
    return canonical(one) == canonical(other)


def canonical(html: str) -> list[str]:
    """Give the tags with what matters of their attributes, and the words between them."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    return list(_joined(_walk(root, inside="")))


def _walk(element: Any, inside: str) -> Iterator[str]:
    yield _words(element.text, inside)
    for child in element:
        if isinstance(child.tag, str):
            yield from _element(child, inside)
        yield _words(child.tail, inside)


def _element(element: Any, inside: str) -> Iterator[str]:
    tag = _SAME.get(element.tag, element.tag)
    is_hidden = tag in _TRANSPARENT or (tag == "p" and inside in ("li", "td", "th", "dd"))
    around = tag if tag in ("li", "td", "th", "dd", "pre") else "" if tag in _BLOCKS else inside
    said = "".join(
        f" {name}={' '.join(element.get(name).split())}" for name in _KEPT if element.get(name)
    )
    if is_hidden:
        yield "\n" if tag == "p" else ""
        yield from _walk(element, inside)
        yield "\n" if tag == "p" else ""
        return
    yield f"<{tag}{said}>"
    yield from _walk(element, around)
    if element.tag not in ("br", "hr", "img"):
        yield f"</{tag}>"


def _words(text: str | None, inside: str) -> str:
    if not text:
        return ""
    if inside == "pre":
        return text
    return unicodedata.normalize("NFKC", text.translate(_FOLDED))


def _joined(pieces: Iterator[str]) -> Iterator[str]:
    """Join words that follow each other; spaces beside a block's tag are none."""
    text = ""
    for piece in pieces:
        if not re.match(r"</?[a-z]", piece) or not piece.endswith(">"):
            text += piece
            continue
        if clean := " ".join(text.split()):
            yield clean
        text = ""
        yield piece
    if clean := " ".join(text.split()):
        yield clean
