"""Write what a web page says in the shapes that Markdown has, where they say the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import lxml.html

from blog.manuscript.headings import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWS = ("img", "video", "audio")
_SPACE = " \t\n\r"
_EMPTY_LINE = re.compile(r"\n[ \xa0]+(?=\n|\Z)")
TEASER_END = '<hr data-mark="more">'
"""Where what a list shows of a text ends, in the HTML that is to be Markdown."""

_IN_CODE = frozenset(
    {
        *("a", "abbr", "bdo", "code", "dfn", "em", "ins", "kbd", "mark", "q", "s", "samp"),
        *("small", "span", "strong", "sub", "sup", "time", "u", "var"),
    }
)
# Where a line break at either end parts nothing from nothing.
_ENDED = ("p", "li", "td", "th", "dd", "dt", "figcaption", "summary", "caption", *HEADINGS)


def open_figures(body: Any) -> None:
    """
    Take off a figure that holds a table, a quotation or other figures, and has no caption.

    Of a gallery each picture stands alone; its own caption becomes a paragraph after them.
    """
    for figure in list(body.iter("figure")):
        inside = [each for each in figure.iterdescendants() if isinstance(each.tag, str)]
        if figure.getparent() is None or not inside:
            continue
        tags = {each.tag for each in inside}
        caption = figure.find("figcaption")
        if "figure" in tags or ("ul" in tags and "img" in tags):
            if caption is not None:
                caption.tag = "p"
            figure.drop_tag()
        elif caption is None and tags & {"table", "blockquote", "pre", "p"}:
            figure.drop_tag()
    for gallery in list(body.iter("ul", "ol")):
        if len(gallery) and all(map(_is_shown, gallery)) and not _words_beside(gallery):
            for item in list(gallery):
                item.drop_tag()
            gallery.drop_tag()


def _is_shown(item: Any) -> bool:
    """Say whether an item holds nothing but one picture, with its caption or without."""
    inside = [each.tag for each in item.iterdescendants() if isinstance(each.tag, str)]
    captions = item.findall(".//figcaption")
    words = len(item.text_content().strip()) - sum(len(c.text_content().strip()) for c in captions)
    return inside.count("img") == 1 and len(captions) <= 1 and not words


def _words_beside(element: Any) -> bool:
    return any((text or "").strip() for text in [element.text, *(child.tail for child in element)])


def part_at_breaks(body: Any) -> None:
    """Let two line breaks in a paragraph part it, and none stand at its beginning or end."""
    for element in list(body.iter(*_ENDED)):
        _trim_breaks(element)
    for paragraph in list(body.iter("p")):
        for first in list(paragraph.findall("br")):
            second = first.getnext()
            if second is not None and second.tag == "br" and not (first.tail or "").strip():
                _split(paragraph, first)
                break
    for quotation in body.iter("blockquote"):
        for source in quotation.findall("em"):
            if not (source.tail or "").strip() and len(quotation) > 1:
                around = lxml.html.Element("p")
                source.tail = None
                source.addprevious(around)
                around.append(source)
                _trim_breaks(source)


def _trim_breaks(element: Any) -> None:
    while len(element) and element[0].tag == "br" and not (element.text or "").strip():
        element.text = (element[0].tail or "").lstrip(_SPACE)
        element.remove(_without_tail(element[0]))
    while len(element) and not (element[-1].tail or "").strip():
        if element[-1].tag in ("em", "strong", "s", "a", "span", "small", "u"):
            _trim_breaks(element[-1])
        if element[-1].tag != "br":
            break
        element.remove(_without_tail(element[-1]))


def _split(paragraph: Any, place: Any) -> None:
    """Begin a new paragraph at a line break, and go on with it."""
    after = lxml.html.Element("p")
    following = list(place.itersiblings())
    after.text = place.tail
    for each in following:
        after.append(each)
    paragraph.remove(_without_tail(place))
    after.tail, paragraph.tail = paragraph.tail, None
    paragraph.addnext(after)
    for each in (paragraph, after):
        _trim_breaks(each)
    breaks = list(after.findall("br"))
    for first in breaks:
        second = first.getnext()
        if second is not None and second.tag == "br" and not (first.tail or "").strip():
            _split(after, first)
            return


def _without_tail(element: Any) -> Any:
    element.tail = None
    return element


def is_teaser_end(element: Any) -> bool:
    """Say whether an element is no rule but the end of what a list shows."""
    return bool(element.tag == "hr" and element.get("data-mark") == "more")


def keep_one_teaser_end(body: Any) -> None:
    """Keep the first mark of a teaser's end, if it stands between blocks of the text."""
    marks = [each for each in body.iter("hr") if is_teaser_end(each)]
    for mark in marks[1:] if marks and marks[0].getparent() is body else marks:
        mark.drop_tree()


def flatten_code(body: Any) -> None:
    """
    Write tabs in code as four spaces, line breaks as such, and no blocks.

    Markdown counts tabs from the beginning of a line, which is elsewhere in HTML.
    """
    for block in body.iter("pre"):
        for line_break in list(block.iter("br")):
            line_break.tail = f"\n{line_break.tail or ''}"
            line_break.drop_tag()
        for inner in [e for e in block.iterdescendants() if e.tag not in _IN_CODE]:
            inner.drop_tag()
        for element in block.iter():
            element.text = _spaced(element.text)
            if element is not block:
                element.tail = _spaced(element.tail)


def _spaced(text: str | None) -> str | None:
    """Give code without tabs and without lines of spaces, which Markdown empties."""
    return _EMPTY_LINE.sub("\n", (text or "").replace("\t", "    ")) or None


def settle_headings(body: Any) -> None:
    """Give headings the levels that the site gives them, without an emphasis around it all."""
    headings = list(body.iter(*HEADINGS))
    begins, above = bool(headings) and headings[0].tag == "h1", 1
    for heading in headings:
        level = int(heading.tag[1]) + (begins or heading.tag == "h1")
        above = min(level, above + 1, 6)
        heading.tag = f"h{above}"
        while (only := _only_child(heading)) is not None and only.tag in ("strong", "em", "u"):
            only.drop_tag()


def _only_child(element: Any) -> Any:
    """Give the one element that holds all the words of another; None without one."""
    return element[0] if len(element) == 1 and not _words_beside(element) else None


def part_pictures(body: Any) -> None:
    """Let a picture that a paragraph begins or ends with stand alone: it floated beside it."""
    for paragraph in [each for each in body.iter("p") if each.getparent() is body]:
        if not paragraph.text_content().strip():
            continue
        for picture in list(_leading(paragraph)):
            paragraph.text = (picture.tail or "").lstrip(_SPACE)
            paragraph.addprevious(_alone(picture))
        _trim_breaks(paragraph)
        while len(paragraph) and _is_picture(paragraph[-1]) and not _says(paragraph[-1].tail):
            paragraph.addnext(_alone(paragraph[-1]))
        _trim_breaks(paragraph)


def _leading(paragraph: Any) -> Iterator[Any]:
    """Give the pictures before the first word of a paragraph."""
    if _says(paragraph.text):
        return
    for child in paragraph:
        if not _is_picture(child):
            return
        yield child
        if _says(child.tail):
            return


def _alone(element: Any) -> Any:
    element.tail = None
    paragraph = lxml.html.Element("p")
    paragraph.append(element)
    return paragraph


def _is_picture(element: Any) -> bool:
    if element.tag == "a":
        return not element.text_content().strip() and element.find(".//img") is not None
    return bool(element.tag == "img")


def _says(text: str | None) -> bool:
    return bool((text or "").strip())
