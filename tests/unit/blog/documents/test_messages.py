"""Every sentence that the reading of texts can say."""

import inspect

import pytest

from blog.documents import address_messages, file_messages, link_messages
from blog.documents.foreign_codes import foreign_codes
from blog.documents.front_matter import line_messages
from blog.documents.front_matter.parts import Problem
from blog.documents.links import Link
from blog.findings import Level
from blog.ledger.serialize import UnreadableLedger
from tests.unit.blog.documents.texts import cases

LINK = Link("b.md", "b.md", "missing", "b.md")
CODE = next(foreign_codes("[[Tillit]]"))
# Each kind of finding, by the arguments that its function takes after the path.
SAID = {
    "undecodable": file_messages.undecodable("a.md", 3, "Smörgås"),
    "not_a_text": file_messages.not_a_text("a.odt", ".odt"),
    "unlinked_file": file_messages.unlinked_file("a.pdf", "inlagg/a.pdf", ".pdf"),
    "misplaced_text": file_messages.misplaced_text("a.md"),
    "unreadable_line": line_messages.unreadable_line("a.md", Problem(3, "hej", "line")),
    "place_line": line_messages.place_line("a.md", 3, "Url", "x", hostile=False),
    "doubled_line": line_messages.doubled_line("a.md", 3, "title", 1),
    "missing": line_messages.missing("a.md", "title", "Mitt i allt."),
    "bad_date": line_messages.bad_date("a.md", 3, "date", "igår", "går inte att tolka"),
    "empty_correction": line_messages.empty_correction("a.md", 3, "2026-02-03"),
    "bad_status": line_messages.bad_status("a.md", 3, "klar"),
    "bad_language": line_messages.bad_language("a.md", 3, "klingonska"),
    "bad_slug": address_messages.bad_slug("a.md", 3, "???"),
    "reserved_slug": address_messages.reserved_slug("a.md", 3, "arkiv"),
    "same_address": address_messages.same_address("a.md", "2018/a/", "b.md"),
    "promised_address": address_messages.promised_address("a.md", "2018/a/", "b.md"),
    "taken_address": address_messages.taken_address("a.md", 3, "2018/a/", "b.md"),
    "borrowed_address": address_messages.borrowed_address("a.md", 3, "2018/a/", "b.md"),
    "moved_address": address_messages.moved_address("a.md", 3, "2018/a/", "2018/b/"),
    "kept_address": address_messages.kept_address("a.md", 3, "2018/a/", "2018/b/", is_title=True),
    "bad_old_address": address_messages.bad_old_address("a.md", 3, "http://b.se/", "x", "/c/"),
    "unused_replacement": line_messages.unused_replacement("a.md", 3),
    "protected_text": line_messages.protected_text("a.md", 3),
    "unreadable_ledger": file_messages.unreadable_ledger("a.json", UnreadableLedger("A.", "B.")),
    "covered_page": file_messages.covered_page("a.md", "index.html"),
    "unreadable_file": file_messages.unreadable_file("a.md"),
    "unreadable_folder": file_messages.unreadable_folder("a.d"),
    "same_picture": file_messages.same_picture("a.png", "a.png", "A.png"),
    "no_portrait": file_messages.no_portrait("a.yaml", "jag.jpg", "bilder/jag.jpg"),
    "same_tag_address": address_messages.same_tag_address("a.md", 3, "Vard", "Vård", "vard"),
    "merged_tag": address_messages.merged_tag("a.md", 3, "tillit", "Tillit"),
    "empty_tag": address_messages.empty_tag("a.md", 3, "…"),
    "bad_link": link_messages.bad_link("a.md", 3, LINK),
    "unpublished_target": link_messages.unpublished_target("a.md", 3, LINK, scheduled=False),
    "foreign_code": link_messages.foreign_code("a.md", 3, CODE),
    "forbidden_element": link_messages.forbidden_element("a.md", 3, "script"),
}
WARNINGS = {
    *("place_line", "merged_tag", "not_a_text", "unlinked_file", "misplaced_text", "foreign_code"),
    *("borrowed_address", "moved_address", "kept_address", "unused_replacement"),
}


def test_every_sentence_is_here():
    """The table above misses none."""
    own = {
        name
        for module in (address_messages, file_messages, line_messages, link_messages)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
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
    finding = line_messages.unreadable_line("a.md", Problem(7, "mina ord", kind))

    assert finding.line == 7
    assert "”mina ord”" in finding.message


def test_braces_are_words():
    """A text with braces in it is quoted as it stands."""
    finding = line_messages.unreadable_line("a.md", Problem(7, "{0} {x}", "line"))

    assert "”{0} {x}”" in finding.message


def test_a_scheduled_target_is_called_so():
    """A post that waits for its day is no draft."""
    finding = link_messages.unpublished_target("a.md", 3, LINK, scheduled=True)

    assert finding.message == "Länken ”b.md” leder till ett inlägg som inte är publicerat än."


def test_long_scripts_are_shown_in_part():
    """An address of a thousand characters does not fill the screen."""
    link = Link("javascript:" + "x" * 1000, "", "script")

    assert len(link_messages.bad_link("a.md", 3, link).message) < 120


def test_a_long_quotation_is_shown_in_part():
    """A value of a hundred thousand characters does not fill the screen."""
    long = "ord " * 25_000
    for finding in (
        line_messages.bad_status("a.md", 3, long),
        line_messages.bad_date("a.md", 3, "date", long, "går inte att tolka"),
        address_messages.bad_slug("a.md", 3, long),
        line_messages.bad_language("a.md", 3, long),
        address_messages.empty_tag("a.md", 3, long),
        line_messages.place_line("a.md", 3, "url", long, hostile=True),
        line_messages.unreadable_line("a.md", Problem(3, long, "line")),
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
    assert line_messages.bad_date("a.md", 3, "date", "x", "y", readings).hint == hint
