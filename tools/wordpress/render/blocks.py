"""
The blocks of WordPress's editor: HTML between comments that say what it is.

The grammar is that of ``parse_blocks``: ``<!-- wp:name {json} -->``, the same with a slash
before the end for a block without HTML, and ``<!-- /wp:name -->``.  A name without a namespace
is the core's.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_DELIMITER = re.compile(
    r"<!--\s+(?P<closer>/)?wp:(?P<name>[a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)"
    r"\s+(?P<attributes>\{(?:(?!\}\s+/?-->).)*\}\s+)?(?P<void>/)?-->",
    re.DOTALL,
)


@dataclass(slots=True)
class Block:
    """
    One block, or HTML between blocks.

    Attributes:
        name: ``paragraph``, ``jetpack/slideshow`` …; "" for HTML that no block is around.
        attributes: What its comment says.
        parts: HTML and inner blocks, in their order.
    """

    name: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    parts: list[str | Block] = field(default_factory=list)


def has_blocks(content: str) -> bool:
    """Say whether a text was written with blocks: then its paragraphs are marked already."""
    return "<!-- wp:" in content


def parse_blocks(content: str) -> list[Block]:
    """
    Take a text apart.

    A block that never ends holds the rest of the text, and an end without a beginning is
    passed over, as WordPress does: no word is lost either way.
    """
    top = Block()
    open_blocks = [top]
    place = 0
    for found in _DELIMITER.finditer(content):
        _add_html(open_blocks[-1], content[place : found.start()])
        place = found.end()
        name = found["name"].removeprefix("core/")
        if found["closer"]:
            _close(open_blocks, name)
            continue
        block = Block(name, _attributes(found["attributes"]))
        open_blocks[-1].parts.append(block)
        if not found["void"]:
            open_blocks.append(block)
    _add_html(open_blocks[-1], content[place:])
    return [part if isinstance(part, Block) else Block(parts=[part]) for part in top.parts]


def _add_html(block: Block, html: str) -> None:
    if html.strip():
        block.parts.append(html)


def _close(open_blocks: list[Block], name: str) -> None:
    """End the innermost block of that name, and those in it."""
    for depth in range(len(open_blocks) - 1, 0, -1):
        if open_blocks[depth].name == name:
            del open_blocks[depth:]
            return


def _attributes(text: str | None) -> Mapping[str, Any]:
    try:
        read = json.loads(text or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
