"""What to write for a key that is missing."""

import pytest

from blog.documents.front_matter.examples import date_example, meant_for, title_example
from blog.documents.front_matter.parts import FrontMatterEntry
from tests.unit.blog.documents.texts import STOCKHOLM, cases

# Each case: what it shows, the text, the title that it offers.
TITLES = [
    ("a heading", "# Vi börjar om\n\nText.", "Vi börjar om"),
    ("a heading further down", "Text.\n\n# Vi börjar om\n", "Vi börjar om"),
    ("closed with number signs", "# Vi börjar om ##\n", "Vi börjar om"),
    ("number signs alone", "# ### ##\n", "###"),
    ("signs in its midst", "# C# och # ett \t##  \n", "C# och # ett"),
    ("with an id", "# Vi börjar om {#start}\n", "Vi börjar om"),
    ("underlined", "Vi börjar om\n============\n\nText.", "Vi börjar om"),
    ("underlined by one sign", "Vi börjar om\n=\n", "Vi börjar om"),
    ("with a note", "# Vi börjar om <!-- 1981 -->\n", "Vi börjar om"),
    ("the first of two", "Ett\n===\n\n# Två\n", "Ett"),
    ("no heading", "Text.\n\nMer.", ""),
    ("a hash tag", "#metoo\n", ""),
    ("a smaller heading", "## Bakgrund\n", ""),
    ("a comment in code", "```\n# kommentar\n```\n\nText.", ""),
    ("a heading after code", "~~~~\n# kommentar\n~~~~\n\n# Efter\n", "Efter"),
    ("an unclosed fence", "```\n# kommentar\n", ""),
    ("a hidden heading", "<!--\n# Hemligt\n-->\nText.", ""),
    ("an unclosed note", "<!-- # x\n\n# Hemligt\n", ""),
    ("a rule of equal signs", "\n=====\n", ""),
]


@pytest.mark.parametrize(("body", "title"), **cases(TITLES))
def test_title(body, title):
    """The first heading of the text, or nothing: never an invented title."""
    assert title_example(body, ()) == title


def test_a_title_under_another_name():
    """A key that means the title goes before a heading; so does a misspelt one."""
    for key in ("headline", "Titl"):
        assert title_example("# Rubrik", [FrontMatterEntry(key, ("Mitt i allt",), 1)]) == (
            "Mitt i allt"
        )


def test_a_long_title_is_shown_in_part():
    """A message stays readable, and no heading takes long."""
    for run in ("ord ", " ", "#", " #", "# \t", "{"):
        assert len(title_example(f"# a{run * 20_000}x", ())) < 130


# Each case: what it shows, the file, keys and values, the date that is offered.
DATES = [
    ("a key", "inlagg/a.md", [("published", "2026-03-07")], "2026-03-07"),
    ("a key in words", "inlagg/a.md", [("created", "7 mars 2026")], "7 mars 2026"),
    ("a misspelt key", "inlagg/a.md", [("Dautm", "2026-03-07")], "2026-03-07"),
    ("a key before the name", "2016-11-24-a.md", [("pubDate", "2026-03-07")], "2026-03-07"),
    ("the first that is a date", "a.md", [("published", "true"), ("created", "2026-03-07")],
     "2026-03-07"),
    ("the file's name", "inlagg/2016/2016-11-24-a.md", [], "2016-11-24"),
    ("the folder's name", "inlagg/2016-11-24/a.md", [], "2016-11-24"),
    ("no day of that name", "inlagg/2016-13-24-a.md", [], "ÅÅÅÅ-MM-DD"),
    ("a number in the name", "inlagg/12016-11-244.md", [], "ÅÅÅÅ-MM-DD"),
    ("two days it could be", "a.md", [("created", "03/04/2018")], "ÅÅÅÅ-MM-DD"),
    ("nothing", "inlagg/a.md", [], "ÅÅÅÅ-MM-DD"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "entries", "date"), **cases(DATES))
def test_date(path, entries, date):
    """What the file itself says, or what nobody takes for a date."""
    unknown = [FrontMatterEntry(key, (value,), 1) for key, value in entries]

    assert date_example(path, unknown, STOCKHOLM) == date


def test_meant_for():
    """Another system's name, a misspelling, or neither."""
    assert [meant_for(key) for key in ("excerpt", "Etiketer", "Plats")] == [
        "summary",
        "tags",
        None,
    ]
