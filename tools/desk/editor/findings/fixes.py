"""What one press can do about a finding, by its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.desk.editor.findings import line_fixes as lines
from tools.desk.editor.findings import word_fixes as words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from blog.finding_places import Span
    from blog.findings import Finding
    from tools.desk.editor.findings.fix import Fix


def fixes_for(finding: Finding, text: str, span: Span) -> tuple[Fix, ...]:
    """
    Give what one press can do.

    Args:
        finding: Of this text.
        text: The whole file.
        span: Where its words stand.
    """
    make = _BY_RULE.get(finding.rule)
    return tuple(make(finding, text, span)) if make else ()


_BY_RULE: dict[str, Callable[[Finding, str, Span], Iterator[Fix]]] = {
    "alttext": words.alt_text,
    "citattecken": lines.quotation,
    "epost": words.take_away,
    "fetrubrik": lines.heading,
    "förkortning": lines.abbreviation,
    "gatuadress": words.take_away,
    "http": words.https,
    "indrag": lines.indent,
    "länkmål": words.moved,
    "länktext": words.link_words,
    "mellanslag": words.stray_space,
    "personnummer": words.take_away,
    "punktlista": lines.list_fix,
    "rubriknivå": lines.level,
    "stavning": words.spelling,
    "tankstreck": words.dash,
    "telefon": words.take_away,
    "textspråk": words.language,
    "titel": lines.title,
    "upprepning": words.repetition,
    "versaler": words.capitals,
    "ärendenummer": words.take_away,
}
