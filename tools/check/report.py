"""What the check says, in the forms that people and programs want."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from blog.findings import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from blog.rules.index.load import Content

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning"}


def as_json(findings: Iterable[Finding]) -> str:
    """Write a list of objects: path, line, rule, level, message, hint."""
    rows = [
        {
            "path": finding.path,
            "line": finding.line,
            "rule": finding.rule,
            "level": _LEVELS[finding.level],
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_annotation(finding: Finding) -> str:
    """Write a workflow command, which GitHub shows beside the line."""
    place = f"file={_value(finding.path)},line={finding.line},title={_value(finding.rule)}"
    text = _data(f"{finding.message} {finding.hint}")
    return f"::{_LEVELS[finding.level]} {place}::{text}"


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
