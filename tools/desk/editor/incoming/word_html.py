"""Word's HTML on the clipboard: lists that are paragraphs, notes that are links."""

from __future__ import annotations

import re
from typing import Any

_LIST = re.compile(r"mso-list:\s*l\d+\s+level(\d+)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*\(?(?:\d+|[a-zåäö]|[ivxlc]+)[.)]", re.IGNORECASE)
_COMMENT = re.compile(r"mso-(?:element:\s*comment|comment-reference)|msocom", re.IGNORECASE)
_NOTE = re.compile(r"#?_?(ftn|edn)(ref)?(\d+)$")


def from_word(body: Any) -> None:
    """Make of what only Word writes what everyone else does; other programs' HTML stays."""
    elements = list(body.iterdescendants())
    if not any("mso" in _said(element).lower() for element in elements):
        return
    for element in elements:
        is_deleted = element.tag == "del"  # tracked: a change that was accepted leaves nothing
        is_comment = bool(_COMMENT.search(_said(element)))
        if (is_deleted or is_comment) and element.getparent() is not None:
            element.drop_tree()
    _make_lists(body)
    _make_notes(body)


def _said(element: Any) -> str:
    if not isinstance(element.tag, str):
        return ""
    return f"{element.get('style', '')} {element.get('class', '')} {element.get('href', '')}"


def _make_lists(body: Any) -> None:
    """Put the paragraphs that are items of a list into lists, as deep as they say."""
    open_lists: list[Any] = []
    last: Any = None
    for paragraph in list(body.iter("p", "h1", "h2", "h3", "h4", "h5", "h6")):
        found = _LIST.search(paragraph.get("style", ""))
        if not found or (last is not None and _follows(paragraph, last) is False):
            open_lists = []
        if not found:
            last = paragraph
            continue
        last = _add_item(paragraph, int(found[1]), open_lists)


def _follows(paragraph: Any, last: Any) -> bool:
    """Say whether a paragraph stands right behind the list that *last* ends."""
    top = last
    while top.getparent() is not None and top.getparent() is not paragraph.getparent():
        top = top.getparent()
    return paragraph.getprevious() is top


def _add_item(paragraph: Any, level: int, open_lists: list[Any]) -> Any:
    level = max(1, min(level, len(open_lists) + 1))
    tag = "ol" if _NUMBERED.match(_take_mark(paragraph)) else "ul"
    del open_lists[level:]
    if len(open_lists) == level and open_lists[-1].tag != tag:
        open_lists.pop()
    if len(open_lists) < level:
        new = paragraph.makeelement(tag)
        if open_lists:
            open_lists[-1][-1].append(new)
        else:
            paragraph.addprevious(new)
        open_lists.append(new)
    item = paragraph.makeelement("li")
    open_lists[-1].append(item)
    paragraph.tail = None
    item.append(paragraph)
    paragraph.tag = "p"
    return item


def _take_mark(paragraph: Any) -> str:
    """Take away the bullet or the number that Word has written before the words."""
    for span in paragraph.iter("span"):
        if _IGNORED.search(span.get("style", "")):
            mark = str(span.text_content())
            span.drop_tree()
            return mark
    return ""


def _make_notes(body: Any) -> None:
    """Name references and notes as the writer of Markdown knows them from Word's own files."""
    notes = [
        each for each in body.iter("div") if re.fullmatch(r"(ftn|edn)\d+", each.get("id", ""))
    ]
    known = {note.get("id") for note in notes}
    for link in list(body.iter("a")):
        found = _NOTE.search(link.get("href", ""))
        if not found:
            continue
        if found[2]:
            link.drop_tree()
        elif f"{found[1]}{found[3]}" in known:
            link.set("href", f"#footnote-{found[1]}{found[3]}")
            for child in list(link):
                child.drop_tag()
    if not notes:
        return
    listed = body.makeelement("ol")
    body.append(listed)
    for note in notes:
        item = body.makeelement("li", id=f"footnote-{note.get('id')}")
        item.text = note.text
        item.extend(list(note))
        listed.append(item)
        note.getparent().remove(note)
