"""Every sentence that the reading of texts can say."""

import inspect

import pytest

from plugins.findings import Level
from plugins.posts import faults
from plugins.posts.front_matter import Problem
from plugins.posts.links import Link

LINK = Link("b.md", "b.md", "missing", "b.md")
# Each kind of finding, by the arguments that its function takes after the path.
SAID = {
    "undecodable": faults.undecodable("a.md", 3, "Smörgås"),
    "not_a_text": faults.not_a_text("a.odt", ".odt"),
    "unreadable_line": faults.unreadable_line("a.md", Problem(3, "hej", "line")),
    "unknown_line": faults.unknown_line("a.md", 3, "Hej"),
    "place_line": faults.place_line("a.md", 3, "Url", "x", hostile=False),
    "doubled_line": faults.doubled_line("a.md", 3, "title", 1),
    "missing": faults.missing("a.md", "title", "Mitt i allt."),
    "bad_date": faults.bad_date("a.md", 3, "date", "igår", "går inte att tolka"),
    "empty_correction": faults.empty_correction("a.md", 3, "2026-02-03"),
    "bad_status": faults.bad_status("a.md", 3, "klar"),
    "bad_language": faults.bad_language("a.md", 3, "klingonska"),
    "bad_slug": faults.bad_slug("a.md", 3, "???"),
    "reserved_slug": faults.reserved_slug("a.md", 3, "arkiv"),
    "same_address": faults.same_address("a.md", "2018/a/", "b.md"),
    "covered_page": faults.covered_page("a.md", "index.html"),
    "unreadable_file": faults.unreadable_file("a.md"),
    "same_picture": faults.same_picture("a.png", "a.png", "A.png"),
    "same_tag_address": faults.same_tag_address("a.md", 3, "Vard", "Vård", "vard"),
    "merged_tag": faults.merged_tag("a.md", 3, "tillit", "Tillit"),
    "empty_tag": faults.empty_tag("a.md", 3, "…"),
    "bad_link": faults.bad_link("a.md", 3, LINK),
    "unpublished_target": faults.unpublished_target("a.md", 3, LINK, scheduled=False),
    "forbidden_element": faults.forbidden_element("a.md", 3, "script"),
}
REMARKS = {"unknown_line", "place_line", "merged_tag"}


def test_every_sentence_is_here():
    """The table above misses none."""
    own = {
        name
        for name, function in inspect.getmembers(faults, inspect.isfunction)
        if function.__module__ == faults.__name__
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
    """Only what harms nobody is a remark."""
    assert (SAID[name].level is Level.REMARK) == (name in REMARKS)


@pytest.mark.parametrize("kind", ["line", "fence", "value"])
def test_problems_quote_the_director(kind):
    """Each kind of problem has its sentence, with the words and the line."""
    finding = faults.unreadable_line("a.md", Problem(7, "mina ord", kind))

    assert finding.line == 7
    assert "”mina ord”" in finding.message


def test_braces_are_words():
    """A text with braces in it is quoted as it stands."""
    finding = faults.unreadable_line("a.md", Problem(7, "{0} {x}", "line"))

    assert "”{0} {x}”" in finding.message


def test_a_scheduled_target_is_called_so():
    """A post that waits for its day is no draft."""
    finding = faults.unpublished_target("a.md", 3, LINK, scheduled=True)

    assert finding.message == "Länken ”b.md” leder till ett inlägg som inte är publicerat än."


def test_long_scripts_are_shown_in_part():
    """An address of a thousand characters does not fill the screen."""
    link = Link("javascript:" + "x" * 1000, "", "script")

    assert len(faults.bad_link("a.md", 3, link).message) < 120
