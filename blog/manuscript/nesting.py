"""
Put a web page's elements where HTML allows them, as browsers do.

Editors and hands leave items without a list, cells without a table, paragraphs in headings and
emphasis around several blocks.  Written out and read again, such a tree is another one; what
comes out of here stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import lxml.html

from blog.manuscript.flow import Flow, like, says
from blog.manuscript.headings import HEADINGS
from blog.manuscript.nested_lists import CELLS, GROUPS, Parts, make_list, make_table, make_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from blog.manuscript.flow import Marks

_MEDIA = ("video", "audio")


def nest(body: Any) -> None:
    """Put everything below *body* where it may stand; no word is lost."""
    blocks = _blocks(body, ())
    for child in list(body):
        body.remove(child)
    body.text = None
    body.extend(blocks)


def _blocks(element: Any, marks: Marks) -> list[Any]:
    flow = Flow()
    _pour(element, marks, flow)
    flow.end()
    return flow.done


def _pour(element: Any, marks: Marks, flow: Flow) -> None:
    flow.text(element.text, marks)
    for child in list(element):
        tail = child.tail
        if not isinstance(child.tag, str):
            pass
        elif child.tag == "li":
            flow.item(_loose(child, marks))
        elif child.tag in _MAKERS:
            flow.end()
            for made in _MAKERS[child.tag](child, marks):
                flow.block(made)
        elif any(each.tag in _STRUCTURE for each in child.iterdescendants()):
            _pour(child, (*marks, child), flow)
        else:
            flow.inline(child, marks)
        flow.text(tail, marks)


def _container(element: Any, marks: Marks) -> Iterator[Any]:
    """Make a block of blocks, such as a quotation."""
    made = like(element)
    made.extend(_blocks(element, marks))
    yield made


def _loose(element: Any, marks: Marks) -> Any:
    """Make an item or a cell: its first words stand in no paragraph."""
    made, blocks = like(element), _blocks(element, marks)
    if blocks and blocks[0].tag == "p":
        first = blocks.pop(0)
        made.text = first.text
        made.extend(list(first))
    made.extend(blocks)
    return made


def _phrase(element: Any, marks: Marks) -> Any:
    """Make what holds words only, such as a heading; what blocks in it say is words."""
    made = like(element)
    for block in _blocks(element, marks):
        parts = [block] if block.tag == "p" else [_flat(block)]
        for part in parts:
            _say(made, f"{' ' if len(made) or made.text else ''}{part.text or ''}")
            made.extend(list(part))
    return made


def _flat(block: Any) -> Any:
    paragraph = lxml.html.Element("p")
    paragraph.text = " ".join(block.text_content().split())
    for picture in list(block.iter("img")):
        picture.tail = None  # whose words are among those above
        paragraph.append(picture)
    return paragraph


def _say(element: Any, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _heading(element: Any, marks: Marks) -> Iterator[Any]:
    made = _phrase(element, marks)
    if says(made):
        yield made


def _figure(element: Any, marks: Marks) -> Iterator[Any]:
    """Make a figure; its pictures stand in no paragraph, its caption last."""
    captions = element.findall("figcaption")
    made = like(element)
    for caption in captions:
        tail = caption.tail
        caption.tail = None
        element.remove(caption)
        if (tail or "").strip():
            _say(element, tail)
    for block in _blocks(element, marks):
        if block.tag == "p" and not block.text_content().strip():
            made.extend(list(block))
        else:
            made.append(block)
    made.extend(_phrase(caption, ()) for caption in captions)
    yield made


def _details(element: Any, marks: Marks) -> Iterator[Any]:
    made, summary = like(element), element.find("summary")
    if summary is not None:
        made.append(_phrase(summary, ()))
        summary.drop_tree()
    made.extend(_blocks(element, marks))
    yield made


def _alone(element: Any, marks: Marks) -> Iterator[Any]:
    del marks
    element.tail = None
    yield element


def _medium(element: Any, marks: Marks) -> Iterator[Any]:
    """Make a film or a sound; what follows one that was never closed stays."""
    yield like(element)
    if any(each.tag in _STRUCTURE for each in element.iterdescendants()):
        yield from _blocks(element, marks)


_PARTS = Parts(_blocks, _loose, _phrase)
_MAKERS: dict[str, Callable[[Any, Marks], Any]] = {
    # What stands outside its parent is a paragraph.
    **dict.fromkeys(("p", "tr", *CELLS, *GROUPS, "dt", "dd", "figcaption", "summary"), _blocks),
    **dict.fromkeys(("caption", "colgroup", "col"), _blocks),
    **dict.fromkeys(("blockquote",), _container),
    **dict.fromkeys(HEADINGS, _heading),
    **dict.fromkeys(("ul", "ol"), lambda element, marks: make_list(element, marks, _PARTS)),
    **dict.fromkeys(_MEDIA, _medium),
    **dict.fromkeys(("pre", "hr"), _alone),
    "address": lambda element, marks: iter([_phrase(element, marks)]),
    "dl": lambda element, marks: make_terms(element, marks, _PARTS),
    "table": lambda element, marks: make_table(element, marks, _PARTS),
    "figure": _figure,
    "details": _details,
}
_STRUCTURE = frozenset({*_MAKERS, "li"})
