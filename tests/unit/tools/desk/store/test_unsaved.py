"""What is typed and not saved."""

import json
import os
import stat

import pytest

from tests.sites import write
from tools.desk.store.errors import NotSaved
from tools.desk.store.texts import Texts


@pytest.fixture
def texts(tmp_path):
    write(tmp_path / "content", {"a.md": "Titel: A\n", "b.md": "Titel: B\n"})
    return Texts(tmp_path / "content")


def test_nothing_is_kept_at_first(texts, tmp_path):
    """And no folder is made for it."""
    assert texts.kept("a.md") is None
    assert texts.all_kept() == ()
    assert not (tmp_path / ".historik").exists()


def test_keep(texts, tmp_path):
    """It is there after a crash, exactly as it was typed, and the file is as it was."""
    typed = "Titel: Å\r\n\tmer\x00\n\n"
    texts.keep("a.md", "Titel: Aa")
    texts.keep("a.md", typed, "digest")
    texts.keep("ny/text.md", "Titel: Ny")
    after = Texts(tmp_path / "content")

    assert (after.kept("a.md").text, after.kept("a.md").digest) == (typed, "digest")
    assert [each.path for each in after.all_kept()] == ["a.md", "ny/text.md"]
    assert (tmp_path / "content/a.md").read_text("utf-8") == "Titel: A\n"


def test_what_is_saved_is_kept_no_more(texts):
    """Only of the text that was saved."""
    texts.keep("a.md", "Titel: Aa")
    texts.keep("b.md", "Titel: Bb")
    texts.save("a.md", "Titel: Aa", texts.open("a.md").digest)

    assert texts.kept("a.md") is None
    assert texts.kept("b.md").text == "Titel: Bb"
    texts.drop("b.md")
    assert texts.all_kept() == ()


def test_what_could_not_be_saved_is_kept(texts, tmp_path):
    """A conflict takes nothing away."""
    texts.keep("a.md", "Titel: Aa")
    (tmp_path / "content/a.md").write_text("Titel: Ändrad", "utf-8")
    with pytest.raises(Exception, match="ändrats någon annanstans"):
        texts.save("a.md", "Titel: Aa", "gammal")

    assert texts.kept("a.md").text == "Titel: Aa"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_for_her(texts, tmp_path):
    """Another account on the machine cannot look into the folder."""
    texts.keep("a.md", "hemligt")

    assert stat.S_IMODE((tmp_path / ".historik").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / ".historik/osparat").stat().st_mode) == 0o700


def test_a_broken_file(texts, tmp_path):
    """It is no text; the others are there."""
    texts.keep("a.md", "Titel: Aa")
    write(tmp_path / ".historik/osparat", {"x.json": b"\xff", "y.json": "[]", "z.json": "{}"})

    assert [each.path for each in texts.all_kept()] == ["a.md"]


def test_a_full_disk(texts, monkeypatch):
    """It is told; what was kept before is still there."""
    texts.keep("a.md", "Titel: Aa")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotSaved, match="disken är full"):
        texts.keep("a.md", "Titel: Aaa")

    assert texts.kept("a.md").text == "Titel: Aa"


def test_half_of_a_character(texts):
    """What cannot be saved can be kept."""
    texts.keep("a.md", json.loads('"\\ud83d"'))

    assert texts.kept("a.md").text == "\ud83d"
