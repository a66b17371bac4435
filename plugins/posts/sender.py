"""Who writes: a name, one line about it, and a monogram in place of a portrait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Sender:
    """
    Who writes.

    Attributes:
        name: As the posts are signed.
        line: One line about them; "" without one.
        monogram: The first letters of at most two of the words of the name.
    """

    name: str
    line: str
    monogram: str


def sender(settings: Mapping[str, object]) -> Sender:
    """Make the sender of ``AUTHOR`` and ``POSTS_SENDER``."""
    name = str(settings.get("AUTHOR", ""))
    words = [word for word in name.split() if word[0].isalpha()]
    letters = "".join(word[0] for word in (*words[:1], *words[1:][-1:]))
    return Sender(name, str(settings.get("POSTS_SENDER", "")), letters.upper())
