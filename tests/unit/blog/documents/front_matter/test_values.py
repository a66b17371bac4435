"""What the keys with a fixed set of values may hold."""

import pytest

from blog.documents.front_matter.values import CHOICES, is_order
from tests.unit.blog.documents.texts import cases, read, said

# Each case: what it shows, the lines of a page.
QUIET = [
    ("the statement", "Mall: redogörelse"),
    ("the statement, in other letters", "Mall: Redogörelse"),
    ("the statement, in English", "Template: statement"),
    ("how to subscribe", "Mall: prenumerera"),
    ("the menu on top", "Meny: huvudmeny\nOrdning: 40\nMenytitel: Om"),
    ("the menu at the bottom", "Meny: Sidfot"),
    ("empty lines", "Mall:\nMeny:\nOrdning:"),
]
# Each case: what it shows, the lines of a page, what is wrong, what to do.
WRONG = [
    ("a letter too many", "Mall: redogörelsen",
     "”redogörelsen” kan inte stå på raden Mall.",
     "Skriv Mall: redogörelse, eller ta bort raden."),
    ("a letter too few", "Mall: redogörels",
     "”redogörels” kan inte stå på raden Mall.",
     "Skriv Mall: redogörelse, eller ta bort raden."),
    ("without dots", "Mall: redogorelse",
     "”redogorelse” kan inte stå på raden Mall.",
     "Skriv Mall: redogörelse, eller ta bort raden."),
    ("the page's own name", "Mall: tillgänglighetsredogörelse",
     "”tillgänglighetsredogörelse” kan inte stå på raden Mall.",
     "Skriv Mall: redogörelse, eller ta bort raden."),
    ("another system's template", "Template: page.html",
     "”page.html” kan inte stå på raden Mall.",
     "Skriv redogörelse eller prenumerera, eller ta bort raden."),
    ("two letters exchanged", "Mall: prenumerear",
     "”prenumerear” kan inte stå på raden Mall.",
     "Skriv Mall: prenumerera, eller ta bort raden."),
    ("another system's menu", "Meny: main", "”main” kan inte stå på raden Meny.",
     "Skriv Meny: huvudmeny, eller ta bort raden."),
    ("half a word", "Meny: fot", "”fot” kan inte stå på raden Meny.",
     "Skriv Meny: sidfot, eller ta bort raden."),
    ("no menu at all", "Meny: ja", "”ja” kan inte stå på raden Meny.",
     "Skriv huvudmeny eller sidfot, eller ta bort raden."),
    ("a word for a place", "Ordning: först", "”först” på raden Ordning är inget heltal.",
     "Skriv sidans plats i menyn med siffror."),
    ("a part of a place", "Ordning: 1,5", "”1,5” på raden Ordning är inget heltal.",
     "Skriv sidans plats i menyn med siffror."),
]  # fmt: skip


@pytest.mark.parametrize("lines", [row[1] for row in QUIET], ids=[row[0] for row in QUIET])
def test_quiet(lines):
    """What a key may hold is not talked about."""
    assert read(f"Titel: A\n{lines}\n\nText.", "sidor/a.md").findings == ()


@pytest.mark.parametrize(("lines", "message", "hint"), **cases(WRONG))
def test_wrong(lines, message, hint):
    """A value that a key cannot have is an error, with the nearest that it can have."""
    source = read(f"Titel: A\n{lines}\n\nText.", "sidor/a.md")

    assert said(source.findings) == [("content/sidor/a.md:2", message, "metadata", "fel")]
    assert source.findings[0].hint == hint


# Each case: what it shows, the line, the file, what is said.
OUT_OF_PLACE = [
    ("a menu in a post", "Meny: huvudmeny", "inlagg/a.md", "Raden Meny används bara på sidor."),
    ("a template in a post", "Mall: redogörelse", "inlagg/a.md",
     "Raden Mall används bara på sidor."),
    ("a series on a page", "Serie: Skottland", "sidor/a.md",
     "Raden Serie används bara i inlägg."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "path", "message"), **cases(OUT_OF_PLACE))
def test_out_of_place(line, path, message):
    """A key that does nothing where it stands is told."""
    date = "Datum: 2018-05-13\n" if path.startswith("inlagg") else ""
    source = read(f"Titel: A\n{date}{line}\n\nText.", path)

    assert [(f.message, f.level.value) for f in source.findings] == [(message, "anmärkning")]


def test_every_recommended_word_is_allowed():
    """What a message tells the director to write can be written."""
    for choice in CHOICES.values():
        assert all(map(choice.allows, choice.words))
        assert set(choice.others.values()) <= set(choice.words)


def test_is_order():
    """A place is a whole number of ordinary digits."""
    assert [is_order(text) for text in ("0", "40", "", "-1", "4.5", "٤", "1" * 40)] == [
        True, True, False, False, False, False, False,
    ]  # fmt: skip
