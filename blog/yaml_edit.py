"""
Change values in a YAML file that a person writes too: comments and all else keep their bytes.

A value is found where the reader of YAML finds it, replaced there, and the result is read again:
what does not come out as it was meant is refused.
"""

from __future__ import annotations

import copy
import json
import re
import textwrap
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLAIN = re.compile(r"[^\W\d_][^\n]*")

Key = str | int
"""A name in a mapping, or a place in a list."""


class Unwritable(ValueError):
    """A value cannot be written there: the file is no YAML, or has something else in its place."""


def set_value(text: str, path: Sequence[Key], value: str | list[dict[str, str]]) -> str:
    """
    Give a file with another value.

    Args:
        text: All of it, with line feeds.
        path: Where the value stands, from the outermost name inwards; the last may be missing.
        value: Text, or a list of mappings of text.

    Raises:
        Unwritable: It cannot be written there.
    """
    wanted = _with(_load(text) or {}, path, value)
    node = yaml.compose(text, Loader=yaml.BaseLoader)
    found = _find(node, path)
    new = _added(text, node, path, value) if found is None else _replaced(text, found, value)
    if _load(new) != wanted:
        raise Unwritable
    return new


def _load(text: str) -> Any:
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Unwritable from error


def _with(data: Any, path: Sequence[Key], value: object) -> Any:
    """Give *data* with another value."""
    data = copy.deepcopy(data)
    inside = data
    try:
        for key in path[:-1]:
            inside = inside[key]
        inside[path[-1]] = value
    except (LookupError, TypeError) as error:
        raise Unwritable from error
    return data


def _find(node: Any, path: Sequence[Key]) -> Any:
    """Give the node at *path*; None if there is none."""
    for key in path:
        if isinstance(node, yaml.MappingNode):
            node = next((inner for name, inner in node.value if name.value == key), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
        else:
            return None
    return node


def _replaced(text: str, node: Any, value: str | list[dict[str, str]]) -> str:
    start, end = node.start_mark, node.end_mark
    before, old, after = text[: start.index], text[start.index : end.index], text[end.index :]
    if isinstance(value, str):
        gap = "" if not before or before[-1] in " \n[{" else " "
        return before + gap + _written(value) + _line_end(old) + after
    own_line = before.rstrip(" ").endswith("\n")  # a list below its name
    head = before.rstrip(" \n") if own_line else before.rstrip(" ")
    return head + _list(value) + ("\n" if old.endswith("\n") or own_line else "") + after


def _line_end(old: str) -> str:
    """Give the line ends that the reader counts to a text of several lines."""
    return old[len(old.rstrip("\n")) :]


def _added(text: str, node: Any, path: Sequence[Key], value: str | list[dict[str, str]]) -> str:
    """Write a line more, below the others of its mapping."""
    within = _find(node, path[:-1]) if node else None
    if node is not None and not isinstance(within, yaml.MappingNode):
        raise Unwritable
    indent = within.start_mark.column if within is not None else 0
    at = within.end_mark.index if within is not None and path[1:] else len(text)
    before = text[:at].rstrip("\n")
    blank = text[len(before) : at].removeprefix("\n")  # lines between it and what follows
    written = f" {_written(value)}" if isinstance(value, str) else _list(value)
    line = f"{' ' * indent}{path[-1]}:{written}\n"
    return (f"{before}\n" if before else "") + line + blank + text[at:]


def _written(value: str) -> str:
    """Write a text in one line: as it is if that is read so, else in quotation marks."""
    plain = f"a: {value}"
    try:
        is_plain = _PLAIN.fullmatch(value) and yaml.load(plain, Loader=yaml.BaseLoader) == {
            "a": value
        }
    except (yaml.YAMLError, ValueError):
        is_plain = False
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def _list(items: list[dict[str, str]]) -> str:
    """Write a list of mappings below its name."""
    if not items:
        return " []"
    blocks = []
    for item in items:
        lines = "\n".join(f"{key}: {_written(value)}" for key, value in item.items())
        blocks.append(f"  - {textwrap.indent(lines, '    ').lstrip()}")
    return "\n" + "\n".join(blocks)
