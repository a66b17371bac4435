"""What the check says, for people and for programs."""

import json
from types import SimpleNamespace

import pytest

from blog.findings import Finding, Level
from tools.check.report import as_annotation, as_json, columns, summary

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


def text_of(place, said):
    """Give what a text of the index tells of itself."""
    return SimpleNamespace(place=place, source=SimpleNamespace(data=said.encode()))


def found(line, message, path="a.md"):
    return Finding(path, line, "regel", message, "Gör så.", Level.WARNING)


LINE = found(4, "Något är fel.")
WORDS = found(4, "I ”två ord” står det fel.")
LONGER = found(4, "Vid ”ord i rad” står det fel.")
TITLE = found(1, "Titeln har 83 tecken.")
ELSEWHERE = found(1, "I ”två ord” står det fel.", path="b.pdf")
SAID = "\ufeffTitel: A b\r\nDatum: 2020-01-01\r\n\r\nHär är **två** ord\r\ni rad.\r\n"


def test_columns():
    """Of the very words, or of the value on a line on top; counted in characters, from 1."""
    content = SimpleNamespace(index=SimpleNamespace(texts=[text_of("a.md", SAID)]))
    places = columns(content, [LINE, WORDS, LONGER, TITLE, ELSEWHERE])

    assert places == {WORDS: (4, 10, 4, 19), LONGER: (4, 16, 5, 6), TITLE: (1, 8, 1, 11)}
    rows = json.loads(as_json([LINE, WORDS], places))
    assert "column" not in rows[0]
    assert {name: rows[1][name] for name in ("line", "column", "end_line", "end_column")} == {
        "line": 4, "column": 10, "end_line": 4, "end_column": 19,
    }  # fmt: skip
    assert "line=4,endLine=4,col=10,endColumn=19,title" in as_annotation(WORDS, places[WORDS])
    assert "line=4,endLine=5,title" in as_annotation(LONGER, places[LONGER])
