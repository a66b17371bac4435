"""What a piece of HTML says: words with their marks, structure, links and pictures."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import lxml.html

from blog.manuscript.shapes import is_teaser_end

if TYPE_CHECKING:
    from collections.abc import Iterator

# What is no difference to a reader.
_TRANSPARENT = frozenset(
    {"div", "tbody", "thead", "tfoot", "section", "colgroup", "col", "picture", "wbr", "bdi"}
)
_SAME = {"b": "strong", "i": "em", "strike": "s", "del": "s", "tt": "code", "acronym": "abbr"}
_MARKS = frozenset(
    {
        *("a", "abbr", "bdo", "cite", "code", "dfn", "em", "ins", "kbd", "mark", "q", "s"),
        *("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"),
    }
)
"""Elements that say something of the words in them, whichever stands around which."""

_LOOSE = frozenset({"li", "td", "th", "dd", "dt"})
"""In these a paragraph is no more than a line of its own."""

_KEPT = ("href", "src", "alt", "lang", "colspan", "rowspan", "start", "datetime", "cite", "open",
         "controls", "reversed")  # fmt: skip
# Typography changes these on the way to the page.
_FOLDED = str.maketrans({
    **dict.fromkeys("“”„«»″\"", '"'),
    **dict.fromkeys("‘’‚′'", "'"),
    **dict.fromkeys("–—−‐‑", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009", " "),
    **dict.fromkeys("\u2060\u200b\ufeff", None),
    "…": "...",
})  # fmt: skip
_DASHES = re.compile("--+")


@dataclass(slots=True)
class _Reading:
    """What has been read: finished pieces, and the words since the last of them."""

    pieces: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    marks: frozenset[str] = frozenset()  # of the last word

    def say(self, text: str, marks: frozenset[str]) -> None:
        """Add words; a mark begins at a word and never at the space before it."""
        folded = _folded(text)
        words = folded.lstrip()
        if words and marks != self.marks:
            self.words += [folded[: len(folded) - len(words)], f"{{{' '.join(sorted(marks))}}}"]
            self.marks, folded = marks, words
        self.words.append(folded)

    def add(self, piece: str) -> None:
        """Add a piece of structure; spaces beside it are none."""
        words = " ".join("".join(self.words).split())
        if words:
            self.pieces.append(words)
        if piece:
            self.pieces.append(piece)
        self.words.clear()
        self.marks = frozenset()


def same(one: str, other: str) -> bool:
    """
    Say whether two pieces of HTML are equal to who reads them.

    White space, typographic signs, ids and classes, which of two marks stands around the
    other, the level of a heading, the grouping of a table's rows, paragraphs inside an item or a
    cell, what holds a picture, and links that only make an address one can press are no
    differences.
    """
    return canonical(one) == canonical(other)


def canonical(html: str) -> list[str]:
    """Give the tags with what matters of their attributes, and the words between them."""
    return canonical_tree(lxml.html.fragment_fromstring(html, create_parent="div"))


def canonical_tree(element: Any) -> list[str]:
    """Give the same of an element and what is in it."""
    reading = _Reading()
    _element(element, "", frozenset(), reading)
    reading.add("")
    return reading.pieces


def _folded(text: str) -> str:
    """Give words in one form, whatever typography has made of their signs."""
    folded = _DASHES.sub("-", text.translate(_FOLDED))
    return folded if folded.isascii() else unicodedata.normalize("NFKC", folded)


def _walk(element: Any, inside: str, marks: frozenset[str], reading: _Reading) -> None:
    _text(element.text, inside, marks, reading)
    for child in element:
        if isinstance(child.tag, str):
            _element(child, inside, marks, reading)
        _text(child.tail, inside, marks, reading)


def _text(text: str | None, inside: str, marks: frozenset[str], reading: _Reading) -> None:
    if text and inside == "pre":
        reading.pieces.append(text.strip("\n"))
    elif text:
        reading.say(text, marks)


def _element(element: Any, inside: str, marks: frozenset[str], reading: _Reading) -> None:
    tag = _SAME.get(element.tag, element.tag)
    said = "".join(f" {name}={value}" for name, value in _attributes(element))
    if re.fullmatch("h[1-6]", tag):
        tag = "h"  # which level it gets depends on the headings before it
    is_hidden = tag in _TRANSPARENT or (tag == "span" and not said) or _only_shows(element)
    if inside == "pre" or is_hidden:
        _walk(element, inside, marks, reading)
    elif tag in _MARKS:
        own = frozenset() if tag == "a" and _is_bare(element) else frozenset({f"{tag}{said}"})
        _walk(element, inside, marks | own, reading)
    elif tag == "p" and inside in _LOOSE:
        reading.say(" ", marks)
        _walk(element, inside, marks, reading)
        reading.say(" ", marks)
    elif is_teaser_end(element):
        reading.add("")
    elif tag in ("br", "hr", "img"):
        link = "".join(sorted(mark for mark in marks if mark.startswith("a ")))
        reading.add(f"<{tag}{said}{link}>")
    else:
        reading.add(f"<{tag}{said}>")
        _walk(element, tag if tag in _LOOSE or tag == "pre" else "", marks, reading)
        reading.add(f"</{tag}>")


def _only_shows(element: Any) -> bool:
    """Say whether an element does nothing but hold a picture, a film or a sound."""
    if element.tag not in ("p", "figure") or element.text_content().strip():
        return False
    inside = [each.tag for each in element.iterdescendants() if isinstance(each.tag, str)]
    return bool({"img", "audio", "video"}.intersection(inside)) and "br" not in inside


def _attributes(element: Any) -> Iterator[tuple[str, str]]:
    for name in _KEPT:
        value = element.get(name)
        if value is None or (element.tag == "a" and name == "cite"):
            continue
        plain = " ".join(str(value).split())
        if name == "alt":
            plain = _folded(plain)
        if plain or name in ("controls", "open"):
            yield name, plain


def _is_bare(link: Any) -> bool:
    """Say whether a link's words are its address: the site makes such links by itself."""
    words, href = link.text_content().strip(), link.get("href", "").strip()
    return words in (href, href.removeprefix("mailto:")) or f"https://{words}" == href
