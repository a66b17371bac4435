"""A picture in the middle of a sentence: without it, or words for it, the sentence has a hole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..abbreviations import LEANING  # noqa: TID252  (this folder may have any name)

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAGS = frozenset({"img", "picture", "svg"})
_ENDS = frozenset('.!?…:;”"»')
_MARKS = ',–—-(”"»'


def is_picture(element: _Element) -> bool:
    """Tell whether an element shows a picture."""
    return element.tag in _TAGS


def alternative_of(element: _Element) -> str:
    """Give the words that stand for a picture; "" for one that only decorates."""
    if element.tag == "svg":
        title = element.find(".//title")
        return element.get("aria-label") or (title.text or "" if title is not None else "")
    image = element if element.tag == "img" else element.find(".//img")
    return "" if image is None else image.get("alt", "")


def within_sentence(before: str) -> bool:
    """Tell whether a sentence has begun in the text before a picture, and goes on after it."""
    text = before.rstrip()
    return bool(text) and text[-1] not in _ENDS


def is_leaning(before: str) -> bool:
    """Tell whether the last word before a picture needs one after it: *en*, *och*, *vår*."""
    return before.rstrip().rpartition(" ")[2].strip(_MARKS).lower() in LEANING
