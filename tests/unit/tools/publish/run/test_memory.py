"""What this computer remembers of its last publication, and what it makes of it."""

import datetime as dt

import pytest

from blog.ledger.model import Ledger
from tests.unit.blog.documents.texts import STOCKHOLM
from tests.unit.blog.ledger.examples import collected, entry, text
from tools.publish.run.memory import Memory, note_undone, overdue, read_memory, write_memory

A = {"inlagg/a.md": text("Tillit", "a")}
B, DUE = "inlagg/b.md", dt.datetime(2027, 3, 3, 7, 30, tzinfo=STOCKHOLM)
WAITING = {**A, B: text("Senare", "b", date="2027-03-03 07:30")}
OUT = {**A, B: text("Senare", "b", date="2018-03-03 07:30")}


def test_what_is_remembered(tmp_path):
    """Titles of what is public, and the day of what waits; nothing of drafts."""
    texts = {**WAITING, "inlagg/c.md": text("Hemligt", "c", more="Status: utkast")}

    write_memory(tmp_path, Memory.of(collected(texts)))

    assert read_memory(tmp_path) == Memory({"inlagg/a.md": "Tillit"}, {B: DUE})
    assert "Hemligt" not in (tmp_path / "last.json").read_text("utf-8")


DAMAGED = ["", "[]", "{}", '{"titles": [], "waiting": {}}', '{"titles": {}, "waiting": {"a": 1}}']


@pytest.mark.parametrize("text", DAMAGED)
def test_what_is_damaged(tmp_path, text):
    """Is forgotten."""
    assert read_memory(tmp_path) == Memory()
    (tmp_path / "last.json").write_text(text)
    assert read_memory(tmp_path) == Memory()


MEMORY = Memory(waiting={B: DUE})
EVENING = DUE + dt.timedelta(hours=12)
# Each case: the texts now, the ledger, the moment.
QUIET = [
    pytest.param(OUT, Ledger(), DUE + dt.timedelta(minutes=40), id="a schedule may take its time"),
    pytest.param(OUT, Ledger.of([entry("b", "2027/b/")]), EVENING, id="published by another"),
    pytest.param(A, Ledger(), EVENING, id="no longer there"),
    pytest.param(WAITING, Ledger(), EVENING, id="waits for another day now"),
]


def public(texts):
    """Give the files of what readers may see."""
    return {text.path for text in collected(texts).visible}


@pytest.mark.parametrize(("texts", "ledger", "now"), QUIET)
def test_nothing_is_overdue(texts, ledger, now):
    """Whoever wrote it has changed her mind, or it has been seen to."""
    assert overdue(MEMORY, public(texts), ledger, now) == {}


@pytest.mark.parametrize(
    "ledger",
    [Ledger(), Ledger.of([entry("b", "2027/b/", gone=True)])],
    ids=["never", "taken away"],
)
def test_overdue(ledger):
    """It waited, it is public now, and the world does not have it."""
    assert overdue(MEMORY, public(OUT), ledger, EVENING) == {B: DUE}


def test_what_was_taken_back(tmp_path):
    """It is remembered until the next publication; what was published stays known."""
    published = Memory({"inlagg/a.md": "A"})
    write_memory(tmp_path, published)
    note_undone(tmp_path)
    assert read_memory(tmp_path) == Memory(published.titles, is_undone=True)

    write_memory(tmp_path, published)
    assert read_memory(tmp_path) == published
