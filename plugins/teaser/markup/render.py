"""From blocks to HTML that is well-formed by construction."""

from __future__ import annotations

import unicodedata
from html import escape
from typing import TYPE_CHECKING

from .blocks import Block, clip_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Element


def render(blocks: Sequence[Block], tail: str = "") -> str:
    """
    Write blocks as HTML, each paragraph, list and quotation on a line of its own.

    Args:
        blocks: In order.  Every paragraph is one block; a list item may hold several.
        tail: Plain text that follows the last word, inside its paragraph or item.
    """
    out: list[str] = []
    open_: list[Element] = []
    last = len(blocks) - 1
    for index, block in enumerate(blocks):
        shared = _shared(open_, block.path)
        _close(out, open_, shared)
        if out and shared == len(block.path):
            out.append(" ")  # more of the same item
        elif out and shared == 0:
            out.append("\n")
        for element in block.path[shared:]:
            out.append(_start(element))
            open_.append(element)
        out.append(_text(block))
        if index == last:
            out.append(escape(tail, quote=False))
    _close(out, open_, 0)
    return "".join(out)


def clip(block: Block, end: int) -> Block:
    """Keep the beginning of a block; a link that does not fit loses its address."""
    text = block.text[:end].rstrip()
    whole = (
        span
        for span in block.spans
        if span.element.tag != "a" or not span.start < len(text) < span.end
    )
    return Block(
        text,
        clip_spans(tuple(whole), 0, len(text)),
        block.path,
        tuple(place for place in block.breaks if place < len(text)),
    )


def _shared(open_: Sequence[Element], path: Sequence[Element]) -> int:
    """Count the elements that stay open from one block to the next; never a paragraph."""
    count = 0
    for old, new in zip(open_, path, strict=False):
        if old != new or new.tag == "p":
            break
        count += 1
    return count


def _close(out: list[str], open_: list[Element], keep: int) -> None:
    while len(open_) > keep:
        out.append(f"</{open_.pop().tag}>")


def _start(element: Element) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attributes)
    return f"<{element.tag}{attributes}>"


def _text(block: Block) -> str:
    """Write the text of a block with its inline elements."""
    out: list[str] = []
    open_: list[tuple[int, str]] = []
    done = 0

    def advance(to: int) -> None:
        """Write the text up to an offset."""
        nonlocal done
        out.append(_escape(block.text[done:to]))
        done = to

    for span in block.spans:
        while open_ and open_[-1][0] <= span.start:
            end, tag = open_.pop()
            advance(end)
            out.append(f"</{tag}>")
        advance(span.start)
        out.append(_start(span.element))
        open_.append((span.end, span.element.tag))
    for end, tag in reversed(open_):
        advance(end)
        out.append(f"</{tag}>")
    advance(len(block.text))
    return "".join(out)


def _escape(text: str) -> str:
    """Escape text; an accent without its letter would else join the tag before it."""
    if text and unicodedata.combining(text[0]):
        return f"&#{ord(text[0])};{escape(text[1:], quote=False)}"
    return escape(text, quote=False)
