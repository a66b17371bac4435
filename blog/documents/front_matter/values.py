"""What the keys with a fixed set of values may hold, and which of them was meant."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from blog.statement import TEMPLATE_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

TEMPLATES = {
    **dict.fromkeys(TEMPLATE_NAMES, "statement"),
    "prenumerera": "subscribe",
    "subscribe": "subscribe",
}
"""What the key ``Mall`` may say on a page, and which template that is."""

HEADER_MENU, FOOTER_MENU = "huvudmeny", "sidfot"
"""What the key ``Meny`` may say."""

ONLY_ON_PAGES = ("template", "menu", "menu_title", "order")
ONLY_IN_POSTS = ("series", "successor", "featured", "plain")


YES, NO = "ja", "nej"
"""What the key ``Utvald`` may say."""


@dataclass(frozen=True, slots=True)
class Choice:
    """
    The values that a key may have.

    Attributes:
        words: Those to recommend, in Swedish.
        others: Other words that are understood, or that other systems use: what is meant.
        accepted: Those of *others* that need no correction.
    """

    words: tuple[str, ...]
    others: Mapping[str, str] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()

    def allows(self, value: str) -> bool:
        """Say whether *value* is one of them, in any letters."""
        return value.strip().casefold() in {*self.words, *self.accepted}

    def nearest(self, value: str) -> str | None:
        """Give the word that was probably meant."""
        word = value.strip().casefold()
        known = {**dict(zip(self.words, self.words, strict=True)), **self.others}
        close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
        return known[close[0]] if close else None


CHOICES = {
    "template": Choice(
        ("redogörelse", "prenumerera"),
        {
            "statement": "redogörelse",
            "accessibility": "redogörelse",
            "tillgänglighetsredogörelse": "redogörelse",
            "tillgänglighet": "redogörelse",
            "subscribe": "prenumerera",
            "prenumeration": "prenumerera",
        },
        frozenset(TEMPLATES),
    ),
    "menu": Choice(
        (HEADER_MENU, FOOTER_MENU),
        {
            "main": HEADER_MENU,
            "header": HEADER_MENU,
            "huvud": HEADER_MENU,
            "meny": HEADER_MENU,
            "footer": FOOTER_MENU,
            "fot": FOOTER_MENU,
        },
    ),
    "featured": Choice(
        (YES, NO),
        {
            "yes": YES,
            "true": YES,
            "sant": YES,
            "on": YES,
            "1": YES,
            "no": NO,
            "false": NO,
            "0": NO,
        },
        frozenset({"true", "false"}),
    ),
}
"""The choices by our name of the key."""


def is_yes(value: str) -> bool:
    """Say whether *value* of ``Utvald`` is yes, in any of the words that are understood."""
    return value.strip().casefold() in {YES, "true"}


def is_order(value: str) -> bool:
    """Say whether *value* can be a place in a menu: a whole number."""
    return value.isascii() and value.isdigit() and len(value) < 10
