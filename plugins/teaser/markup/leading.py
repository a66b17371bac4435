"""What may begin a post, but never its teaser: codes of other programs, and credits."""

from __future__ import annotations

import re

from .blocks import Block, clip_spans
from .exclude import is_credit

# {{< figure >}}, {{% note %}}, {{ page.title }}, {% include %}, {: .class}, [[_TOC_]], ![[a.png]],
# <% code %>, [toc], and WordPress's [name], [name key="value"] and [/name].
_CODE = (
    r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{:?[^{}]*\}|<%.*?%>|!?\[\[[^\]]*\]\]|%%.*?%%|__TOC__"
    r"|:::+ ?\w*"
    r"|\[(?i:toc)\](?!\()|\[(?:vc|et|fusion|su|wp|contact-form|gravityform)[\w-]*[^\]]*\](?!\()"
    r"|\[/?(?:caption|gallery|embed|audio|video|playlist|youtube|vimeo|button|row|column|quote"
    r"|figure|note|include|map|slideshow|tweet|iframe)\b[^\]]*\](?!\()"
    r"|\[!\w+\][+-]?(?!\()|\[/[A-Za-z][\w-]*\](?!\()"
    r"|\[[A-Za-z][\w-]*(?:\s+[\w-]+\s*=\s*[^\s\]]+)+[^\]]*\](?!\()"
)
_CODES = re.compile(rf"(?:(?:{_CODE})\s*)+", re.DOTALL)

# What may as well be a word of the sentence that it begins: [[Ledarskap]] är viktigt.
_WORDS = re.compile(r"\[\[|\{[^{%#:]")


def without_leading(block: Block) -> Block | None:
    """
    Give a paragraph without the codes and the credit that it begins with.

    Returns:
        None when nothing is left.
    """
    codes = _CODES.match(block.text)
    if codes is not None:
        rest = _from(block, codes.end())
        if rest is not None and rest.text[0].islower() and _WORDS.match(block.text):
            return block
        return None if rest is None else without_leading(rest)
    for place in block.breaks[:1]:
        if is_credit(block.text[:place]):
            rest = _from(block, place)
            return None if rest is None else without_leading(rest)
    return None if is_credit(block.text) else block


def _from(block: Block, start: int) -> Block | None:
    """Give the end of a block."""
    text = block.text[start:].lstrip()
    if not text:
        return None
    start = len(block.text) - len(text)
    breaks = tuple(place - start for place in block.breaks if place > start)
    return Block(text, clip_spans(block.spans, start, len(block.text)), block.path, breaks)
