"""The opening of a post: its first blocks, laid out as one running text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Self

from .markup.blocks import Block, Element, Span
from .markup.exclude import drop_shortcodes, is_stray
from .markup.leading import without_leading
from .markup.marks import Mark, has_mark
from .markup.parse import read_blocks
from .markup.render import clip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Opening:
    """
    Blocks as one text, a space between them.

    Attributes:
        blocks: In order.
        starts: Where each block begins in *text*.
        text: The running text.
        is_marked: True when the writer's mark ended it.
        is_whole: True when the post has no more running text.
    """

    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    text: str
    is_marked: bool
    is_whole: bool

    @classmethod
    def of(cls, blocks: Iterable[Block], *, is_marked: bool = False, is_whole: bool) -> Self:
        """Lay out blocks one after another."""
        kept = tuple(blocks)
        starts = accumulate((len(block.text) + 1 for block in kept[:-1]), initial=0)
        text = " ".join(block.text for block in kept)
        return cls(kept, tuple(starts) if kept else (), text, is_marked, is_whole)

    @property
    def spans(self) -> list[Span]:
        """The inline elements, counted from the beginning of *text*."""
        return [
            Span(start + span.start, start + span.end, span.element)
            for start, block in zip(self.starts, self.blocks, strict=True)
            for span in block.spans
        ]

    def flat(self) -> Self:
        """Lay out the same text as one single paragraph."""
        if not self.blocks:
            return self
        paragraph = Block(self.text, tuple(self.spans), (Element("p", -1),))
        return replace(self, blocks=(paragraph,), starts=(0,))

    def until(self, end: int) -> list[Block]:
        """Give the blocks of ``text[:end]``, the last one clipped."""
        found = []
        for start, block in zip(self.starts, self.blocks, strict=True):
            if start < end:
                fits = start + len(block.text) <= end
                found.append(block if fits else clip(block, end - start))
        return found


def read_opening(
    html: str, base: str = "", *, words: int | None = None, is_strict: bool = False
) -> Opening:
    """
    Read a post until its mark, or until there are words enough.

    Args:
        html: The post.
        base: Its address, for relative links.
        words: Read no block after the one that holds this word; None for all.
        is_strict: Take every block as it stands.  Else headings in disguise, lone
            addresses and captions are left out, unless there is nothing else.
    """
    opening = _collect(html, base, words, is_strict)
    if opening.blocks or is_strict:
        return opening
    rest = _collect(drop_shortcodes(html), base, words, True)
    kept = filter(None, map(without_leading, rest.blocks))
    return Opening.of(kept, is_marked=rest.is_marked, is_whole=rest.is_whole)


def _collect(html: str, base: str, words: int | None, is_strict: bool) -> Opening:
    limit = None if has_mark(html) else words
    events = _events(html, base, is_strict)
    blocks: list[Block] = []
    count = 0
    for event in events:
        if event is Mark.BEGIN:
            blocks.clear()
        elif event is Mark.END and blocks:
            rest = any(isinstance(later, Block) for later in events)
            return Opening.of(blocks, is_marked=True, is_whole=not rest)
        elif event is Mark.END and not is_strict:
            strict = _collect(html, base, words, True)
            if strict.is_marked:  # what stands before the mark counts, whatever it is
                return strict
        elif event is Mark.PAGE and blocks:
            break
        elif isinstance(event, Block):
            if limit is not None and count >= limit:
                return Opening.of(blocks, is_whole=False)
            blocks.append(event)
            count += event.text.count(" ") + 1
    return Opening.of(blocks, is_whole=True)


def _events(html: str, base: str, is_strict: bool) -> Iterator[Block | Mark]:
    source = html if is_strict else drop_shortcodes(html)
    for event in read_blocks(source, base, names_pictures=not is_strict):
        if is_strict or isinstance(event, Mark):
            yield event
        elif not is_stray(event) and (block := without_leading(event)):
            yield block
