"""A line about each tag."""

import pytest

from blog.tag_texts import read_tag_texts, unused_texts

PLACE = "content/etiketter.yaml"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("# bara en rad\n", {}),
        ("Tillit: Om att lita på folk.\n", {"tillit": "Om att lita på folk."}),
        ("\ufeffBarn och unga: >-\n  Två\n  rader\n", {"barn-och-unga": "Två rader"}),
    ],
)
def test_what_it_says(text, expected):
    """By the tag's slug, so that capitals do not matter."""
    assert read_tag_texts(text.encode(), place=PLACE) == (expected, [])


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"Tillit: A\nLSS:\n", 2),
        (b"Tillit: [A]\n", 1),
        (b"- A\n", 1),
        (b"a: b: c\n", 1),
        (b"a: \xe5\n", 1),
    ],
)
def test_what_cannot_be_read(data, line):
    """An error at its line."""
    [found] = read_tag_texts(data, place=PLACE)[1]

    assert (found.path, found.line, found.rule) == (PLACE, line, "etikettext")


def test_a_line_about_no_tag():
    """Told as a warning: perhaps it is misspelt."""
    data = b"Tillit: A\nTilit: B\n"

    assert [(f.line, f.message) for f in unused_texts(data, {"tillit"}, place=PLACE)] == [
        (2, "Inget inlägg har etiketten vars text är ”B”.")
    ]
