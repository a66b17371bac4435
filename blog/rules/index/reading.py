"""Read a text's finished HTML into a page.  The only module here that knows lxml."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import lxml.html

from blog.rules.index.letters import letters_of
from blog.rules.index.missing_alt import wordless_pictures
from blog.rules.index.page import (
    MASK,
    SOFT_HYPHEN,
    PageContent,
    PageHeading,
    PageImage,
    PageLink,
    PageTable,
    TextBlock,
)
from blog.rules.index.style import VERBATIM, InlineStyle

if TYPE_CHECKING:
    from blog.rules.index.letters import Letters

_INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins"),
        *("kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u"),
        *("var", "wbr", "ruby", "rt", "rp", "label", "img", "picture", "source", "br"),
    }
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BESIDE = 80  # letters: the longest path
_NOTE_MARKS = frozenset({"footnote-ref", "footnote-backref"})


def read_page(html: str, *, lang: str, body: str, letters: Letters) -> PageContent:
    """
    Read *html*.

    Args:
        html: From plugins.posts: whole elements, without script.
        lang: The text's language.
        body: The Markdown it was made of.
        letters: Those of the same Markdown.
    """
    walk = _Walk(letters, wordless_pictures(body))
    if html.strip():
        root = lxml.html.document_fromstring(f"<html><body>{html}").find("body")
        walk.enter(root, ("body",), lang)
    return walk.page()


@dataclass(slots=True)
class _Open:
    """The block that is being read."""

    tag: str = "body"
    within: tuple[str, ...] = ()
    lang: str = "sv"
    text: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    has_plain: bool = False


@dataclass(slots=True)
class _Walk:
    """
    One reading of a tree from the top.

    Attributes:
        wordless: By its file's name, whether each picture without words is meant so.
    """

    letters: Letters
    wordless: dict[str, list[bool]]
    place: int = 0
    open: _Open = field(default_factory=_Open)
    blocks: list[TextBlock] = field(default_factory=list)
    headings: list[PageHeading] = field(default_factory=list)
    anchors: list[PageLink] = field(default_factory=list)
    pictures: list[PageImage] = field(default_factory=list)
    tables: list[PageTable] = field(default_factory=list)
    abbreviations: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def page(self) -> PageContent:
        """Give what was read."""
        return PageContent(
            blocks=tuple(self.blocks),
            headings=tuple(self.headings),
            anchors=tuple(self.anchors),
            pictures=tuple(self.pictures),
            tables=tuple(self.tables),
            abbreviations=tuple(dict.fromkeys(self.abbreviations)),
            ids=frozenset(self.ids),
        )

    def enter(self, element: lxml.html.HtmlElement, path: tuple[str, ...], lang: str) -> None:
        """Read an element that is a block, and what is in it."""
        name = path[-1]
        self._flush()
        self.open = _Open(name, path[:-1], lang)
        first = len(self.blocks)
        self._read(element, path, InlineStyle(lang, name in VERBATIM, name == "th"))
        self._flush()
        if name in _HEADINGS and len(self.blocks) > first:
            block = self.blocks[first]
            words = " ".join(block.text.split())
            self.headings.append(PageHeading(_HEADINGS[name], words, block.line()))
        elif name == "table":
            line = self.blocks[first].line() if len(self.blocks) > first else self._line()
            named = any(head.text_content().strip() for head in element.iter("th"))
            self.tables.append(PageTable(named, line))

    def _read(
        self, element: lxml.html.HtmlElement, path: tuple[str, ...], style: InlineStyle
    ) -> None:
        self._add(element.text, style)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, path, style)
            self._add(child.tail, style)

    def _child(
        self, child: lxml.html.HtmlElement, path: tuple[str, ...], style: InlineStyle
    ) -> None:
        name = child.tag
        if child.get("id"):
            self.ids.add(child.get("id"))
        if name not in _INLINE:
            self.enter(child, (*path, name), (child.get("lang") or style.lang).lower())
            self.open = _Open(path[-1], path[:-1], style.lang)
        elif name == "br":
            self._add("\n", style)
        elif name == "img":
            self._picture(child)
        elif _NOTE_MARKS.isdisjoint(child.get("class", "").split()):
            if name == "abbr" and child.get("title"):
                self.abbreviations.append(child.text_content())
            begin = self.open.length
            self._read(child, path, style.within(name, child.get("lang")))
            if name == "a" and child.get("href") is not None:
                self._anchor(child, begin)

    def _add(self, text: str | None, style: InlineStyle) -> None:
        text = (text or "").replace(SOFT_HYPHEN, "")
        if not text:
            return
        block = self.open
        found = self.letters.find(text, self.place) if not text.isspace() else -1
        if found >= 0:
            block.runs.append((block.length, found))
            self.place = found + sum(map(str.isalnum, text))
        block.text.append(text)
        block.own.append(MASK * len(text) if style.is_masked else text)
        block.length += len(text)
        block.has_plain |= not style.is_bold and not text.isspace()

    def _picture(self, element: lxml.html.HtmlElement) -> None:
        src, alt = element.get("src", ""), element.get("alt", "").strip()
        name = posixpath.basename(src)
        line = self._line()
        for words in filter(None, (alt, name)):  # in Markdown the file stands behind its words
            found = self.letters.find(words, self.place)
            if found >= 0 and (words is not name or not alt or found - self.place < _BESIDE):
                line = self.letters.line(found) if words is (alt or name) else line
                self.place = found + len(letters_of(words))
        meant = self.wordless.get(name, []) if not alt else []
        is_decoration = meant.pop(0) if meant else False
        self.pictures.append(PageImage(src, alt, is_decoration, line))

    def _anchor(self, element: lxml.html.HtmlElement, begin: int) -> None:
        alts = [picture.get("alt", "") for picture in element.iter("img")]
        label = element.get("aria-label") or "".join([element.text_content(), *alts])
        starts = [place for offset, place in self.open.runs if offset >= begin]
        line = self.letters.line(starts[0]) if starts else self._line()
        self.anchors.append(PageLink(element.get("href"), " ".join(label.split()), line))

    def _line(self) -> int:
        return self.letters.line(self.place)

    def _flush(self) -> None:
        block = self.open
        text = "".join(block.text)
        if text.strip():
            self.blocks.append(
                TextBlock(
                    tag=block.tag,
                    text=text,
                    own="".join(block.own),
                    lang=block.lang,
                    within=block.within,
                    is_bold=not block.has_plain,
                    letters=self.letters,
                    runs=tuple(block.runs),
                )
            )
        self.open = _Open(block.tag, block.within, block.lang)
