"""Open and save: byte for byte where nothing was touched, and never over another's words."""

import codecs
import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import examples
from tests.sites import ROOT, write
from tools.desk.store.disk import LARGEST
from tools.desk.store.errors import Changed, Missing, NotSaved, Refused, StoreError, Unreadable
from tools.desk.store.texts import Texts

POST = "Titel: Tillit\nDatum: 2016-11-24\n\nPumpen är beställd.\n"
REAL = sorted(
    path for folder in ("content", "tests/data") for path in (ROOT / folder).rglob("*.md")
)


@pytest.fixture
def texts(tmp_path):
    write(tmp_path / "content", {"inlagg/a.md": POST})
    return Texts(tmp_path / "content")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "content/inlagg/a.md"


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_texts_that_there_are(tmp_path, path):
    """Every text of this blog and of the tests has the same bytes when it was opened and saved."""
    write(tmp_path / "content", {"a.md": path.read_bytes()})
    texts = Texts(tmp_path / "content")
    try:
        opened = texts.open("a.md")
    except Unreadable:
        with pytest.raises(UnicodeDecodeError):
            path.read_text("utf-8")
        return

    assert texts.save("a.md", opened.text, opened.digest) == opened
    assert (tmp_path / "content/a.md").read_bytes() == path.read_bytes()


HOSTILE = {
    "nothing": b"",
    "one line end": b"\n",
    "Windows": b"Titel: A\r\n\r\nText\r\n",
    "old Mac": b"Titel: A\r\rText\r",
    "mixed": b"Titel: A\r\n\nText\rMer\n",
    "mark": codecs.BOM_UTF8 + POST.encode(),
    "mark and Windows": codecs.BOM_UTF8 + POST.replace("\n", "\r\n").encode(),
    "decomposed": "Titel: A\u030angest\n".encode(),
    "tabs": b"\tTitel:\tA\t\n",
    "no last line end": b"Titel: A\n\nText",
    "many last line ends": b"Titel: A\n\n\n\n",
    "trailing spaces": b"Titel: A  \n  \nText  \n",
    "control characters": b"Titel: A\x00\x07\n",
    "other line ends": "Titel: A\u2028\x85\x0b\x0c\n".encode(),
    "invisible": "Titel: A\u200b\u00ad\ufeff\n".encode(),
    "HTML": b"<textarea>\n</textarea><script>\n",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files(tmp_path, data):
    """Whatever is in a file stays there."""
    write(tmp_path / "content", {"a.md": data})
    texts = Texts(tmp_path / "content")
    opened = texts.open("a.md")
    texts.save("a.md", opened.text, opened.digest)

    assert (tmp_path / "content/a.md").read_bytes() == data


def test_a_file_that_is_not_touched_is_not_written(texts, file):
    """Nothing that watches it hears of it."""
    before = file.stat()
    opened = texts.open("inlagg/a.md")
    texts.save("inlagg/a.md", opened.text, opened.digest)

    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_save(texts, file):
    """What is typed is on the disk, and can be saved again with what is given back."""
    opened = texts.open("inlagg/a.md")
    saved = texts.save("inlagg/a.md", opened.text + "Mer.\n", opened.digest)
    again = texts.save("inlagg/a.md", saved.text + "Ännu mer.\n", saved.digest)

    assert file.read_text("utf-8") == POST + "Mer.\nÄnnu mer.\n"
    assert texts.open("inlagg/a.md") == again


def test_a_new_text(texts, tmp_path):
    """It gets its folder; a file that is there already is another's."""
    made = texts.save("inlagg/2026/ny.md", "Titel: Ny\n", "")

    assert (tmp_path / "content/inlagg/2026/ny.md").read_bytes() == b"Titel: Ny\n"
    assert texts.open("inlagg/2026/ny.md") == made
    with pytest.raises(Changed):
        texts.save("inlagg/2026/ny.md", "Titel: En annan\n", "")


def test_changed_elsewhere(texts, file):
    """Nothing is overwritten; what is there now comes back."""
    opened = texts.open("inlagg/a.md")
    file.write_text("Titel: Ändrad\n", "utf-8")
    with pytest.raises(Changed) as changed:
        texts.save("inlagg/a.md", "Titel: Min\n", opened.digest)

    assert file.read_text("utf-8") == "Titel: Ändrad\n"
    assert changed.value.theirs == texts.open("inlagg/a.md")
    texts.save("inlagg/a.md", "Titel: Min\n", changed.value.theirs.digest)
    assert file.read_text("utf-8") == "Titel: Min\n"


def test_changed_at_the_last_moment(texts, file, monkeypatch):
    """Also between our look at the file and its exchange."""
    opened, fsync = texts.open("inlagg/a.md"), os.fsync

    def meanwhile(number):
        fsync(number)
        file.write_text("Titel: Ändrad\n", "utf-8")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(Changed):
        texts.save("inlagg/a.md", "Titel: Min\n", opened.digest)

    assert file.read_text("utf-8") == "Titel: Ändrad\n"
    assert [*file.parent.iterdir()] == [file]


def test_taken_away_elsewhere(texts, file):
    """It does not come back by itself; it can be saved as a new file."""
    opened = texts.open("inlagg/a.md")
    file.unlink()
    with pytest.raises(Changed) as changed:
        texts.save("inlagg/a.md", opened.text, opened.digest)

    assert (changed.value.theirs.text, changed.value.theirs.digest) == ("", "")
    texts.save("inlagg/a.md", opened.text, changed.value.theirs.digest)
    assert file.read_text("utf-8") == POST


def test_exchanged_for_what_cannot_be_read(texts, file):
    """It is not overwritten either."""
    opened = texts.open("inlagg/a.md")
    file.write_bytes("Titel: Å\n".encode("latin-1"))
    with pytest.raises(Unreadable):
        texts.save("inlagg/a.md", opened.text, opened.digest)

    assert file.read_bytes() == "Titel: Å\n".encode("latin-1")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_the_disk_refuses(texts, file, monkeypatch, number):
    """The file is as it was, and why is told in Swedish."""
    opened = texts.open("inlagg/a.md")

    def refuse(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(NotSaved, match="Texten är inte sparad: ") as told:
        texts.save("inlagg/a.md", "Titel: Ny\n", opened.digest)

    assert ("disken är full" in told.value.reason) == (number == errno.ENOSPC)
    assert os.strerror(number) not in told.value.reason
    assert file.read_text("utf-8") == POST
    assert [*file.parent.iterdir()] == [file]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("a\nÅ\n".encode("latin-1"), "rad 2 är inte sparad som UTF-8"),
        ("a\n".encode("utf-16"), "rad 1 är inte sparad som UTF-8"),
        (b"\xed\xa0\x80", "rad 1 är inte sparad som UTF-8"),
        (b"a" * (LARGEST + 1), "är större än 5 MB"),
    ],
    ids=["Latin-1", "UTF-16", "half of a character", "too large"],
)
def test_what_cannot_be_opened(texts, file, data, said):
    """The reason is told, with the line; nothing is guessed."""
    file.write_bytes(data)

    with pytest.raises(Unreadable, match=said):
        texts.open("inlagg/a.md")


def test_what_is_not_there(texts, file):
    """A folder is no text, and a text that is gone may lie somewhere else."""
    file.with_name("mapp.md").mkdir()

    with pytest.raises(Missing, match="Papperskorgen"):
        texts.open("inlagg/b.md")
    with pytest.raises(Unreadable):
        texts.open("inlagg/mapp.md")
    with pytest.raises(Unreadable):
        texts.save("inlagg/mapp.md", "a", "")


def test_half_of_a_character(texts, file):
    """A browser may send one; it is told, and the file stays."""
    opened = texts.open("inlagg/a.md")

    with pytest.raises(NotSaved, match="ett halvt tecken"):
        texts.save("inlagg/a.md", "\ud83d", opened.digest)
    assert file.read_text("utf-8") == POST


@pytest.mark.parametrize("path", ["../a.md", "publicerat.json", ".a.md", "a\x00.md"])
def test_what_is_no_text(texts, path):
    """Neither opened, saved nor kept."""
    for attempt in (
        lambda: texts.open(path),
        lambda: texts.save(path, "a", ""),
        lambda: texts.unsaved.keep(path, "a"),
        lambda: texts.unsaved.kept(path),
        lambda: texts.unsaved.forget(path),
    ):
        with pytest.raises(Refused):
            attempt()


# What happens to one text that three windows have open, while other programs write it too.
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("open"), st.integers(0, 2)),
        st.tuples(st.just("save"), st.integers(0, 2)),
        st.tuples(st.sampled_from(["write", "exchange", "remove"]), st.just(0)),
        st.tuples(st.just("meanwhile"), st.integers(0, 2)),
    ),
    max_size=25,
)


@given(steps=STEPS)
@examples(300)
def test_nobody_is_overwritten(tmp_path_factory, steps):
    """Whatever the order: a save replaces only words that its window has seen."""
    content = tmp_path_factory.mktemp("content")
    texts, file, written = Texts(content), content / "a.md", 0
    texts.versions.note = lambda *_: None  # which takes most of the time
    seen = dict.fromkeys(range(3), ("", ""))  # the text that each window knows, and its digest

    fsync = os.fsync

    def current():
        return file.read_text("utf-8") if file.exists() else ""

    def outside(how="write"):
        nonlocal written
        written += 1
        if how == "remove":
            file.unlink(missing_ok=True)
        elif how == "write":
            file.write_text(f"utifrån {written}", "utf-8")
        else:
            other = file.with_name("annan")
            other.write_text(f"utifrån {written}", "utf-8")
            other.replace(file)

    for kind, window in steps:
        if kind in ("write", "exchange", "remove"):
            outside(kind)
        elif kind == "open":
            try:
                opened = texts.open("a.md")
                seen[window] = opened.text, opened.digest
            except Missing:
                seen[window] = "", ""
        else:
            if kind == "meanwhile":
                os.fsync = lambda number: (fsync(number), outside())
            written += 1
            before, mine = current(), f"fönster {window}, {written}"
            try:
                saved = texts.save("a.md", mine, seen[window][1])
            except StoreError:
                os.fsync = fsync
                assert current() == before or current().startswith("utifrån")
                continue
            finally:
                os.fsync = fsync
            assert before == seen[window][0]
            assert kind == "save" or before == mine
            assert current() == mine
            seen[window] = saved.text, saved.digest


def test_a_file_that_somebody_has_locked(texts, file):
    """What nobody may write is not replaced, though its folder would let us."""
    file.chmod(0o444)
    opened = texts.open("inlagg/a.md")

    with pytest.raises(NotSaved, match="får du inte läsa eller ändra"):
        texts.save("inlagg/a.md", opened.text + "Mer.\n", opened.digest)
    assert file.read_text("utf-8") == POST
    assert texts.save("inlagg/a.md", opened.text, opened.digest) == opened
