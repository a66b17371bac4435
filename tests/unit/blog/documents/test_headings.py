"""What a text is made of, for those who want to find their way in it or from it."""

import pytest

from blog.documents.headings import Heading, contents, vocabulary

H2 = [(2, f"r{n}", f"Rubrik {n}") for n in range(1, 5)]

CASES = [
    ("no headings", [], ()),
    ("three are overlooked anyway", H2[:3], ()),
    ("a heading without a place is left out", [*H2[:3], (2, "", "Utan")], ()),
    ("four", H2, tuple(Heading(id_, text) for _, id_, text in H2)),
    (
        "smaller ones stand below",
        [*H2[:2], (3, "u1", "Under"), (3, "u2", "Också"), H2[2]],
        (
            Heading("r1", "Rubrik 1"),
            Heading("r2", "Rubrik 2", (Heading("u1", "Under"), Heading("u2", "Också"))),
            Heading("r3", "Rubrik 3"),
        ),
    ),
    (
        "a text that begins with a smaller one",
        [(3, "u1", "Först"), *H2[:3]],
        (Heading("u1", "Först"), *(Heading(id_, text) for _, id_, text in H2[:3])),
    ),
]


@pytest.mark.parametrize(
    ("headings", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_contents(headings, expected):
    """A table of contents from four headings on, two levels deep."""
    assert contents(headings) == expected


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
def test_vocabulary(text, expected):
    """Long words by their beginnings."""
    assert vocabulary(text) == expected
