"""
From a web page's HTML to Markdown, block by block, each one checked.

A block is written as Markdown where the site gives the very same block back; else it stays as
clean HTML, and is counted.  So nothing depends on how clever the writer is: what it cannot say
is kept as it was.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import lxml.html

from blog.manuscript.canonical import canonical, canonical_tree
from blog.manuscript.lists import NEW_LIST, tidy_lists
from blog.manuscript.web_writer import BLOCKS, WebWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SEEN = ("img", "video", "audio", "hr")


@dataclass(frozen=True, slots=True)
class ConvertedText:
    """
    A text as Markdown.

    Attributes:
        markdown: The text; what stayed HTML stands in it as HTML.
        left: The names of the elements that stayed HTML, in order.
        words: How many words it has.
        left_words: How many of them stand in HTML that stayed.
        is_same: The site makes of it what it was; False is told, and was never met.
    """

    markdown: str
    left: tuple[str, ...] = ()
    words: int = 0
    left_words: int = 0
    is_same: bool = True


@dataclass(slots=True)
class _Block:
    """A block of a text: what it was, and how it is written."""

    element: Any
    expected: list[str]
    text: str
    is_html: bool = False

    def keep(self) -> None:
        """Let it stay HTML."""
        self.text, self.is_html = as_html_block(html_of(self.element)), True


def to_markdown(body: Any, render: Callable[[str], str]) -> ConvertedText:
    """
    Write a text.

    Args:
        body: Its tree: clean HTML, with the addresses that it shall have; it is taken apart.
        render: From Markdown to the HTML of the page, as the site does it.
    """
    blocks = [_block(element) for element in _elements(body)]
    is_same = _verify(blocks, render) or _is_same(blocks, render)
    if not is_same:
        for block in blocks:
            block.keep()
        is_same = _is_same(blocks, render)
    text = _joined(blocks)
    left = [block.element for block in blocks if block.is_html]
    return ConvertedText(
        markdown=f"{text}\n" if text else "",
        left=tuple(element.tag for element in left),
        words=sum(_count(block.element) for block in blocks),
        left_words=sum(map(_count, left)),
        is_same=is_same,
    )


def html_of(element: Any) -> str:
    """Give an element as HTML, without what follows it."""
    return str(lxml.html.tostring(element, encoding="unicode", with_tail=False))


def as_html_block(html: str) -> str:
    """Give HTML that Markdown leaves as it is: one block, no blank lines outside ``<pre>``."""
    if "<pre" in html:
        return html
    return re.sub(r"\s*\n\s*", " ", html)


def _verify(blocks: list[_Block], render: Callable[[str], str]) -> bool:
    """
    Let what does not come back as it was stay HTML: found by halving, for most does.

    Returns:
        True if all came back at once, and nothing has changed.
    """
    if _is_same(blocks, render):
        return True
    if len(blocks) == 1:
        blocks[0].keep()
        return False
    middle = len(blocks) // 2
    _verify(blocks[:middle], render)
    _verify(blocks[middle:], render)
    # Two that are right alone may make a third together, as two lists do.
    if not _is_same(blocks[middle - 1 : middle + 1], render):
        _part(blocks[middle - 1], blocks[middle], render)
    return False


def _part(before: _Block, after: _Block, render: Callable[[str], str]) -> None:
    """Let two blocks be two: with a note between them, or else as HTML."""
    written, after.text = after.text, f"{NEW_LIST}\n\n{after.text}"
    if not _is_same([before, after], render):
        after.text = written
        (before if after.is_html else after).keep()


def _is_same(blocks: list[_Block], render: Callable[[str], str]) -> bool:
    text = _joined(blocks)
    expected = [piece for block in blocks for piece in block.expected]
    return (canonical(render(text)) if text else []) == expected


def _joined(blocks: list[_Block]) -> str:
    return "\n\n".join(block.text for block in blocks if block.text)


def _block(element: Any) -> _Block:
    if not _says(element):
        return _Block(element, [], "")
    tree = lxml.html.Element("body")
    tree.append(copy.deepcopy(element))  # which is changed
    tidy_lists(tree)
    return _Block(element, canonical_tree(element), WebWriter.write(tree))


def _elements(body: Any) -> Iterator[Any]:
    """Give each block of a text; words that stand in none make a paragraph."""
    loose = lxml.html.Element("p")
    loose.text = body.text or ""
    for child in list(body):
        if child.tag not in BLOCKS:
            loose.append(child)
            continue
        if _says(loose):
            yield loose
        loose = lxml.html.Element("p")
        loose.text, child.tail = child.tail or "", None
        yield child
    if _says(loose):
        yield loose


def _says(element: Any) -> bool:
    return (
        element.tag in _SEEN
        or bool(element.text_content().strip())
        or any(True for _ in element.iter(*_SEEN))
    )


def _count(element: Any) -> int:
    return sum(any(map(str.isalnum, word)) for word in element.text_content().split())
