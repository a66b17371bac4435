"""What the styles of a document mean, whatever a municipality's template calls them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.word.names import q, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# Word writes these names in English in every language; other programs may not.
_HEADING = re.compile(r"(?:heading|rubrik)\s*([1-9])|heading")
_ROLES = (
    (re.compile(r"title|rubrik|huvudrubrik|dokumenttitel"), "title"),
    (re.compile(r"(?:intense )?quote|(?:starkt )?citat"), "quote"),
    (re.compile(r"caption|beskrivning|bildtext"), "caption"),
    (re.compile(r"(?:toc|innehåll)\s*[1-9]|table of figures"), "contents"),
)
# "List Bullet 2" looks nested, though its own numbering begins at the outermost level.
_NESTED = re.compile(r"(?:list (?:bullet|number)|punktlista|numrerad lista) ([2-5])")
_BODY = 9  # the outline level that means "not a heading"


@dataclass(frozen=True, slots=True)
class WordStyle:
    """
    What a paragraph style means.

    Attributes:
        role: "heading1" to "heading9", "title", "quote", "caption", "contents" or "".
        num_id: The numbering it brings along; "" for none.
        level: The level in that numbering; None when the numbering itself says.
        nested: How many levels further in an item of this style looks than its level says.
        family: Its id and those of the styles it is based on, nearest first.
    """

    role: str = ""
    num_id: str = ""
    level: str | None = None
    nested: int = 0
    family: tuple[str, ...] = ()


def style_elements(root: Any) -> dict[str, Any]:
    """Give the styles of ``styles.xml`` by id; {} without the part."""
    found = root.iter(q("w:style")) if root is not None else ()
    return {str(each.get(q("w:styleId"))): each for each in found}


def read_styles(elements: dict[str, Any]) -> dict[str, WordStyle]:
    """Give what each style means."""
    return {style_id: _style(style_id, elements) for style_id in elements}


def outline_role(properties: Any) -> str | None:
    """Give the heading that an outline level makes; "" for body text, None if it says nothing."""
    level = properties.find(q("w:outlineLvl")) if properties is not None else None
    value = level.get(q("w:val"), "") if level is not None else ""
    if not value.isdecimal():
        return None
    return f"heading{int(value) + 1}" if int(value) < _BODY else ""


def _style(style_id: str, elements: dict[str, Any]) -> WordStyle:
    family = tuple(_family(style_id, elements))
    chain = [elements[each] for each in family]
    numbers = [each.find(f"{q('w:pPr')}/{q('w:numPr')}") for each in chain]
    return WordStyle(
        role=next((role for each in chain if (role := _role(each)) is not None), ""),
        num_id=next((value for each in numbers if (value := value_of(each, "w:numId"))), ""),
        level=next((value for each in numbers if (value := value_of(each, "w:ilvl"))), None),
        nested=_nested(elements[style_id]),
        family=family,
    )


def _family(style_id: str, elements: dict[str, Any]) -> Iterator[str]:
    seen: set[str] = set()
    while style_id in elements and style_id not in seen:
        seen.add(style_id)
        yield style_id
        style_id = value_of(elements[style_id], "w:basedOn")


def _role(style: Any) -> str | None:
    name = value_of(style, "w:name").strip().casefold()
    if heading := _HEADING.fullmatch(name):
        return f"heading{heading[1] or 1}"
    for pattern, role in _ROLES:
        if pattern.fullmatch(name):
            return role
    return outline_role(style.find(q("w:pPr")))


def _nested(style: Any) -> int:
    found = _NESTED.fullmatch(value_of(style, "w:name").strip().casefold())
    return int(found[1]) - 1 if found else 0
