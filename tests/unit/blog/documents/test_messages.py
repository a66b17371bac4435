"""Every sentence that the reading of texts can say."""

import inspect

import pytest

from blog.documents import messages
from blog.documents.foreign_codes import foreign_codes
from blog.documents.front_matter.parts import Problem
from blog.documents.links import Link
from blog.findings import Level
from tests.unit.blog.documents.texts import cases

LINK = Link("b.md", "b.md", "missing", "b.md")
CODE = next(foreign_codes("[[Tillit]]"))
# Each kind of finding, by the arguments that its function takes after the path.
SAID = {
    "undecodable": messages.undecodable("a.md", 3, "Smörgås"),
    "not_a_text": messages.not_a_text("a.odt", ".odt"),
    "unlinked_file": messages.unlinked_file("a.pdf", "inlagg/a.pdf", ".pdf"),
    "misplaced_text": messages.misplaced_text("a.md"),
    "unreadable_line": messages.unreadable_line("a.md", Problem(3, "hej", "line")),
    "place_line": messages.place_line("a.md", 3, "Url", "x", hostile=False),
    "doubled_line": messages.doubled_line("a.md", 3, "title", 1),
    "missing": messages.missing("a.md", "title", "Mitt i allt."),
    "bad_date": messages.bad_date("a.md", 3, "date", "igår", "går inte att tolka"),
    "empty_correction": messages.empty_correction("a.md", 3, "2026-02-03"),
    "bad_status": messages.bad_status("a.md", 3, "klar"),
    "bad_language": messages.bad_language("a.md", 3, "klingonska"),
    "bad_slug": messages.bad_slug("a.md", 3, "???"),
    "reserved_slug": messages.reserved_slug("a.md", 3, "arkiv"),
    "same_address": messages.same_address("a.md", "2018/a/", "b.md"),
    "covered_page": messages.covered_page("a.md", "index.html"),
    "unreadable_file": messages.unreadable_file("a.md"),
    "unreadable_folder": messages.unreadable_folder("a.d"),
    "same_picture": messages.same_picture("a.png", "a.png", "A.png"),
    "same_tag_address": messages.same_tag_address("a.md", 3, "Vard", "Vård", "vard"),
    "merged_tag": messages.merged_tag("a.md", 3, "tillit", "Tillit"),
    "empty_tag": messages.empty_tag("a.md", 3, "…"),
    "bad_link": messages.bad_link("a.md", 3, LINK),
    "unpublished_target": messages.unpublished_target("a.md", 3, LINK, scheduled=False),
    "foreign_code": messages.foreign_code("a.md", 3, CODE),
    "forbidden_element": messages.forbidden_element("a.md", 3, "script"),
}
WARNINGS = {
    *("place_line", "merged_tag", "not_a_text", "unlinked_file", "misplaced_text", "foreign_code"),
}


def test_every_sentence_is_here():
    """The table above misses none."""
    own = {
        name
        for name, function in inspect.getmembers(messages, inspect.isfunction)
        if function.__module__ == messages.__name__
    }

    assert own == set(SAID)


@pytest.mark.parametrize("name", list(SAID))
def test_manner(name):
    """What is wrong, then what to do, in whole sentences, without a raised voice."""
    finding = SAID[name]

    assert finding.path.startswith("a.")
    assert finding.message[0].isupper() or finding.message[0] == "”"
    assert finding.message.endswith(".")
    assert finding.hint[0].isupper()
    assert finding.hint.endswith(".")
    assert not set(finding.message + finding.hint) & set("!\"'")


@pytest.mark.parametrize("name", list(SAID))
def test_levels(name):
    """Only what harms nobody is a warning."""
    assert (SAID[name].level is Level.WARNING) == (name in WARNINGS)


@pytest.mark.parametrize("kind", ["line", "fence", "value", "late", "toml", "json"])
def test_problems_quote_the_director(kind):
    """Each kind of problem has its sentence, with the words and the line."""
    finding = messages.unreadable_line("a.md", Problem(7, "mina ord", kind))

    assert finding.line == 7
    assert "”mina ord”" in finding.message


def test_braces_are_words():
    """A text with braces in it is quoted as it stands."""
    finding = messages.unreadable_line("a.md", Problem(7, "{0} {x}", "line"))

    assert "”{0} {x}”" in finding.message


def test_a_scheduled_target_is_called_so():
    """A post that waits for its day is no draft."""
    finding = messages.unpublished_target("a.md", 3, LINK, scheduled=True)

    assert finding.message == "Länken ”b.md” leder till ett inlägg som inte är publicerat än."


def test_long_scripts_are_shown_in_part():
    """An address of a thousand characters does not fill the screen."""
    link = Link("javascript:" + "x" * 1000, "", "script")

    assert len(messages.bad_link("a.md", 3, link).message) < 120


def test_a_long_quotation_is_shown_in_part():
    """A value of a hundred thousand characters does not fill the screen."""
    long = "ord " * 25_000
    for finding in (
        messages.bad_status("a.md", 3, long),
        messages.bad_date("a.md", 3, "date", long, "går inte att tolka"),
        messages.bad_slug("a.md", 3, long),
        messages.bad_language("a.md", 3, long),
        messages.empty_tag("a.md", 3, long),
        messages.place_line("a.md", 3, "url", long, hostile=True),
        messages.unreadable_line("a.md", Problem(3, long, "line")),
    ):
        assert len(finding.message) < 160


# Each case: what it shows, the day's readings, the hint.
HINTS = [
    ("nobody can tell", (), "Skriv år-månad-dag, alltså ÅÅÅÅ-MM-DD."),
    ("one day", ("2018-04-13",), "Skriv 2018-04-13."),
    ("two days", ("2018-04-03", "2018-03-04"), "Skriv 2018-04-03 eller 2018-03-04."),
]


@pytest.mark.parametrize(("readings", "hint"), **cases(HINTS))
def test_no_day_is_invented(readings, hint):
    """A date to copy is one that the file could mean, or none that could be copied."""
    assert messages.bad_date("a.md", 3, "date", "x", "y", readings).hint == hint
