"""What people put between two fences, so that YAML reads it as they meant it."""

import pytest
import yaml

from blog.documents.front_matter.yaml_fixes import protect
from tests.unit.blog.documents.texts import cases

SAME = [
    "Titel: Mitt i allt",
    "Datum: 2018-05-13 07:30",
    "Länk: https://exempel.se/#a",
    "Titel: 'A: b'",
    'Titel: "Nr #2" # så',
    "Etiketter: [a, b]",
    "Titel: {a: b}",
    "Ingress: >",
    "Ingress: |",
    "- a",
    "# Titel: A",
    "Titel:",
    "Titel: A # så",
    "  rad två",
    "",
    "Etiketter: [#a, #b]",
]

# Each case: what it shows, the line, the line as YAML.
PROTECTED = [
    ("a number sign", "Titel: Punkt #2", "Titel: 'Punkt #2'"),
    ("a number sign first", "Titel: #2", "Titel: '#2'"),
    ("a colon", "Titel: Tillit: en början", "Titel: 'Tillit: en början'"),
    ("a colon last", "Titel: Frågan är:", "Titel: 'Frågan är:'"),
    ("an apostrophe is doubled", "Titel: It's #2", "Titel: 'It''s #2'"),
    ("quotation marks around a part", 'Titel: "Hej" sa hon', "Titel: '\"Hej\" sa hon'"),
    ("an unclosed quotation mark", "Titel: 'Hej", "Titel: '''Hej'"),
    ("a star", "Titel: *Hej* då", "Titel: '*Hej* då'"),
    ("marks with a meaning", "Titel: @hemma", "Titel: '@hemma'"),
    ("an item", "  - LSS: en lag", "  - 'LSS: en lag'"),
    ("space after it", "Titel: #2  ", "Titel: '#2'"),
]


@pytest.mark.parametrize("line", SAME)
def test_same(line):
    """What YAML reads as it was meant, or cannot be a text, stays."""
    assert list(protect([line])) == [line]


@pytest.mark.parametrize(("line", "protected"), **cases(PROTECTED))
def test_protected(line, protected):
    """What YAML would take for a mark of its own is put in quotation marks."""
    assert list(protect([line])) == [protected]
    assert yaml.safe_load(protected)


def test_blocks_are_left_alone():
    """Lines below ``|`` and ``>`` are text already; what follows at the margin is not."""
    lines = ["Ingress: |", "  - Obs: nr #2", "  Titel: A: b", "Titel: A: b"]

    assert list(protect(lines)) == [*lines[:3], "Titel: 'A: b'"]
