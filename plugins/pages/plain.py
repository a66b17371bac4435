"""Plain values, which cannot change: what one is, how one shows something else, and its name."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import fields, is_dataclass
from functools import cache
from types import SimpleNamespace
from typing import Any

from blog.files import digest

_SCALARS = (str, int, float, bool, type(None), dt.date, dt.time, dt.datetime)


class View(SimpleNamespace):
    """
    A few attributes of something, and what it is as a text if it is one.

    It has no attribute but those that it was made with.
    """

    __slots__ = ("_text", "_written")

    def __init__(self, values: dict[str, Any], text: str | None = None, *, name: str = "") -> None:
        """
        Show *values*, themselves plain.

        Args:
            values: By name.
            text: What a template prints of the whole.
            name: Tells both from any others, if it is known.
        """
        super().__init__(**values)
        self._text = text
        self._written = f"<{name or written((values, text))}>"

    def __str__(self) -> str:
        if self._text is None:
            raise TypeError("A template prints something that has no text of its own.")
        return self._text

    def __repr__(self) -> str:
        return self._written


class PageValues(dict[str, Any]):
    """
    What a page is made of, by name.

    Args:
        values: Themselves plain.
        each: What :func:`written` gives for each of them.
    """

    __slots__ = ("_written",)

    def __init__(self, values: dict[str, Any], each: dict[str, str]) -> None:
        super().__init__(values)
        self._written = repr(sorted(each.items()))

    def __repr__(self) -> str:
        return self._written


_LONG = 200  # characters: a longer text is written as its digest, for many pages hold it


def written(value: object) -> str:
    """Write a plain value, shortly: no two are written alike."""
    text = repr(value)
    return text if len(text) < _LONG else name_of_text(text)


def name_of(value: object) -> str:
    """
    Name a plain value: 64 hexadecimal digits, which no other value has.

    Python writes plain values so that no two are written alike.
    """
    return name_of_text(repr(value))


def name_of_text(text: str) -> str:
    """Name a text, as :func:`name_of` does its ``repr``, which takes longer than the digest."""
    return digest(text.encode("utf-8", "surrogatepass"))


KNOWN = (*_SCALARS, enum.Enum, View)
"""The classes of plain values; tuples and dataclasses may be plain too."""

EXACTLY = frozenset({str, int, bool, type(None), View})
"""The classes of most of them, which are told sooner by the class itself."""


def is_plain(value: object) -> bool:
    """Say whether a value can be named as it is, with all that is in it."""
    if isinstance(value, tuple):
        return all(map(is_plain, value))
    kind: Any = type(value)
    names = _fields(kind)
    if names is None:
        return isinstance(value, KNOWN)
    return all(type(each := getattr(value, n)) in EXACTLY or is_plain(each) for n in names)


@cache  # there are few classes, and thousands of values
def _fields(kind: type[Any]) -> tuple[str, ...] | None:
    """Name the fields of a dataclass; None for another class, or when its ``repr`` hides one."""
    if not is_dataclass(kind):
        return None
    found = fields(kind)
    return tuple(each.name for each in found) if all(each.repr for each in found) else None
