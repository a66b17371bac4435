"""From a post's HTML to its blocks of running text and the marks between them."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from lxml import etree

from .blocks import Block, BlockBuilder, Element, clean
from .exclude import BLOCK_LEVEL, VOID, is_excluded
from .links import teaser_href
from .marks import Mark, find_mark, is_more_anchor
from .pictures import alternative_of, is_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTAINERS = frozenset({"p", "blockquote", "ul", "ol", "dl"})
_PARENTS = {"li": {"ul", "ol"}, "dt": {"dl"}, "dd": {"dl"}}
_INLINE = frozenset(
    {
        "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "ins", "kbd", "mark", "q",
        "samp", "small", "strong", "sub", "sup", "time", "u", "var",
    }
)  # fmt: skip
_RENAMED = {"tt": "code"}  # docutils
_EVERYWHERE = ("lang", "dir")
_OWN_ATTRIBUTES = {
    "a": ("hreflang",),
    "abbr": ("title",),
    "dfn": ("title",),
    "time": ("datetime",),
    "ol": ("start", "reversed", "type"),
    "li": ("value",),
}

# The parser stops at a stray </body>, and cannot take half characters.
_DOCUMENT_TAGS = re.compile(r"</?(?:html|body)\b[^>]*>", re.IGNORECASE)
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


def read_blocks(
    html: str, base: str = "", *, names_pictures: bool = True
) -> Iterator[Block | Mark]:
    """
    Yield a post's blocks and marks in their order.

    Args:
        html: Any HTML, also broken.
        base: The post's address, for relative links; see links.
        names_pictures: Let a picture within a sentence be represented by its alternative text.

    A paragraph with a mark inside it is yielded as two blocks around the mark.  Lazy: what
    lies after the last block one asks for costs only its parsing.
    """
    source = _UNREADABLE.sub("", _DOCUMENT_TAGS.sub("", html))
    parser = etree.HTMLParser(huge_tree=True)  # a page builder nests deeper than 256
    root = etree.fromstring(f"<html><body>{source}", parser)
    return _Reader(base, names_pictures=names_pictures).read(root)


class _Reader:
    """Walks the tree once and knows where it is."""

    def __init__(self, base: str, *, names_pictures: bool) -> None:
        self._base = base
        self._names_pictures = names_pictures
        self._numbers = itertools.count()
        self._builder = BlockBuilder()
        self._path: list[Element] = []
        self._kept: list[Element | None] = []  # for each open tag
        self._ready: list[Block | Mark] = []

    def read(self, root: etree._Element) -> Iterator[Block | Mark]:
        """Yield each block as soon as it is complete."""
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif event != "start":
                self._read_comment(element)
            elif self._names_pictures and is_picture(element):
                self._builder.add_picture(alternative_of(element), _following(element))
                self._kept.append(None)
                walk.skip_subtree()
            elif is_excluded(element):
                self._end_block_at(element.tag)
                self._kept.append(None)
                walk.skip_subtree()
            else:
                self._enter(element)
            if self._ready:
                yield from self._ready
                self._ready.clear()

    def _enter(self, element: etree._Element) -> None:
        self._end_block_at(element.tag)
        if element.tag == "span" and is_more_anchor(element.get("id", "")):
            self._end_block()
            self._ready.append(Mark.END)
        kept = self._keep(_RENAMED.get(element.tag, element.tag), element)
        self._kept.append(kept)
        if kept is not None and self._is_container(kept.tag):
            self._path.append(kept)
        elif kept is not None:
            self._builder.open(kept)
        if element.tag == "br" and self._builder.add_break():
            self._end_block()  # two in a row part paragraphs
        self._add(element.text)

    def _leave(self, element: etree._Element) -> None:
        self._end_block_at(element.tag)
        kept = self._kept.pop()
        if kept is not None and (kept.tag in _CONTAINERS or kept.tag in _PARENTS):
            self._path.pop()
        elif kept is not None:
            self._builder.close()
        self._add(element.tail)

    def _read_comment(self, comment: etree._Element) -> None:
        mark = find_mark(comment.text or "")
        if mark is not None:
            self._end_block()
            self._ready.append(mark)
        self._add(comment.tail)

    def _keep(self, tag: str, element: etree._Element) -> Element | None:
        """Give what the teaser keeps of an element, if anything."""
        if tag not in _INLINE and not self._is_container(tag):
            own = self._link(element) if tag == "a" else ()
            tag = "a" if own else "span"  # of another element only its language matters
        else:
            own = self._attributes(element, _OWN_ATTRIBUTES.get(tag, ()))
        attributes = own + self._attributes(element, _EVERYWHERE)
        if tag == "span" and (not attributes or element.tag in VOID):
            return None
        return Element(tag, next(self._numbers), attributes)

    def _is_container(self, tag: str) -> bool:
        """Tell whether a tag belongs on the path; an item only if it stands in a list."""
        if tag in _PARENTS:
            return bool(self._path) and self._path[-1].tag in _PARENTS[tag]
        return tag in _CONTAINERS

    def _link(self, element: etree._Element) -> tuple[tuple[str, str], ...]:
        address = teaser_href(clean(element.get("href", "")), self._base)
        is_nested = any(kept is not None and kept.tag == "a" for kept in self._kept)
        if not address or is_nested:
            return ()
        return (("href", address), *self._attributes(element, ("hreflang",)))

    @staticmethod
    def _attributes(
        element: etree._Element, names: tuple[str, ...]
    ) -> tuple[tuple[str, str], ...]:
        values = ((name, element.get(name)) for name in names) if element.attrib else ()
        return tuple((name, clean(value)) for name, value in values if value is not None)

    def _add(self, raw: str | None) -> None:
        """Add text; outside a paragraph or an item a blank line parts paragraphs."""
        if not raw:
            return
        is_bare = not self._path or self._path[-1].tag == "blockquote"
        first, *more = _BLANK_LINE.split(raw) if is_bare and "\n" in raw else [raw]
        self._builder.add(first)
        for paragraph in more:
            self._end_block()
            self._builder.add(paragraph)

    def _end_block_at(self, tag: str) -> None:
        if tag in BLOCK_LEVEL:
            self._end_block()

    def _end_block(self) -> None:
        block = self._builder.take(self._path)
        if block is not None:
            self._ready.append(block)


def _following(element: etree._Element) -> str:
    """Give the text right after an element, in the same paragraph; "" before a line break."""
    text = element.tail or ""
    while not text and element.getnext() is None:
        parent = element.getparent()
        if parent is None or parent.tag in BLOCK_LEVEL:
            return ""
        element, text = parent, parent.tail or ""
    after = element.getnext()
    if text or after is None or not isinstance(after.tag, str) or after.tag in BLOCK_LEVEL:
        return text
    return "".join(map(str, after.itertext()))
