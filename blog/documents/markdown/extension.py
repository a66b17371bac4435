"""
What we add to Python-Markdown: figures, one level-one heading a page, even lists, tables that
anyone can read, words struck through, and paragraphs that were pasted with their indent.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from blog.documents.markdown.addresses import BareAddresses
from blog.documents.markdown.even_lists import EvenLists
from blog.documents.markdown.headings import Headings, SpacedHash
from blog.documents.markdown.indented import PastedParagraphs
from blog.documents.markdown.inline import SparingInline
from blog.documents.markdown.tables import Tables
from blog.documents.markdown.teaser_marks import public_comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown import Markdown

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_ATTRIBUTES = re.compile(r"\s*(?:\{[^{}\n]+\}\s*)?")  # {.wide}, read after our figures


class _Figures(Treeprocessor):
    """A picture alone in its paragraph becomes a figure; its title, the caption."""

    def run(self, root: etree.Element) -> None:
        for parent in list(root.iter()):
            for index, child in reversed(list(enumerate(parent))):
                if child.tag == "p" and _holds_only_pictures(child):
                    parent.remove(child)
                    for picture in reversed(list(child)):
                        parent.insert(index, _figure(picture))


def _holds_only_pictures(paragraph: etree.Element) -> bool:
    return (
        len(paragraph) > 0
        and not (paragraph.text or "").strip()
        and all(
            child.tag == "img" and _ATTRIBUTES.fullmatch(child.tail or "") for child in paragraph
        )
    )


def _figure(picture: etree.Element) -> etree.Element:
    figure = etree.Element("figure")
    figure.tail = "\n"
    picture.tail = f"{(picture.tail or '').strip()}\n"
    figure.append(picture)
    caption = picture.attrib.pop("title", "").strip()
    if caption:
        etree.SubElement(figure, "figcaption").text = caption
    return figure


class _Comments(Treeprocessor):
    """A comment reaches no page, whoever renders the text; a teaser's mark does."""

    def run(self, root: etree.Element) -> None:
        blocks: list[Any] = self.md.htmlStash.rawHtmlBlocks
        for index, block in enumerate(blocks):
            if isinstance(block, str) and "<!--" in block:
                blocks[index] = _COMMENT.sub(_public, block)


def _public(match: re.Match[str]) -> str:
    return public_comment(match[1])


class PostsExtension(Extension):
    """
    Wire the above into Python-Markdown.

    | name | registry | priority |
    | --- | --- | --- |
    | code, hashheader | parser.blockprocessors | 80 and 70: in place of its own |
    | posts-addresses | inlinePatterns | 85: raw HTML is stashed at 90, emphasis is made at 60 |
    | inline | treeprocessors | 20: in place of its own, and no slower |
    | posts-comments | treeprocessors | 19: raw HTML is stashed, inline is done at 20 |
    | posts-figures, -lists, -headings, -tables | treeprocessors | 14 to 11: before
      attributes (8), typography and the table of contents (5) |
    """

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors."""
        md.parser.blockprocessors.register(PastedParagraphs(md.parser), "code", 80)
        md.parser.blockprocessors.register(SpacedHash(md.parser), "hashheader", 70)
        md.inlinePatterns.register(BareAddresses(md), "posts-addresses", 85)
        delimiters: Any = md.delimiters
        delimiters.add("~", "s", double=True)
        md.ESCAPED_CHARS.append("~")
        md.treeprocessors.register(SparingInline(md), "inline", 20)
        for name, processor, priority in self._processors():
            md.treeprocessors.register(processor(md), f"posts-{name}", priority)

    def _processors(self) -> Iterator[tuple[str, type[Treeprocessor], float]]:
        yield "comments", _Comments, 19
        yield "figures", _Figures, 14
        yield "lists", EvenLists, 13
        yield "headings", Headings, 12
        yield "tables", Tables, 11


def makeExtension(**kwargs: Any) -> PostsExtension:
    """Give Python-Markdown the extension under the module's name."""
    return PostsExtension(**kwargs)
