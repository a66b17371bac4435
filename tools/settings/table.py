"""The settings as a table for people and as JSON for machines."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

from blog.settings import types_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from blog.settings import Declared

_INDENT = "    "


def render_table(declared: Sequence[Declared], settings: Mapping[str, Any], width: int) -> str:
    """
    Write each setting with its value, what it means, and its default if it is set.

    Args:
        declared: In any order; sorted by name here.
        settings: What pelicanconf.py says.
        width: Columns of the terminal.
    """
    blocks = [_block(each, settings, width) for each in _sorted(declared)]
    return "\n".join(["\n\n".join(blocks), "", f"Inställningar: {len(blocks)}.", ""])


def render_json(declared: Iterable[Declared], settings: Mapping[str, Any]) -> str:
    """Write a list of objects: name, type, default, value, is_set, meaning."""
    rows = [
        {
            "name": each.name,
            "type": _types(each),
            "default": _plain(each.default),
            "value": _plain(settings.get(each.name, each.default)),
            "is_set": each.name in settings,
            "meaning": each.meaning,
        }
        for each in _sorted(declared)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _sorted(declared: Iterable[Declared]) -> list[Declared]:
    return sorted(declared, key=lambda each: each.name)


def _block(setting: Declared, settings: Mapping[str, Any], width: int) -> str:
    value = settings.get(setting.name, setting.default)
    is_set = setting.name in settings and value != setting.default
    origin = f"(annars {setting.default!r})" if is_set else "(förval)"
    lines = [f"{setting.name} = {value!r} {origin}", f"{_types(setting)}. {setting.meaning}"]
    wrapped = [
        textwrap.wrap(line, max(width, 40), initial_indent=start, subsequent_indent=_INDENT)
        for line, start in zip(lines, ("", _INDENT), strict=True)
    ]
    return "\n".join(line for part in wrapped for line in part)


def _types(setting: Declared) -> str:
    names = ("None" if each is type(None) else each.__name__ for each in types_of(setting))
    return " | ".join(names)


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
