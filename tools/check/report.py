"""What the check says, in the forms that people and programs want."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from blog.finding_places import Columns, columns_of
from blog.findings import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from blog.rules.index.load import Content

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning"}


def columns(content: Content, findings: Iterable[Finding]) -> dict[Finding, Columns]:
    """Find the very words that findings are about; those about a whole line or file have none."""
    texts = {text.place: text.source.data for text in content.index.texts}
    of_texts = [finding for finding in findings if finding.path in texts]
    found = ((finding, columns_of(finding, texts[finding.path])) for finding in of_texts)
    return {finding: place for finding, place in found if place}


def as_json(findings: Iterable[Finding], places: Mapping[Finding, Columns]) -> str:
    """
    Write a list of objects: path, line, rule, level, message, hint.

    Where the very words are known, also column, end_line and end_column, counted in characters
    from 1; line is then theirs.
    """
    rows = [
        {
            "path": finding.path,
            "line": finding.line,
            "rule": finding.rule,
            "level": _LEVELS[finding.level],
            "message": finding.message,
            "hint": finding.hint,
            **(places[finding]._asdict() if finding in places else {}),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_annotation(finding: Finding, place: Columns | None = None) -> str:
    """Write a workflow command, which GitHub shows beside the line, at the words if known."""
    where = f"line={finding.line}"
    if place:
        where = f"line={place.line},endLine={place.end_line}"
    if place and place.line == place.end_line:  # the only case in which GitHub takes columns
        where += f",col={place.column},endColumn={place.end_column}"
    place_of = f"file={_value(finding.path)},{where},title={_value(finding.rule)}"
    text = _data(f"{finding.message} {finding.hint}")
    return f"::{_LEVELS[finding.level]} {place_of}::{text}"


def summary(content: Content, readability: Iterable[int], findings: Sequence[Finding]) -> str:
    """Count in Swedish what was looked at and found, and say how heavy the texts are."""
    errors = sum(finding.level is Level.ERROR for finding in findings)
    counted = f"Fel: {errors}. Anmärkningar: {len(findings) - errors}."
    looked = f"Granskade texter: {len(content.index.texts)}. Filer: {len(content.index.files)}."
    return "\n".join(filter(None, [_readability(readability), f"{looked} {counted}"]))


def _readability(found: Iterable[int]) -> str:
    values = sorted(found)
    if not values:
        return ""
    low, middle, high = values[0], values[len(values) // 2], values[-1]
    shown = f"{low}–{high}, mitten {middle}" if low < high else str(low)
    return f"Läsbarhet (LIX): {shown}. Under 45 är lagom."


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
