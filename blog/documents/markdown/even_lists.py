"""Lists whose items are all alike: with paragraphs in them, or all without."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown.treeprocessors import Treeprocessor


class EvenLists(Treeprocessor):
    """A list is tight or loose throughout, whatever blank lines stand between its items."""

    def run(self, root: etree.Element) -> None:
        """Make each list below *root* even."""
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
