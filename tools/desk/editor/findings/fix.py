"""One thing to press: a few characters of the text, or one of its fields."""

from __future__ import annotations

from dataclasses import dataclass

ANSWER = "\ue000"
"""Stands in an edit for what she is asked for: a sign that no text of hers holds."""

TODAY = "\ue001"
"""Stands in a field for the present day."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put *insert* in place of what stands between two places of the whole text."""

    start: int
    end: int
    insert: str


@dataclass(frozen=True, slots=True)
class Fix:
    """
    One thing to press.

    Attributes:
        label: What stands on it.
        edit: What it does to the text; None if it changes a field.
        question: Asked first, if not ""; the answer goes where ANSWER stands.
        field: The field, and what it shall hold.
        word: What shall stand on her own list of words.
    """

    label: str
    edit: Edit | None = None
    question: str = ""
    field: tuple[str, str] | None = None
    word: str = ""


def applied(text: str, fix: Fix, answer: str = "") -> str:
    """Give *text* after a press that edits it."""
    if fix.edit is None:
        return text
    insert = fix.edit.insert.replace(ANSWER, answer)
    return text[: fix.edit.start] + insert + text[fix.edit.end :]
