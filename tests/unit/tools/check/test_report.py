"""What the check says, for people and for programs."""

from types import SimpleNamespace

import pytest

from blog.findings import Finding, Level
from tools.check.report import as_annotation, summary

# Three texts and two files.
CONTENT = SimpleNamespace(index=SimpleNamespace(texts=(1, 2, 3), files=(1, 2)))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((), ""),
        ((38,), "Läsbarhet (LIX): 38. Under 45 är lagom.\n"),
        ((50, 30, 41), "Läsbarhet (LIX): 30–50, mitten 41. Under 45 är lagom.\n"),
    ],
    ids=["no text to measure", "one", "three"],
)
def test_summary(values, said):
    """How heavy the texts are, from the lightest to the heaviest, and what was counted."""
    findings = [Finding("a.md", 1, "x", "y", "z", level) for level in (Level.ERROR, Level.WARNING)]

    assert summary(CONTENT, values, [*findings, findings[1]]) == (
        f"{said}Granskade texter: 3. Filer: 2. Fel: 1. Anmärkningar: 2."
    )


def test_annotation():
    """What would end the place, or the line, is written in another way."""
    finding = Finding("a:b,c.md", 3, "regel", "100 %\nsant", "Ta bort det.", Level.WARNING)

    assert as_annotation(finding) == (
        "::warning file=a%3Ab%2Cc.md,line=3,title=regel::100 %25%0Asant Ta bort det."
    )
