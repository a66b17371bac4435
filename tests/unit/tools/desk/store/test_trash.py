"""Papperskorgen: what is thrown away comes back as it was, or goes for good."""

import datetime as dt
import os
import zlib
from pathlib import Path

import pytest
from dulwich.object_store import DiskObjectStore
from dulwich.repo import Repo

from tests.sites import write
from tools.desk.store.errors import Changed, Missing, NotSaved, Refused
from tools.desk.store.texts import Texts
from tools.desk.store.trash import Trash

START = dt.datetime.fromisoformat("2026-11-22 08:00+01:00")
A, B = "Titel: Blåklocka\r\n", "Titel: Vitsippa\n"


@pytest.fixture
def texts(tmp_path):
    write(tmp_path / "content", {"inlagg/a.md": A, "b.md": B})
    return Texts(tmp_path / "content", now=lambda: START)


@pytest.fixture
def trash(texts):
    return Trash(texts)


def throw(texts, path="inlagg/a.md"):
    texts.throw_away(path, texts.open(path).digest)


def edit(texts, text, path="inlagg/a.md"):
    texts.save(path, text, texts.open(path).digest)


def test_thrown_away(texts, trash, tmp_path):
    """The file is gone, and the text lies in Papperskorgen."""
    throw(texts)
    [thrown] = trash.all()

    assert (thrown.path, thrown.data, thrown.moment) == ("inlagg/a.md", A.encode(), START)
    assert not (tmp_path / "content/inlagg/a.md").exists()
    with pytest.raises(Missing, match="Papperskorgen"):
        texts.open("inlagg/a.md")


def test_put_back(texts, trash, tmp_path):
    """The same bytes at the same place, with its versions."""
    edit(texts, "Titel: Blåsippa\n")
    edit(texts, A)
    throw(texts)

    assert trash.put_back(trash.all()[0].name) == "inlagg/a.md"
    assert (tmp_path / "content/inlagg/a.md").read_bytes() == A.encode()
    assert trash.all() == ()
    assert [each.data.decode() for each in texts.versions.of("inlagg/a.md")] == [
        A, "Titel: Blåsippa\r\n", A,
    ]  # fmt: skip


def test_another_in_its_place(texts, trash):
    """It is put beside it, and neither is lost."""
    throw(texts)
    texts.save("inlagg/a.md", "Titel: En annan\n", "")
    name = trash.all()[0].name

    assert trash.put_back(name) == "inlagg/a-2.md"
    assert texts.open("inlagg/a.md").text == "Titel: En annan\n"
    assert texts.open("inlagg/a-2.md").text == A.replace("\r", "")
    assert trash.all() == ()
    with pytest.raises(Missing):
        trash.put_back(name)


def test_its_versions_come_along(texts, trash, tmp_path):
    """Beside another text, and where another lay that was taken away outside the desk."""
    edit(texts, "Titel: Blåsippa\n")
    throw(texts)
    texts.save("inlagg/a.md", "Titel: En annan\n", "")
    assert trash.put_back(trash.all()[0].name) == "inlagg/a-2.md"
    kept = [each.data.decode() for each in texts.versions.of("inlagg/a-2.md")]
    assert kept == ["Titel: Blåsippa\r\n", A]

    throw(texts)
    texts.save("inlagg/a.md", "Titel: En tredje\n", "")
    (tmp_path / "content/inlagg/a.md").unlink()
    assert trash.put_back(trash.all()[0].name) == "inlagg/a.md"
    kept = {each.data.decode() for each in texts.versions.of("inlagg/a.md")}
    assert kept == {"Titel: En annan\n", "Titel: En tredje\n"}
    assert texts.versions.of("inlagg/a.md")[0].data.decode() == "Titel: En annan\n"


def test_the_same_path_twice(texts, trash):
    """Both lie there."""
    throw(texts)
    texts.save("inlagg/a.md", "Titel: En annan\n", "")
    throw(texts)

    assert sorted(each.data.decode() for each in trash.all()) == [A, "Titel: En annan\n"]


def test_changed_elsewhere(texts, trash, tmp_path):
    """What she has not seen is not thrown away."""
    digest = texts.open("inlagg/a.md").digest
    (tmp_path / "content/inlagg/a.md").write_text("Titel: Ändrad\n", "utf-8")

    with pytest.raises(Changed):
        texts.throw_away("inlagg/a.md", digest)
    assert trash.all() == ()
    assert (tmp_path / "content/inlagg/a.md").exists()


def test_what_is_not_there(texts):
    """Nothing is thrown away."""
    with pytest.raises(Missing):
        texts.throw_away("c.md", "")
    with pytest.raises(Refused):
        texts.throw_away("publicerat.json", "")


def test_what_was_typed_and_not_saved(texts):
    """It is a version of what was thrown away."""
    texts.unsaved.keep("inlagg/a.md", "Titel: Aldrig sparad \ud83d\n")
    throw(texts)
    Trash(texts).put_back(Trash(texts).all()[0].name)

    assert texts.unsaved.kept("inlagg/a.md") == ()
    assert [each.data.decode() for each in texts.versions.of("inlagg/a.md")] == [
        A, "Titel: Aldrig sparad ?\r\n",
    ]  # fmt: skip


def test_the_disk_refuses(texts, trash, tmp_path, monkeypatch):
    """The text stays where it is."""

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(texts.versions, "throw_away", full)
    with pytest.raises(NotSaved, match="disken är full"):
        throw(texts)
    assert (tmp_path / "content/inlagg/a.md").exists()


def everything_in(folder):
    """Give all bytes below a folder, those that Git packs unpacked."""
    found = []
    for file in folder.rglob("*"):
        data = file.read_bytes() if file.is_file() else b""
        found.append(data)
        try:
            found.append(zlib.decompress(data))
        except zlib.error:
            continue
    if (folder / "HEAD").is_file():
        with Repo(str(folder)) as repo:
            found += [repo.object_store[name].as_raw_string() for name in repo.object_store]
    return b"".join(found)


def test_erased_for_good(texts, trash, tmp_path):
    """No version of it, and nothing typed in it, is left anywhere; all else is."""
    for word in ("Gullviva", "Liljekonvalj"):
        edit(texts, f"Titel: {word}\n")
    edit(texts, "Titel: Backsippa\n", "b.md")
    texts.unsaved.keep("inlagg/a.md", "Titel: Mandelblom\n")
    throw(texts)
    texts.unsaved.keep("inlagg/a.md", "Titel: Tusensköna\n")
    throw(texts, "b.md")
    secret = ("Blåklocka", "Gullviva", "Liljekonvalj", "Mandelblom", "Tusensköna", "inlagg")
    before = everything_in(tmp_path / ".historik")
    assert [word for word in secret[:-2] if word.encode() not in before] == []

    [one] = [each for each in trash.all() if each.path == "inlagg/a.md"]
    assert trash.erase(one.name) == one

    after = everything_in(tmp_path / ".historik")
    assert [word for word in secret if word.encode() in after] == []
    assert all(word.encode() in after for word in ("Vitsippa", "Backsippa"))
    assert [each.path for each in trash.all()] == ["b.md"]
    assert texts.versions.of("inlagg/a.md") == ()
    assert trash.put_back(trash.all()[0].name) == "b.md"
    assert len(texts.versions.of("b.md")) == 2


def test_erased_while_another_lies_in_its_place(texts, trash):
    """That one keeps its versions, and what is typed in it."""
    throw(texts)
    texts.save("inlagg/a.md", "Titel: En annan\n", "")
    texts.unsaved.keep("inlagg/a.md", "Titel: Ännu en\n")
    trash.erase(trash.all()[0].name)

    assert [each.data.decode() for each in texts.versions.of("inlagg/a.md")] == [
        "Titel: En annan\n"
    ]
    assert texts.unsaved.kept("inlagg/a.md")[0].text == "Titel: Ännu en\n"


def test_erased_in_another_run(texts, tmp_path):
    """Also what an earlier run kept, and what a Git tool has packed."""
    edit(texts, "Titel: Gullviva\n")
    throw(texts)
    with Repo(str(tmp_path / ".historik")) as repo:
        repo.object_store.pack_loose_objects()
    again = Trash(Texts(tmp_path / "content", now=lambda: START))
    again.erase(again.all()[0].name)

    assert b"Gullviva" not in everything_in(tmp_path / ".historik")
    assert again.all() == ()


def test_erased_from_a_full_disk(texts, trash, tmp_path, monkeypatch):
    """What could not be taken out then, and is told as such, goes the next time."""
    edit(texts, "Titel: Gullviva\n")
    edit(texts, "Titel: Backsippa\n", "b.md")
    throw(texts)
    with Repo(str(tmp_path / ".historik")) as repo:
        repo.object_store.pack_loose_objects()

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(DiskObjectStore, "add_objects", full)
        with pytest.raises(NotSaved, match=r"allt är inte raderat än.*disken är full"):
            trash.erase(trash.all()[0].name)
        Texts(tmp_path / "content").tidy()  # it is full still
    assert trash.all() == ()
    assert b"Gullviva" in everything_in(tmp_path / ".historik")

    Texts(tmp_path / "content").tidy()
    assert b"Gullviva" not in everything_in(tmp_path / ".historik")
    assert b"Backsippa" in everything_in(tmp_path / ".historik")


def test_not_erased_at_all(texts, trash, monkeypatch):
    """The text lies in Papperskorgen, and that is what is said."""
    throw(texts)

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "touch", full)
    with pytest.raises(NotSaved, match=r"^Texten är inte raderad: disken är full"):
        trash.erase(trash.all()[0].name)
    assert len(trash.all()) == 1


def test_its_name_is_erased_too(texts, trash, tmp_path):
    """Where a repository says which branch is looked at first."""
    texts.save("vitsippor-i-maj.md", "Titel: Vitsippor i maj\n", "")
    throw(texts, "vitsippor-i-maj.md")
    trash.erase(trash.all()[0].name)

    assert b"vitsippor" not in everything_in(tmp_path / ".historik")


def test_writes_that_were_cut_off(texts, trash, tmp_path):
    """What a killed desk wrote of a text goes with it; what is being written now stays."""
    cut_off = [tmp_path / "content/inlagg" / f".{'a' * 32}.tmp",
               tmp_path / ".historik/osparat" / f".{'b' * 32}.tmp"]  # fmt: skip
    new, hers = tmp_path / "content" / f".{'c' * 32}.tmp", tmp_path / "content/inlagg/brev.tmp"
    texts.unsaved.keep("inlagg/a.md", "Titel: Mandelblom\n")
    for file in (*cut_off, new, hers):
        file.write_text("Titel: Gullviva\n", "utf-8")
    for file in (*cut_off, hers):
        os.utime(file, (0, 0))
    throw(texts)
    trash.erase(trash.all()[0].name)

    assert [file.exists() for file in (*cut_off, new, hers)] == [False, False, True, True]
