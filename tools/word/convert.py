"""
From a prepared document to HTML.

The only module that knows mammoth.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import lxml.html
import mammoth

from tools.word.numbering import LEVELS
from tools.word.package import WordProblem

PICTURE = "bild:"
"""What stands before a picture's index in the HTML's ``src``."""

_ROLES = {
    **{f"heading{level}": f"h{min(level, 6)}:fresh" for level in range(1, 10)},
    "title": "p.title:fresh",
    "quote": "blockquote > p:fresh",
    "caption": "p.caption:fresh",
}


@dataclass(frozen=True, slots=True)
class Converted:
    """
    What mammoth made of a document.

    Attributes:
        body: An lxml element that holds the text.
        pictures: Each picture's bytes; ``src="bild:0"`` is the first.
        unknown_signs: How many characters of symbol fonts nobody knows.
    """

    body: Any
    pictures: tuple[bytes, ...]
    unknown_signs: int


def to_html(docx: bytes) -> Converted:
    """
    Convert a document that tools.word.prepare has seen to.

    Raises:
        WordProblem: mammoth cannot read it.
    """
    pictures: list[bytes] = []

    def keep(image: Any) -> dict[str, str]:
        with image.open() as file:
            pictures.append(file.read())
        return {"src": f"{PICTURE}{len(pictures) - 1}"}

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(docx),
            style_map=_style_map(),
            include_default_style_map=False,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(keep),
        )
    except Exception as error:  # a damaged document fails in any way at all
        raise WordProblem(
            "Dokumentet går inte att läsa. Öppna det i Word, spara det på nytt och försök igen."
        ) from error
    body = lxml.html.document_fromstring(f"<html><body>{result.value}</body></html>").find("body")
    signs = sum("w:sym" in message.message for message in result.messages)
    return Converted(body, tuple(pictures), signs)


def _style_map() -> str:
    lines = [f"p.{role} => {path}" for role, path in _ROLES.items()]
    for level in range(1, LEVELS + 1):
        around = "ul|ol > li > " * (level - 1)
        lines.append(f"p:unordered-list({level}) => {around}ul > li:fresh")
        lines.append(f"p:ordered-list({level}) => {around}ol > li:fresh")
    return "\n".join(lines)
