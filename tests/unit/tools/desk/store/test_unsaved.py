"""What is typed and not saved."""

import json
import os
import stat
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import examples
from tests.sites import write
from tools.desk.store.errors import NotSaved, StoreError
from tools.desk.store.texts import Texts
from tools.desk.store.trash import Trash


@pytest.fixture
def texts(tmp_path):
    write(tmp_path / "content", {"a.md": "Titel: A\n", "b.md": "Titel: B\n"})
    return Texts(tmp_path / "content")


def test_nothing_is_kept_at_first(texts, tmp_path):
    """And no folder is made for it."""
    assert texts.unsaved.kept("a.md") == ()
    assert texts.unsaved.all_kept() == ()
    assert not (tmp_path / ".historik").exists()


def test_keep(texts, tmp_path):
    """It is there after a crash, exactly as it was typed, and the file is as it was."""
    typed = "Titel: Å\r\n\tmer\x00\n\n"
    texts.unsaved.keep("a.md", "Titel: Aa")
    texts.unsaved.keep("a.md", typed, "digest")
    texts.unsaved.keep("ny/text.md", "Titel: Ny")
    after = Texts(tmp_path / "content")

    assert (after.unsaved.kept("a.md")[0].text, after.unsaved.kept("a.md")[0].digest) == (
        typed,
        "digest",
    )
    assert [each.path for each in after.unsaved.all_kept()] == ["a.md", "ny/text.md"]
    assert (tmp_path / "content/a.md").read_text("utf-8") == "Titel: A\n"


def test_what_is_saved_is_kept_no_more(texts):
    """Only of the text that was saved, and only if that is what was typed."""
    texts.unsaved.keep("a.md", "Titel: Aa")
    texts.unsaved.keep("b.md", "Titel: Bb")
    texts.save("a.md", "Titel: A igen", texts.open("a.md").digest, "Återställd")
    assert texts.unsaved.kept("a.md")[0].text == "Titel: Aa"
    texts.save("a.md", "Titel: Aa", texts.open("a.md").digest, typed_in="")

    assert texts.unsaved.kept("a.md") == ()
    assert texts.unsaved.kept("b.md")[0].text == "Titel: Bb"
    texts.unsaved.forget("b.md")
    assert texts.unsaved.all_kept() == ()


def test_each_window_has_words_of_its_own(texts):
    """The newest come first, and what one of them saves or throws takes nothing of the others'."""
    windows = ["", "ett", "två", "\ud83d"]
    for number, window in enumerate(windows):
        texts.unsaved.keep("a.md", f"Titel: {number}", "x", window)
        os.utime(texts.unsaved._file("a.md", window), (number, number))
    assert [each.window for each in texts.unsaved.kept("a.md")] == windows[::-1]
    texts.save("a.md", "Titel: 2", texts.open("a.md").digest, typed_in="två")
    texts.unsaved.forget("a.md", "")

    assert {each.window for each in texts.unsaved.kept("a.md")} == {"ett", "\ud83d"}
    texts.unsaved.forget("a.md")
    assert texts.unsaved.all_kept() == ()


def test_what_an_older_desk_kept(texts, tmp_path):
    """It named no window, and is there."""
    texts.unsaved.keep("a.md", "Titel: Aa")
    [file] = (tmp_path / ".historik/osparat").iterdir()
    file.write_text('{"path": "a.md", "text": "Titel: Aaa", "digest": "x"}', "utf-8")

    assert [each.text for each in texts.unsaved.kept("a.md")] == ["Titel: Aaa"]


def test_what_could_not_be_saved_is_kept(texts, tmp_path):
    """A conflict takes nothing away."""
    texts.unsaved.keep("a.md", "Titel: Aa")
    (tmp_path / "content/a.md").write_text("Titel: Ändrad", "utf-8")
    with pytest.raises(Exception, match="ändrats någon annanstans"):
        texts.save("a.md", "Titel: Aa", "gammal")

    assert texts.unsaved.kept("a.md")[0].text == "Titel: Aa"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_for_her(texts, tmp_path):
    """Another account on the machine cannot look into the folder."""
    texts.unsaved.keep("a.md", "hemligt")

    assert stat.S_IMODE((tmp_path / ".historik").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / ".historik/osparat").stat().st_mode) == 0o700


def test_a_broken_file(texts, tmp_path):
    """It is no text; the others are there."""
    texts.unsaved.keep("a.md", "Titel: Aa")
    write(tmp_path / ".historik/osparat", {"x.json": b"\xff", "y.json": "[]", "z.json": "{}"})

    assert [each.path for each in texts.unsaved.all_kept()] == ["a.md"]


def test_a_full_disk(texts, monkeypatch):
    """It is told; what was kept before is still there."""
    texts.unsaved.keep("a.md", "Titel: Aa")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotSaved, match="disken är full"):
        texts.unsaved.keep("a.md", "Titel: Aaa")

    assert texts.unsaved.kept("a.md")[0].text == "Titel: Aa"


def test_half_of_a_character(texts):
    """What cannot be saved can be kept."""
    texts.unsaved.keep("a.md", json.loads('"\\ud83d"'))

    assert texts.unsaved.kept("a.md")[0].text == "\ud83d"


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["type", "save", "crash", "outside", "open", "full", "throw", "back"]),
        st.sampled_from(["a.md", "b.md"]),
        st.sampled_from(["ett", "två"]),
    ),
    max_size=14,
)


@given(steps=STEPS)
@examples(40)
def test_nothing_that_was_typed_is_lost(tmp_path_factory, steps):
    """Whatever happens after it was kept: it is kept still, in the file, or a version."""
    content = write(tmp_path_factory.mktemp("site") / "content", {"a.md": "A\n", "b.md": "B\n"})
    texts, typed, digests = Texts(content), {}, {"a.md": "", "b.md": ""}
    for number, (what, path, window) in enumerate(steps):
        with suppress(StoreError):
            if what == "type":
                texts.unsaved.keep(path, f"skrivet {number}\n", digests[path], window)
                typed[path, window] = f"skrivet {number}\n"
            elif what == "crash":
                texts = Texts(content)
            elif what == "outside":
                (content / path).write_text(f"utifrån {number}\n", "utf-8")
            elif what == "open":
                digests[path] = texts.open(path).digest
            elif what == "full":
                with pytest.MonkeyPatch.context() as patch:
                    patch.setattr(Path, "replace", _refuse)
                    texts.unsaved.keep(path, f"fullt {number}\n", "", window)
            elif what == "save":
                for kept in texts.unsaved.kept(path)[:1]:
                    digest, window = digests[path], kept.window
                    saved = texts.save(path, kept.text, digest, typed_in=window)
                    digests[path] = saved.digest
            elif what == "throw":
                texts.throw_away(path, digests[path])
            elif what == "back":
                for thrown in Trash(texts).all():
                    Trash(texts).put_back(thrown.name)
    for (path, _), last in typed.items():
        assert last in _everything(texts, content, path)


def _refuse(*_):
    raise OSError(28, "No space left on device")


def _everything(texts, content, path):
    """Give all that can be had of a text, when what was thrown away has been put back."""
    for each in Trash(texts).all():
        Trash(texts).put_back(each.name)
    kept = [each.text for each in texts.unsaved.kept(path)]
    files = [file.read_text("utf-8") for file in content.glob("*.md")]
    names = [path, *(file.name for file in content.glob("*.md"))]
    versions = [each.data.decode() for name in names for each in texts.versions.of(name)]
    return [*kept, *files, *versions]
