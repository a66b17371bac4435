"""
The CSS of a drawing: as it was, but for what fetches from other sites.

CSS has many ways to write an address (escapes, strings in ``image-set()``, ``@import``), so
it is read by a real CSS parser, tinycss2, and written anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import tinycss2

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Rules that only choose when others hold.  @import, @font-face and @namespace name files;
# @keyframes moves.
_CONDITIONS = frozenset({"media", "supports", "layer", "container"})
# Functions that fetch what a string names, or that once ran code.
_FETCHING = frozenset(
    {
        *("src", "image", "image-set", "-webkit-image-set", "cross-fade", "element", "paint"),
        *("-moz-element", "-webkit-cross-fade", "expression"),
    }
)
_NAME = re.compile(r"[\w-]+")
_RUNNING = frozenset({"behavior", "-moz-binding"})


def clean_sheet(css: str) -> str:
    """Write a stylesheet anew, without what fetches, runs or moves, and without comments."""
    return "".join(_rules(tinycss2.parse_stylesheet(css, skip_comments=True)))


def clean_declarations(css: str) -> str:
    """Write the content of a ``style`` attribute anew, without what fetches or runs."""
    return ";".join(_declarations(css))


def is_local(value: str) -> bool:
    """Say whether a value of CSS, such as ``url(#ram)``, fetches nothing from elsewhere."""
    if "(" not in value and "\\" not in value:
        return True
    return _all_local(tinycss2.parse_component_value_list(value, skip_comments=True))


def _rules(nodes: Iterable[Any]) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            declarations = ";".join(_declarations(node.content))
            if declarations and _all_local(node.prelude):
                yield f"{tinycss2.serialize(node.prelude).strip()}{{{declarations}}}"
        elif node.type == "at-rule" and node.lower_at_keyword in _CONDITIONS and node.content:
            inside = "".join(_rules(tinycss2.parse_rule_list(node.content, skip_comments=True)))
            if inside and _all_local(node.prelude):
                condition = tinycss2.serialize(node.prelude).strip()
                yield f"@{node.lower_at_keyword} {condition}{{{inside}}}"


def _declarations(css: Any) -> Iterator[str]:
    for node in tinycss2.parse_blocks_contents(css, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration" and _is_property(node):
            value = tinycss2.serialize(node.value).strip()
            if value and _all_local(node.value):
                yield f"{node.name}:{value}{'!important' if node.important else ''}"
        elif node.type == "qualified-rule":  # a rule within a rule
            yield from _rules([node])


def _is_property(node: Any) -> bool:
    # A name that can only be written with escapes would come out as something else.
    return node.lower_name not in _RUNNING and bool(_NAME.fullmatch(node.name))


def _all_local(tokens: Iterable[Any]) -> bool:
    return all(map(_is_local, tokens))


def _is_local(token: Any) -> bool:
    if token.type == "url":
        return bool(token.value.startswith("#"))
    if token.type == "error":  # url(  or a string without its end
        return False
    if token.type == "function":
        return _is_local_function(token)
    return _all_local(getattr(token, "content", None) or ()) if "block" in token.type else True


def _is_local_function(token: Any) -> bool:
    if token.lower_name == "url":
        words = [part for part in token.arguments if part.type != "whitespace"]
        return all(part.type == "string" and part.value.startswith("#") for part in words)
    return token.lower_name not in _FETCHING and _all_local(token.arguments)
