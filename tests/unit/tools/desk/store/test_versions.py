"""Every save is a version, in a Git repository that any tool reads."""

import datetime as dt
import os
import shutil
import subprocess
import time
from itertools import count

import pytest

from tests.sites import write
from tools.desk.store.errors import Missing, NotSaved
from tools.desk.store.texts import Texts

START = dt.datetime.fromisoformat("2026-11-22 08:00+01:00")
PATH = "inlagg/2026/å bäst.md"


def clock():
    """Give a clock by which a minute passes between two looks."""
    minutes = count(1)
    return lambda: START + dt.timedelta(minutes=next(minutes))


@pytest.fixture
def texts(tmp_path):
    write(tmp_path / "content", {PATH: "Titel: A\r\n", "b.md": "Titel: B\n"})
    return Texts(tmp_path / "content", now=clock())


def save(texts, text, path=PATH):
    return texts.save(path, text, texts.open(path).digest)


def kept(texts, path=PATH):
    return [(version.why, version.data.decode()) for version in texts.versions.of(path)]


def test_every_save_is_a_version(texts):
    """The newest first, with what the text was before the desk touched it last."""
    save(texts, "Titel: Aa\n")
    save(texts, "Titel: Aaa\n")
    save(texts, "Titel: Bb\n", "b.md")

    assert kept(texts) == [
        ("Sparad", "Titel: Aaa\r\n"),
        ("Sparad", "Titel: Aa\r\n"),
        ("Ursprunglig text", "Titel: A\r\n"),
    ]
    moments = [version.moment.isoformat() for version in texts.versions.of(PATH)]
    assert moments[-1] == "2026-11-22T08:01:00+01:00"
    assert moments == sorted(moments, reverse=True)
    assert texts.problem == ""


def test_a_save_that_changes_nothing(texts):
    """It is no version."""
    save(texts, "Titel: Aa\n")
    save(texts, "Titel: Aa\n")

    assert len(kept(texts)) == 2


def test_what_was_changed_elsewhere(texts, tmp_path):
    """It is kept before it is replaced."""
    save(texts, "Titel: Aa\n")
    (tmp_path / "content" / PATH).write_text("Titel: I en annan editor\n", "utf-8")
    save(texts, "Titel: Aaa\n")

    assert kept(texts)[:2] == [
        ("Sparad", "Titel: Aaa\n"),
        ("Ändrad utanför skrivbordet", "Titel: I en annan editor\n"),
    ]


def test_before_the_first(texts, tmp_path):
    """There is nothing, and no folder for it."""
    assert texts.versions.of(PATH) == ()
    assert texts.versions.trash() == ()
    assert not (tmp_path / ".historik").exists()


def test_one_version(texts):
    """It is found by its name; another text's is not."""
    save(texts, "Titel: Aa\n")
    save(texts, "Titel: Bb\n", "b.md")
    version = texts.versions.of(PATH)[1]

    assert texts.versions.one(PATH, version.name) == version
    with pytest.raises(Missing):
        texts.versions.one("b.md", version.name)
    with pytest.raises(Missing):
        texts.versions.one(PATH, "../../etc")


def test_the_next_run(texts, tmp_path):
    """The versions are there when the desk is opened again."""
    save(texts, "Titel: Aa\n")
    again = Texts(tmp_path / "content", now=clock())
    save(again, "Titel: Aaa\n")

    assert len(kept(again)) == 3


@pytest.mark.skipif(not shutil.which("git"), reason="needs Git")
def test_any_git_tool_reads_it(texts, tmp_path):
    """Whole, with the text at its own path and nothing of hers but the texts."""
    save(texts, "Titel: Aa\n")
    save(texts, "Titel: Bb\n", "b.md")
    git = ["git", "-C", str(tmp_path / ".historik"), "-c", "safe.bareRepository=all"]

    def run(*words):
        command = [*git, "-c", "core.quotePath=false", *words]
        done = subprocess.run(command, capture_output=True, check=True)
        return done.stdout.decode("utf-8")

    assert run("log", "--all", "--format=%s|%an", "--", PATH).splitlines() == [
        f"Sparad: {PATH}|Skrivbordet",
        f"Ursprunglig text: {PATH}|Skrivbordet",
    ]
    assert run("log", "-1", "--format=%s").strip() == "Sparad: b.md"
    assert run("fsck", "--strict") == ""


def test_a_repository_that_cannot_be_read(texts, tmp_path):
    """A text is saved all the same, and what is wrong is told."""
    save(texts, "Titel: Aa\n")
    shutil.rmtree(tmp_path / ".historik/objects")
    again = Texts(tmp_path / "content", now=clock())
    saved = save(again, "Titel: Aaa\n")

    assert again.open(PATH) == saved
    assert again.problem.startswith("Mappen .historik går inte att läsa")


def lock_all(folder, age):
    """Leave locks as a run does that is killed while it writes; give them."""
    files = [each for part in ("refs", "objects") for each in (folder / part).rglob("*")]
    files = [each for each in (*files, folder / "packed-refs") if not each.is_dir()]
    locks = [each.with_name(f"{each.name}.lock") for each in files]
    for lock in locks:
        lock.touch()
        os.utime(lock, (time.time() - age,) * 2)
    return locks


@pytest.mark.parametrize("age", [60, -3600], ids=["a minute old", "by a clock that was put back"])
def test_locks_of_a_run_that_was_killed(texts, tmp_path, age):
    """They hold nothing up: the next run keeps versions, and throws away."""
    save(texts, "Titel: Aa\n")
    locks = lock_all(tmp_path / ".historik", age)
    texts = Texts(tmp_path / "content", now=clock())
    save(texts, "Titel: Ab\n")

    assert texts.problem == ""
    assert [data for _, data in kept(texts)][:2] == ["Titel: Ab\r\n", "Titel: Aa\r\n"]
    assert not [lock for lock in locks if lock.exists()]
    texts.throw_away(PATH, texts.open(PATH).digest)


def test_locks_of_a_tool_that_is_at_work(texts, tmp_path):
    """They are waited for, and told as that: the repository is not broken."""
    save(texts, "Titel: Aa\n")
    locks = lock_all(tmp_path / ".historik", age=0)
    save(texts, "Titel: Ab\n")
    assert "används av ett annat program" in texts.problem
    with pytest.raises(NotSaved, match="används av ett annat program"):
        texts.throw_away(PATH, texts.open(PATH).digest)
    assert texts.open(PATH).text == "Titel: Ab\n"

    for lock in locks:
        lock.unlink(missing_ok=True)
    save(texts, "Titel: Ac\n")
    assert texts.problem == ""


def test_making_it_was_cut_off(texts, tmp_path):
    """What is half there is made whole."""
    write(tmp_path / ".historik", {".ny/HEAD": "", "config": ""})
    (tmp_path / ".historik/objects").mkdir()
    save(texts, "Titel: Aa\n")

    assert len(kept(texts)) == 2
