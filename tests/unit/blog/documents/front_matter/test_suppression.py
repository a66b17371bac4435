"""The line Tillåt: what is allowed, where, and only with a reason."""

import pytest

from blog.documents.front_matter.parse import split
from blog.documents.front_matter.parts import FrontMatterEntry
from blog.documents.front_matter.suppression import Suppression, read_suppressions
from tests.unit.blog.rules.contents import NAME, TOP, file, index, said, told


def read(*values):
    return read_suppressions((FrontMatterEntry("Tillåt", values, 4),))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("personnummer – ett exempel", [("personnummer", "ett exempel")]),
        ("personnummer - ett exempel", [("personnummer", "ett exempel")]),
        ("Personnummer — ett exempel", [("personnummer", "ett exempel")]),
        ("personnummer: ett exempel", [("personnummer", "ett exempel")]),
        ("personnummer eftersom det är ett exempel", [("personnummer", "det är ett exempel")]),
        ("personnummer, epost – exempel", [("personnummer", "exempel"), ("epost", "exempel")]),
        ("epost och telefon – jouren", [("epost", "jouren"), ("telefon", "jouren")]),
        ("epost – ett; telefon – två", [("epost", "ett"), ("telefon", "två")]),
        ("epost – ett\ntelefon – två", [("epost", "ett"), ("telefon", "två")]),
        ("personnummer (ett exempel)", [("personnummer", "ett exempel)")]),
        ("personnummer för att det behövs", [("personnummer", "det behövs")]),
        ("personnummer = ett exempel", [("personnummer", "ett exempel")]),
        ("”personnummer” – ett exempel", [("personnummer", "ett exempel")]),
        ("epost – .", [("epost", "")]),
        ("epost", [("epost", "")]),
        ("epost –", [("epost", "")]),
        ("", []),
    ],
)
def test_the_line_is_understood(value, expected):
    """Rules before the dash, the reason behind it."""
    assert read(value) == tuple(Suppression(rule, reason, 4) for rule, reason in expected)


def test_indented_lines_belong_to_it():
    """A long line may go on below."""
    text = "Titel: A\nTillåt: epost – ett\n    telefon – två\n\nText.\n"

    assert [suppression.rule for suppression in read_suppressions(split(text).entries)] == [
        "epost",
        "telefon",
    ]


def test_other_lines_allow_nothing():
    """Only a line of that name."""
    assert read_suppressions((FrontMatterEntry("Anteckning", ("Tillåt: epost – nej",), 2),)) == ()


def test_a_reason_is_needed_and_a_rule_that_exists():
    """The rest allows nothing, and is told."""
    top = "Tillåt: epost; telefon – jouren; finns – inte\n"
    body = "Ring 070-123 45 67 eller skriv till anna.holm@kommunen.se.\n"

    assert said("telefon", body, top=top) == []
    assert said("epost", body, top=top) == [(1, "ERROR")]
    assert said("tillåtelse", body, top=top) == [(-1, "WARNING"), (-1, "WARNING")]


def test_one_text_allows_nothing_in_another():
    """The line speaks for its own file."""
    other = {"inlagg/2020/2020-01-02-b.md": f"{TOP}\nRing 070-123 45 67.\n"}
    top = "Tillåt: telefon – jouren\n"

    assert len(said("telefon", "Ring 070-123 45 67.\n", top=top, texts=other)) == 1


def test_a_picture_is_allowed_by_the_text_that_shows_it():
    """Pictures have no lines on top of their own."""
    text = f"{TOP}Tillåt: bilduppgift – fotografens namn\n\n![En bro](/bilder/bro.png)\n"
    files = tuple(file(f"bilder/{name}.png", metadata=("namn",)) for name in ("annan", "bro"))
    found = told(index({NAME: text}, files=files))

    assert [f.path for f in found if f.rule == "bilduppgift"] == ["content/bilder/annan.png"]
