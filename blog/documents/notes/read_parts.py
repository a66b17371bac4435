"""Take a file apart without its private notes, and tell of those that cannot be taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from blog.documents import text_messages
from blog.documents.front_matter.keys import canonical
from blog.documents.front_matter.parse import split
from blog.documents.notes.take_out import WithoutNotes, take_out, take_out_of_value

if TYPE_CHECKING:
    from blog.documents.front_matter.parts import FrontMatterEntry, Parts
    from blog.findings import Finding

# Lines on top whose values are Markdown; all others are plain words.
_MARKDOWN = frozenset({"summary", "plain", "updated", "corrections"})


def read_parts(text: str) -> Parts:
    """Take a decoded text apart, its notes gone; what may be a note stays."""
    return _parts(take_out(text))[0]


def read_parts_with_findings(text: str, place: str) -> tuple[Parts, list[Finding]]:
    """
    Take a decoded text apart, and tell what may be a note and cannot be taken out.

    Args:
        text: A whole file.
        place: The file, for messages.
    """
    taken = take_out(text)
    parts, doubtful = _parts(taken)
    findings = [
        text_messages.doubtful_note(place, doubt.line, doubt.quote, doubt.kind)
        for doubt in taken.doubts
    ]
    if not any(doubt.line < parts.body_line for doubt in taken.doubts):
        findings += [
            text_messages.doubtful_note(place, entry.line, doubt.quote, doubt.kind)
            for entry, value in doubtful
            for doubt in value.doubts
        ]
    return parts, findings


def _parts(taken: WithoutNotes) -> tuple[Parts, list[tuple[FrontMatterEntry, WithoutNotes]]]:
    """Give the parts, and the values that may still hold a note, as YAML can write one."""
    parts = split(taken.text)
    entries, doubtful = [], []
    for entry in parts.entries:
        is_markdown = canonical(entry.key) in _MARKDOWN
        values = [take_out_of_value(value, is_markdown=is_markdown) for value in entry.values]
        entries.append(replace(entry, values=tuple(value.text.strip() for value in values)))
        doubtful += [(entry, value) for value in values if value.doubts]
    return replace(parts, entries=tuple(entries)), doubtful
