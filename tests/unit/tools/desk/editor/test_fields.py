"""The fields show the lines on top, and write back what was changed in them."""

from zoneinfo import ZoneInfo

import pytest

from blog.documents.front_matter.keys import NAMES
from tests.sites import ROOT
from tools.desk.editor.field_list import LANGUAGES, PAGE, POST, fields_for
from tools.desk.editor.fields import read_fields, write_fields

ZONE = ZoneInfo("Europe/Stockholm")
TEXT = (
    "Titel: Tillit\nDatum: 24 november 2016 kl. 7.30\nEtiketter: ledning; tillit\n"
    "Status: draft\nSpråk: engelska\nGuid: tag:a\n\nPumpen.\n"
)


def test_what_the_fields_show():
    """Dates, words of other systems and names of languages as the fields offer them."""
    found = read_fields(TEXT, ZONE)

    assert {name: value for name, value in found.items() if value} == {
        "title": "Tillit",
        "date": "2016-11-24",
        "time": "07:30",
        "tags": "ledning, tillit",
        "status": "utkast",
        "lang": "en",
    }


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        pytest.param("", "status", "publicerad", id="no status is published"),
        pytest.param("Status: kanske", "status", "kanske", id="a word that nobody knows"),
        pytest.param("Datum: 24/11/16", "date", "", id="a date that no field can show"),
        pytest.param("Datum: 2016-11-24T23:30:00Z", "date", "2016-11-25", id="another zone"),
        pytest.param("Datum: 2016-11-24", "time", "", id="midnight is no time of day"),
        pytest.param("Språk: sv", "lang", "", id="Swedish is what a text is in anyway"),
        pytest.param("Språk: klingonska", "lang", "klingonska", id="no language at all"),
    ],
)
def test_what_a_line_shows(line, name, value):
    """Each line in its field."""
    assert read_fields(f"Titel: A\n{line}\n\nB\n", ZONE)[name] == value


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.md")), ids=lambda p: p.stem)
def test_fields_that_nobody_touched_write_nothing(path):
    """The bytes are the same, however the lines are written."""
    text = path.read_bytes().decode()
    shown = read_fields(text, ZONE)

    assert write_fields(text, shown, dict(shown)) == (text, {})


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        pytest.param("title", "Tillit igen", "Titel: Tillit igen", id="title"),
        pytest.param("date", "2016-11-25", "Datum: 2016-11-25 07:30", id="another day"),
        pytest.param("time", "08:00", "Datum: 2016-11-24 08:00", id="another hour"),
        pytest.param("time", "", "Datum: 2016-11-24", id="no hour"),
        pytest.param("tags", " vård,ledning ,", "Etiketter: vård, ledning", id="tags"),
        pytest.param("tags", "#vård, #ledning", "Etiketter: vård, ledning", id="hashtags"),
        pytest.param("tags", '"vård", [ledning]', "Etiketter: vård, ledning", id="tags in signs"),
        pytest.param("tags", "vård, ledning, vård", "Etiketter: vård, ledning", id="tags twice"),
        pytest.param("status", "publicerad", "Status: publicerad", id="status"),
        pytest.param("summary", "Ett\ntvå", "Ingress: Ett två", id="a summary on two lines"),
        pytest.param("author", "Anna Ek", "Författare: Anna Ek", id="a new line"),
    ],
)
def test_a_changed_field_changes_its_line(name, value, line):
    """And no other."""
    shown = read_fields(TEXT, ZONE)
    written, problems = write_fields(TEXT, shown, {**shown, name: value})

    assert problems == {}
    assert [each for each in written.split("\n") if each not in TEXT.split("\n")] == [line]


def test_a_field_that_was_emptied_takes_its_line_away():
    """A line without a value says nothing."""
    shown = read_fields(TEXT, ZONE)
    written, _ = write_fields(TEXT, shown, {**shown, "lang": ""})

    assert written == TEXT.replace("Språk: engelska\n", "")


def test_what_cannot_be_written_is_told_and_the_rest_is_kept():
    """One impossible value takes nothing of the others with it."""
    shown = read_fields(TEXT, ZONE)
    written, problems = write_fields(TEXT, shown, {**shown, "title": "A <!-- b -->", "time": ""})

    assert written == TEXT.replace(" november 2016 kl. 7.30", "").replace("24", "2016-11-24")
    assert list(problems) == ["title"]
    assert problems["title"].startswith("Raden Titel kan inte skrivas härifrån.")


def test_each_field_is_a_declared_key():
    """No field writes a line that the reader of documents does not know."""
    assert {field.name for field in (*POST, *PAGE)} - {"time"} <= set(NAMES)
    assert fields_for("sidor/om.md") == PAGE
    assert fields_for("inlagg/2016/a.md") == POST
    assert list(LANGUAGES.values()) == ["Svenska", *sorted(list(LANGUAGES.values())[1:])]
