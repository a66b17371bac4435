"""Teasers that were made before, for whoever remembers them."""

from __future__ import annotations

import json
from dataclasses import astuple
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from .extract import make_teaser
from .model import Teaser, TeaserSource

if TYPE_CHECKING:
    from collections.abc import Callable

    Memory = Callable[[object, Callable[[], str]], str]


def remembered(memory: Memory | object, html: str, **how: Any) -> Teaser:
    """
    Give the teaser of a post, made now or before.

    Args:
        memory: Called with everything that the teaser depends on, whose ``repr`` tells any two
            apart, and a function that makes it as text; gives what that function gives, or
            gave when this very plugin called with the same.  Anything that cannot be called,
            such as a line of the front matter with that name, remembers nothing.
        html: As in :func:`~.extract.make_teaser`.
        how: Its other arguments.
    """
    if not callable(memory):
        return make_teaser(html, **how)
    text = sha256(html.encode("utf-8", "surrogatepass")).hexdigest()
    return unpack(memory(("teaser", text, how), lambda: pack(make_teaser(html, **how))))


def pack(teaser: Teaser) -> str:
    """Write a teaser as one text."""
    return json.dumps(astuple(teaser), ensure_ascii=False)


def unpack(packed: str) -> Teaser:
    """Read what :func:`pack` wrote."""
    html, text, description, source, continues = json.loads(packed)
    return Teaser(html, text, description, TeaserSource(source), continues)
