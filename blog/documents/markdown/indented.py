"""Paragraphs pasted with a tab or four spaces before them, which Markdown takes for code."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from markdown.blockprocessors import CodeBlockProcessor

from blog.documents.front_matter.lines import EMPTY_NOTE

if TYPE_CHECKING:
    import xml.etree.ElementTree as etree

# What a writer puts in running text too: links, addresses, footnotes, marked words.
_WRITING = re.compile(
    r"!?\[[^\[\]\n]*\]\([^()\n]*\)|\[\^[^\]\n]+\]|(?:https?://|www\.)[^\s<>]+|<[^\s<>]+[@:][^\s<>]+>"
    r"|</?(?:a|abbr|b|br|cite|em|i|img|kbd|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>"
    r"|&#?\w+;|\{[:.#][^{}\n]*\}|~~",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"[{}\\|=$^`]|[<>](?![ ]?\d)|;[ ]*$|::|->"  # signs that prose hardly has
    r"|\w\(\)|\w\([^()\n]*[=\"'][^()\n]*\)|\.\w+\(|\w\[\w*\]|\w_\w"  # calls, indices, names
    r"|^[ ]*(?:#|//|/\*|\*/|@\w|--\w)"  # comments, options
    r"|\S[ ]{3,}\S",  # columns
    re.MULTILINE,
)
_ITEM = re.compile(r"[ ]*(?:[-*+•–]|\d{1,9}[.)])[ ]")


def looks_like_code(block: str) -> bool:
    """
    Say whether something in an indented *block* looks like code, or has been lined up.

    What is left of prose when links and emphasis are taken away is words; a line indented
    more than the first one, which is no item of a list, was put there on purpose.
    """
    text = textwrap.dedent(block.expandtabs(4))
    if _CODE.search(_WRITING.sub("x", text)):
        return True
    first = len(text) - len(text.lstrip(" "))
    return any(
        len(line) - len(line.lstrip(" ")) >= first + 2 and not _ITEM.match(line)
        for line in text.split("\n")
    )


class PastedParagraphs(CodeBlockProcessor):
    """Takes an indented block for a paragraph when nothing in it looks like code."""

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Take the indent off a paragraph, which is read anew, or make code as ever."""
        if blocks[0].strip() == EMPTY_NOTE:
            blocks.pop(0)
        elif parent is self.parser.root and not self._goes_on(parent):
            indented, rest = self.detab(blocks[0])
            if looks_like_code(indented):
                super().run(parent, blocks)
            else:
                blocks[0] = "\n".join(filter(None, [textwrap.dedent(indented).lstrip(), rest]))
        else:
            super().run(parent, blocks)

    def _goes_on(self, parent: etree.Element) -> bool:
        """Say whether code stands right above: blank lines do not end it."""
        above = self.lastChild(parent)
        return above is not None and above.tag == "pre" and len(above) > 0
