"""A document's file as its writer sees it."""

import pytest

from blog.documents.written import read_written
from tests.unit.blog.documents.texts import post, read


def test_a_file_is_taken_apart():
    """All of it, its front matter, and its body from the line where that begins."""
    text = "Titel: A\nDatum: 2018-05-13\n\nEtt.\n\nTvå.\n"
    written = read_written(text.encode())

    assert written.raw == text
    assert [(entry.key, entry.value) for entry in written.entries] == [
        ("Titel", "A"), ("Datum", "2018-05-13"),
    ]  # fmt: skip
    assert (written.body, written.body_line) == ("\nEtt.\n\nTvå.\n", 3)


def test_notes_are_gone_and_their_lines_stay():
    """An empty one is left, and the words after it stand on the lines they have in the file."""
    written = read_written(post(body="<!-- ring\nAnna -->\nText.").encode())

    assert "Anna" in written.raw
    assert (written.body, written.body_line) == ("\n<!---->\n\nText.\n", 3)


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16"])
def test_every_coding_of_a_text(coding):
    """As Windows writes it."""
    assert read_written("Titel: Å\r\n\r\nÄ".encode(coding)).raw == "Titel: Å\n\nÄ"


def test_a_file_that_is_no_text():
    """Its words are read as Windows would have written them, so that numbers can be found."""
    written = read_written("Titel: Å 811228-9874".encode("cp1252"))

    assert (written.raw, written.entries, written.body) == ("Titel: Å 811228-9874", (), "")


def test_a_document_knows_its_file():
    """Whatever it has been made into."""
    text = post(body="En <!-- inte --> text.")

    assert read(text).data == text.encode()
    assert read(text).written == read_written(text.encode())
    assert read(text).body == "\nEn text.\n"
