"""What one press can do about a finding, by its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.desk.editor.findings import field_fixes as above
from tools.desk.editor.findings import line_fixes as lines
from tools.desk.editor.findings import link_fixes as links
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
    "adress": above.address,
    "alttext": words.alt_text,
    "citattecken": lines.quotation,
    "datum": above.date,
    "epost": words.take_away,
    "etikett": above.tag,
    "fetrubrik": lines.heading,
    "förkortning": lines.abbreviation,
    "gatuadress": words.take_away,
    "granskning": above.reviewed,
    "html": links.code,
    "http": words.https,
    "indrag": lines.indent,
    "kortkod": links.foreign_code,
    "länk": links.link,
    "länkmål": links.target,
    "länktext": words.link_words,
    "metadata": above.missing,
    "mellanslag": words.stray_space,
    "personnummer": words.take_away,
    "punktlista": lines.list_fix,
    "rubriknivå": lines.level,
    "status": above.status,
    "stavning": words.spelling,
    "tankstreck": words.dash,
    "telefon": words.take_away,
    "textspråk": words.language,
    "titel": lines.title,
    "upprepning": words.repetition,
    "versaler": words.capitals,
    "ärendenummer": words.take_away,
}
