"""Findings as the page shows them: on their words, with what one press can do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from blog.documents.decode import clean
from blog.documents.front_matter.keys import canonical
from blog.documents.notes.read_parts import read_parts
from blog.finding_places import place_of
from blog.findings import Level
from tools.desk.editor.fields import read_fields
from tools.desk.editor.findings.allow import ALLOWABLE
from tools.desk.editor.findings.fix import ANSWER, TODAY, Fix, applied
from tools.desk.editor.findings.fixes import fixes_for
from tools.desk.editor.findings.said import as_fields
from tools.desk.editor.findings.units import utf16
from tools.desk.editor.sheet import Sheet
from tools.desk.editor.word_list import is_word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from zoneinfo import ZoneInfo

    from blog.finding_places import Span
    from blog.findings import Finding


# What some rules ask for may have no line yet, so that they tell of the first.
_MISSING = {"etikettnamn": "tags", "tidpunkt": "date"}


def remarks(
    findings: Iterable[Finding], text: str, zone: ZoneInfo, today: dt.date
) -> list[dict[str, Any]]:
    """
    Give findings of one text as the page's script reads them, errors first, then by place.

    Args:
        findings: Of this text.
        text: The whole file.
        zone: The time zone of dates.
        today: The present day there.
    """
    shown = _Shown(text, zone, today)
    found = sorted(set(findings), key=lambda finding: finding.sort_key)
    return [shown.remark(finding) for finding in found]


class _Shown:
    """A text that findings are shown in."""

    def __init__(self, text: str, zone: ZoneInfo, today: dt.date) -> None:
        self._text, self._zone, self._today = text, zone, today
        self._head = len(Sheet.of(text).head)
        entries = read_parts(clean(text)).entries
        self._keys = [(entry.line, canonical(entry.key) or "") for entry in entries]
        self._fields = read_fields(text, zone)

    def remark(self, finding: Finding) -> dict[str, Any]:
        """Give one finding: what it says, where its words are, and what one press can do."""
        span = place_of(finding, self._text)
        in_body = span.start >= self._head
        return {
            "is_error": finding.level is Level.ERROR,
            "rule": finding.rule,
            "message": as_fields(finding.message),
            "hint": as_fields(finding.hint),
            "line": finding.line if finding.has_row else 0,
            "field": "" if in_body else self._field(finding),
            "range": self._in_body(span.start, span.end) if in_body else None,
            "can_allow": finding.rule in ALLOWABLE,
            "fixes": list(self._fixes(finding, span)),
        }

    def _in_body(self, start: int, end: int) -> list[int]:
        body = self._text[self._head :]
        return [utf16(body, start - self._head), utf16(body, end - self._head)]

    def _field(self, finding: Finding) -> str:
        """Name the field that shows its line, or the one that is missing; else "head"."""
        if finding.rule in _MISSING:
            return _MISSING[finding.rule]
        above = [name for number, name in self._keys if number <= finding.line]
        return above[-1] if above and above[-1] in self._fields else "head"

    def _fixes(self, finding: Finding, span: Span) -> Iterator[dict[str, Any]]:
        for fix in fixes_for(finding, self._text, span):
            told: dict[str, Any] = {"label": fix.label, "question": fix.question}
            if fix.edit and fix.edit.start >= self._head:
                edit = fix.edit
                yield told | {
                    "range": self._in_body(edit.start, edit.end),
                    "insert": edit.insert,
                    "answer": ANSWER,
                }
            elif fix.word and is_word(fix.word):
                yield told | {"word": fix.word}
            elif change := self._change(fix):
                name, value = change
                value = value.replace(TODAY, f"{self._today:%Y-%m-%d}")
                yield told | {"field": [name, value], "answer": ANSWER}

    def _change(self, fix: Fix) -> tuple[str, str] | None:
        """Give the field that a fix changes on top of the text, and what it shall hold."""
        if fix.edit is None:
            return fix.field
        after = read_fields(applied(self._text, fix), self._zone)
        changed = [name for name, value in after.items() if value != self._fields[name]]
        return (changed[0], after[changed[0]]) if len(changed) == 1 else None
