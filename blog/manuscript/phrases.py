"""Pieces of a paragraph as Markdown: emphasis, links, and words that stay what they are."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from blog.manuscript.escape import address, escape
from blog.manuscript.inline import MARKS, InlineKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.manuscript.inline import Piece

_STARS = {"strong": "**", "em": "*"}


def write(pieces: Iterable[Piece], *, heading: bool = False) -> list[str]:
    """Write pieces as Markdown: one line, or several where there are breaks; none is empty."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.kind is InlineKind.BREAK:
            lines.append([])
        else:
            lines[-1].append(piece)
    written = (_linked(line, heading).strip() for line in lines)
    return [line for line in written if line]


def _linked(pieces: Iterable[Piece], heading: bool) -> str:
    written = ""
    for link, group in groupby(pieces, lambda piece: piece.link):
        inside = _marked(list(group), MARKS, heading)
        if link and inside.strip():
            if written.endswith("!"):
                written = f"{written[:-1]}\\!"  # the link would become a picture
            inside = f"[{inside}]({address(link)})"
        written += inside
    return written


def _marked(pieces: list[Piece], order: tuple[str, ...], heading: bool) -> str:
    """Write pieces, with the emphases of *order* from the outermost inwards."""
    if not order:
        return "".join(_plain(piece, heading) for piece in pieces)
    written = ""
    for is_marked, group in groupby(pieces, lambda piece: order[0] in piece.marks):
        inside = _marked(list(group), order[1:], heading)
        if is_marked and inside.strip():
            written += _emphasis(order[0], inside, before=written[-1:])
        else:
            written += inside
    return written


def _plain(piece: Piece, heading: bool) -> str:
    return escape(piece.text, heading=heading) if piece.kind is InlineKind.TEXT else piece.text


def _emphasis(mark: str, inside: str, before: str) -> str:
    """
    Put *mark* around *inside*: with asterisks, or as HTML where those could be misread.

    Python-Markdown tells ``**a***b*`` apart by luck, so asterisks never touch each other,
    but for ``***a***``.
    """
    stars = _STARS.get(mark)
    whole = bool(re.fullmatch(r"\*[^*\\]+\*", inside))
    if stars and before != "*" and (whole or (inside[0] != "*" and inside[-1] != "*")):
        return f"{stars}{inside}{stars}"
    return f"<{mark}>{inside}</{mark}>"
