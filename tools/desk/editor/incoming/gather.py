"""Let every word of a page stand in a block, and no wrapper stand around one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"})
INNER = frozenset({"li", "thead", "tbody", "tfoot", "tr", "td", "th"})
INLINE = frozenset({"a", "br", "em", "img", "s", "strong", "sub", "sup"})
WRAPPERS = frozenset(
    {
        *("div", "section", "article", "aside", "main", "header", "footer", "nav", "center", "dl"),
        *("dd", "figure", "details", "fieldset", "hgroup", "body", "search"),
    }
)


def gather(element: Any) -> None:
    """Let every word below *element* stand in a block, and no wrapper stand around one."""
    for wrapper in reversed(list(element.iter(*WRAPPERS))):
        if wrapper is element:
            continue
        if any(child.tag in BLOCKS | WRAPPERS for child in wrapper.iterdescendants()):
            _wrap_loose(wrapper)
            wrapper.drop_tag()
        else:
            wrapper.tag = "p"
    _wrap_loose(element)


def _wrap_loose(element: Any) -> None:
    """Put words that stand beside blocks into paragraphs of their own."""
    pieces = list(_pieces(element))
    for child in list(element):
        element.remove(child)
    element.text = None
    loose: Any = None
    for text, child in pieces:
        if child is not None and child.tag in BLOCKS | INNER | WRAPPERS:
            loose = None
            element.append(child)
        elif child is not None or text.strip() or loose is not None:
            if loose is None:
                loose = element.makeelement("p")
                element.append(loose)
            _append(loose, text, child)


def _pieces(element: Any) -> Iterator[tuple[str, Any]]:
    """Give the words and the children of an element in order, parted from each other."""
    yield element.text or "", None
    for child in list(element):
        tail, child.tail = child.tail or "", None
        yield "", child
        yield tail, None


def _append(element: Any, text: str, child: Any) -> None:
    if child is not None:
        element.append(child)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
