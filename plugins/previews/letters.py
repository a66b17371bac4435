"""The letters that our typeface has; others leave no empty boxes behind."""

from __future__ import annotations

import unicodedata

# First and last of each run; tests/unit/plugins/previews/test_letters.py asks the typeface.
_RUNS = (
    ("\u0020", "\u007e"),  # ASCII
    ("\u00a0", "\u00ac"),  # Latin 1, without the soft hyphen
    ("\u00ae", "\u0148"),  # the rest of Latin 1, and what Sami, Polish and Turkish need
    ("\u014a", "\u024f"),
    ("\u0400", "\u045f"),  # Cyrillic
    ("\u1e00", "\u1eff"),  # Vietnamese
    ("\u2010", "\u2015"),  # dashes
    ("\u2018", "\u201f"),  # quotation marks
    ("\u2020", "\u2022"),
    ("\u2026", "\u2026"),
    ("\u2030", "\u2030"),
    ("\u2032", "\u2033"),
    ("\u2039", "\u203a"),
    ("\u20ac", "\u20ac"),
    ("\u2116", "\u2116"),
    ("\u2122", "\u2122"),
    ("\u2190", "\u2193"),  # arrows
    ("\u2212", "\u2212"),
    ("\u2260", "\u2260"),
    ("\u2264", "\u2265"),
)
_NBSP = "\N{NO-BREAK SPACE}"
_FIXED_SPACES = "\u2007\u202f"


def has_letter(character: str) -> bool:
    """Say whether the typeface has a shape for one character."""
    return any(first <= character <= last for first, last in _RUNS)


def printable(text: str) -> str:
    """
    Give *text* in letters that can be drawn.

    A letter in another dress, such as 𝗕, becomes the plain one; emoji and scripts that the
    typeface lacks are dropped, and runs of white space become one space.
    """
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(map(_printable, composed))
    return " ".join(word for word in kept.split(" ") if word)


def _printable(character: str) -> str:
    if character in _FIXED_SPACES:
        return _NBSP
    if character.isspace() and character != _NBSP:
        return " "
    if has_letter(character):
        return character
    return "".join(filter(has_letter, unicodedata.normalize("NFKD", character)))
