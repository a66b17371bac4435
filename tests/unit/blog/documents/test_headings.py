"""What a text is made of, for those who want to find their way in it or from it."""

import pytest

from blog.documents.headings import TocEntry, table_of_contents, terms

H2 = [(2, f"r{n}", f"Rubrik {n}") for n in range(1, 5)]

CASES = [
    ("no headings", [], ()),
    ("three are overlooked anyway", H2[:3], ()),
    ("a heading without a place is left out", [*H2[:3], (2, "", "Utan")], ()),
    ("four", H2, tuple(TocEntry(id_, text) for _, id_, text in H2)),
    (
        "smaller ones stand below",
        [*H2[:2], (3, "u1", "Under"), (3, "u2", "Också"), H2[2]],
        (
            TocEntry("r1", "Rubrik 1"),
            TocEntry("r2", "Rubrik 2", (TocEntry("u1", "Under"), TocEntry("u2", "Också"))),
            TocEntry("r3", "Rubrik 3"),
        ),
    ),
    (
        "a text that begins with a smaller one",
        [(3, "u1", "Först"), *H2[:3]],
        (TocEntry("u1", "Först"), *(TocEntry(id_, text) for _, id_, text in H2[:3])),
    ),
]


@pytest.mark.parametrize(
    ("headings", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_contents(headings, expected):
    """A table of contents from four headings on, two levels deep."""
    assert table_of_contents(headings) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", set()),
        ("Jag var där i går.", set()),
        ("Ledarskapet och LEDARSKAP", {"ledarskap"}),
        ("Kommunerna, kommunernas; 1234567", {"kommunern"}),
    ],
    ids=["empty", "short words", "inflected and capital", "genitive and number"],
)
def test_terms(text, expected):
    """Long words by their beginnings."""
    assert terms(text) == expected
