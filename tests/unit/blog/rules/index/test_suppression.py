"""The line Tillåt: what is allowed, where, and only with a reason."""

import pytest

from blog.documents.front_matter.parse import Entry, split
from blog.rules.index.suppression import Allowance, read_allowances
from tests.unit.blog.rules.contents import NAME, TOP, desk, file, said, told


def read(*values):
    return read_allowances((Entry("Tillåt", values, 4),))


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
    assert read(value) == tuple(Allowance(rule, reason, 4) for rule, reason in expected)


def test_indented_lines_belong_to_it():
    """A long line may go on below."""
    text = "Titel: A\nTillåt: epost – ett\n    telefon – två\n\nText.\n"

    assert [allowance.rule for allowance in read_allowances(split(text).entries)] == [
        "epost",
        "telefon",
    ]


def test_other_lines_allow_nothing():
    """Only a line of that name."""
    assert read_allowances((Entry("Anteckning", ("Tillåt: epost – nej",), 2),)) == ()


def test_a_reason_is_needed_and_a_rule_that_exists():
    """The rest allows nothing, and is told."""
    top = "Tillåt: epost; telefon – jouren; finns – inte\n"
    body = "Ring 070-123 45 67 eller skriv till anna.holm@kommunen.se.\n"

    assert said("telefon", body, top=top) == []
    assert said("epost", body, top=top) == [(1, "FAULT")]
    assert said("tillåtelse", body, top=top) == [(-1, "REMARK"), (-1, "REMARK")]


def test_one_text_allows_nothing_in_another():
    """The line speaks for its own file."""
    other = {"inlagg/2020/2020-01-02-b.md": f"{TOP}\nRing 070-123 45 67.\n"}
    top = "Tillåt: telefon – jouren\n"

    assert len(said("telefon", "Ring 070-123 45 67.\n", top=top, texts=other)) == 1


def test_a_picture_is_allowed_by_the_text_that_shows_it():
    """Pictures have no lines on top of their own."""
    text = f"{TOP}Tillåt: bilduppgift – fotografens namn\n\n![En bro](/bilder/bro.png)\n"
    files = tuple(file(f"bilder/{name}.png", traces=("namn",)) for name in ("annan", "bro"))
    found = told(desk({NAME: text}, files=files))

    assert [f.path for f in found if f.rule == "bilduppgift"] == ["content/bilder/annan.png"]
