"""
What we add to Python-Markdown: figures, one level-one heading a page, even lists,
tables that anyone can read, and no comments of the director's on the page.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import Counter
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from blog.documents.markdown.teaser_marks import public_comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown import Markdown

WIDE = 4  # columns from which a table may be wider than a phone
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ATTRIBUTES = re.compile(r"\s*(?:\{[^{}\n]+\}\s*)?")  # {.wide}, read after our figures
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


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


class _Headings(Treeprocessor):
    """The page's title is its only h1: headings in the text begin at h2."""

    def run(self, root: etree.Element) -> None:
        title = getattr(self.md, "document_title", "")
        if len(root) and root[0].tag == "h1" and _same(_words(root[0]), title):
            root.remove(root[0])
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        if any(heading.tag == "h1" for heading in headings):
            for heading in headings:
                heading.tag = _HEADINGS[min(_HEADINGS.index(heading.tag) + 1, 5)]


def _words(element: etree.Element) -> str:
    return " ".join(HTML_PLACEHOLDER_RE.sub("", "".join(element.itertext())).split())


def _same(one: str, other: str) -> bool:
    return one.casefold().strip(" .!?") == other.casefold().strip(" .!?")


class _Lists(Treeprocessor):
    """A list is tight or loose throughout, whatever blank lines stand between its items."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.tag in ("ul", "ol"):
                items = [item for item in element if item.tag == "li"]
                loose = [item for item in items if item.find("p") is not None]
                if loose and all(len(item.findall("p")) <= 1 for item in items):
                    for item in loose:
                        _tighten(item)
                elif loose:
                    for item in items:
                        _loosen(item)


def _tighten(item: etree.Element) -> None:
    """Take the paragraph's wrapper off, if the item begins with it."""
    paragraph = item[0] if len(item) else None
    if paragraph is None or paragraph.tag != "p" or (item.text or "").strip():
        return
    item.text = paragraph.text
    item.remove(paragraph)
    for index, child in enumerate(list(paragraph)):
        item.insert(index, child)
    _append_text(item, len(paragraph), "\n" if len(item) > len(paragraph) else "")


def _append_text(item: etree.Element, count: int, text: str) -> None:
    if count:
        item[count - 1].tail = (item[count - 1].tail or "") + text
    else:
        item.text = (item.text or "") + text


def _loosen(item: etree.Element) -> None:
    """Wrap the item's opening text in a paragraph, as its neighbours have it."""
    if item.find("p") is not None and not (item.text or "").strip():
        return
    paragraph = etree.Element("p")
    paragraph.text, item.text = item.text, "\n"
    paragraph.tail = "\n"
    while len(item) and item[0].tag not in ("p", "ul", "ol", "blockquote", "pre", "dl", "table"):
        paragraph.append(item[0])
        item.remove(item[0])
    item.insert(0, paragraph)


class _Tables(Treeprocessor):
    """Heads with a scope, alignment without inline style, wide tables that scroll."""

    def run(self, root: etree.Element) -> None:
        parents = {child: parent for parent in root.iter() for child in parent}
        names: Counter[str] = Counter()
        for number, table in enumerate(list(root.iter("table")), start=1):
            for cell in [*table.iter("th"), *table.iter("td")]:
                _dress_cell(cell)
            _head_rows(table)
            if len(table.findall("./thead/tr/*")) >= WIDE:
                heading = _heading_above(root, table)
                name = f"Tabell: {heading}" if heading else f"Tabell {number}"
                names[name] += 1
                again = f" ({names[name]})" if names[name] > 1 else ""
                _wrap(parents[table], table, name + again)


def _dress_cell(cell: etree.Element) -> None:
    match = re.search(r"text-align:\s*(\w+)", cell.attrib.pop("style", ""))
    if match and match[1] != "left":
        cell.set("class", f"align-{match[1]}")
    if cell.tag == "th":
        if _words(cell) or len(cell):
            cell.set("scope", "col")
        else:
            cell.tag = "td"  # an empty heading tells a screen reader nothing


def _head_rows(table: etree.Element) -> None:
    """Read an empty corner: the first column holds headings, as the first row does."""
    top = [cell.tag for cell in table.findall("./thead/tr/*")]
    if not top or top[0] == "th" or "th" not in top:
        return
    for first in table.findall("./tbody/tr/*[1]"):
        if _words(first) or len(first):
            first.tag = "th"
            first.set("scope", "row")


def _heading_above(root: etree.Element, table: etree.Element) -> str:
    name = ""
    for element in root.iter():
        if element is table:
            return name
        if element.tag in _HEADINGS:
            name = _words(element)
    return name


def _wrap(parent: etree.Element, table: etree.Element, name: str) -> None:
    region = etree.Element("section", {"class": "table-scroll"})
    region.set("aria-label", name)
    region.set("tabindex", "0")
    region.tail, table.tail = table.tail, "\n"
    index = list(parent).index(table)
    parent.remove(table)
    region.append(table)
    parent.insert(index, region)


class _Comments(Treeprocessor):
    """The director's comments never reach the page; a teaser's mark does."""

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
    | posts-comments | treeprocessors | 19: raw HTML is stashed, inline is done at 20 |
    | posts-figures, -lists, -headings, -tables | treeprocessors | 14 to 11: before
      attributes (8), typography and the table of contents (5) |
    """

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors."""
        for name, processor, priority in self._processors():
            md.treeprocessors.register(processor(md), f"posts-{name}", priority)

    def _processors(self) -> Iterator[tuple[str, type[Treeprocessor], float]]:
        yield "comments", _Comments, 19
        yield "figures", _Figures, 14
        yield "lists", _Lists, 13
        yield "headings", _Headings, 12
        yield "tables", _Tables, 11


def makeExtension(**kwargs: Any) -> PostsExtension:
    """Give Python-Markdown the extension under the module's name."""
    return PostsExtension(**kwargs)
