"""A file taken apart without its private notes."""

import pytest

from blog.documents.notes.read_parts import read_parts, read_parts_with_findings
from tests.unit.blog.documents.texts import cases, said

PLACE = "content/inlagg/a.md"

# Each case: what it shows, the lines on top, the first entry's values.
VALUES = [
    ("plain", "Titel: Brev <!-- n -->", ("Brev",)),
    ("in the middle", "Titel: Brev <!-- n --> till mig", ("Brev till mig",)),
    ("in code, which a title has none of", "Titel: Brev `<!-- n -->`", ("Brev ``",)),
    ("in code of an ingress", "Ingress: Skriv `<!-- så -->`", ("Skriv `<!-- så -->`",)),
    ("in YAML", "---\ntitle: 'Brev <!-- n: m -->'\n---", ("Brev",)),
    ("in YAML's own signs", '---\ntitle: "Brev \\x3c!-- n --\\u003e"\n---', ("Brev",)),
    ("in a folded value", "---\ntitle: >\n  Brev\n  <!-- n\n  m -->\n---", ("Brev",)),
    ("in a list", "---\ntags:\n  - a <!-- n -->\n  - b\n---", ("a", "b")),
    ("between lines", "Etiketter: a\n<!-- n -->\nTitel: A", ("a",)),
]


@pytest.mark.parametrize(("top", "values"), **cases(VALUES))
def test_values(top, values):
    """No value on top holds a note, however it was written."""
    assert read_parts(f"{top}\n\nText.").entries[0].values == values


def test_lines_go_on_after_a_note():
    """A note between the lines on top ends them not, and moves none."""
    parts = read_parts("Titel: A\n<!-- n\n\nm -->\nDatum: B\n\nText.")

    assert [(entry.key, entry.value, entry.line) for entry in parts.entries] == [
        ("Titel", "A", 1), ("Datum", "B", 5),
    ]  # fmt: skip
    assert (parts.body, parts.body_line) == ("\nText.", 6)


DOUBTS = [
    ("none", "Titel: Brev <!-- n -->", []),
    ("on top", "Titel: Brev <!— n —>",
     [(1, "”<!— n —>” ser ut som en anteckning till dig själv, men tecknen är inte de rätta.")]),
    ("in YAML's own signs", '---\ntitle: "Brev \\x3c!\\u2014 n"\n---',
     [(2, "”<!— n” ser ut som en anteckning till dig själv, men tecknen är inte de rätta.")]),
    ("no end", "Titel: Brev <!-- n",
     [(1, "Anteckningen ”<!-- n” har inget slut, så det går inte att veta vad som ska bort.")]),
]  # fmt: skip


@pytest.mark.parametrize(("top", "told"), **cases(DOUBTS))
def test_doubts(top, told):
    """What may be a note is an error on its line, told once."""
    _, findings = read_parts_with_findings(f"{top}\n\nText.", PLACE)

    assert said(findings) == [
        (f"{PLACE}:{line}", message, "anteckning", "fel") for line, message in told
    ]


def test_an_end_alone_is_a_warning():
    """It may be an arrow."""
    _, [finding] = read_parts_with_findings("Titel: A\n\nLund --> Malmö", PLACE)

    assert said([finding]) == [
        (f"{PLACE}:3", "”Lund -->” avslutar ingen anteckning, så tecknen syns på sidan.",
         "anteckning", "anmärkning"),
    ]  # fmt: skip
