"""What counts as a change."""

import os
import runpy
import shutil
import sys
from pathlib import Path

import pytest
import watchfiles

from tests.sites import ROOT, write
from tools.desk.watch import Watch, is_program, matters

IGNORED = runpy.run_path(str(ROOT / "pelicanconf.py"))["IGNORE_FILES"]
PATIENCE = 30  # seconds: the machine may be busy with other tests


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("content", True),
        ("content/inlagg/a.md", True),
        ("content/inlagg/4913 kronor.md", True),
        ("content/inlagg/#metoo.md", True),
        ("theme/templates/base.html", True),
        ("blog/documents/front_matter/dates.py", True),
        ("content/.a.md.swp", False),
        ("content/a.md~", False),
        ("content/~$brev.docx", False),
        ("content/4913", False),
        ("content/.guider", False),
        ("content/.obsidian/workspace.json", False),
        ("content/a.md.sb-1a2b3c4d-AbCdEf", False),
        ("content/~WRL0001.tmp", False),
        ("plugins/posts/__pycache__/dates.cpython-311.pyc", False),
    ],
)
def test_matters(name, expected):
    """Texts, templates and the program do; what the build passes over does not."""
    home = Path("/hem/.dold/blogg")
    folders = [home / "content", home / "theme", home / "plugins"]

    assert matters(str(home / name), folders, IGNORED) is expected


def test_is_program():
    """Only Python must be loaded anew."""
    assert is_program({"/a/blog/documents/front_matter/dates.py", "/a/b.md"})
    assert not is_program({"/a/b.md", "/a/c.html"})


@pytest.fixture
def watched(tmp_path):
    """Watch a folder and a file; give their parent, and a function that waits for changes."""
    write(tmp_path, {"content/a.md": "A", "pelicanconf.py": "A = 1"})
    watch = Watch([tmp_path / "content"], [tmp_path / "pelicanconf.py"], IGNORED)
    watch.start()
    yield tmp_path, watch.take
    watch.stop()


def save(path, text="nytt"):
    """Save as editors do: the old file is exchanged for a new one."""
    beside = path.with_name(f".{path.name}.ny")
    beside.write_text(text, "utf-8")
    beside.replace(path)


def until(take, path):
    """Take changes until *path* is among them; give the last ones."""
    for _ in range(20):
        told = take(PATIENCE)
        assert told, f"nothing was told of {path}"
        if str(path) in told:
            return told
    raise AssertionError(f"nothing was told of {path}")


@pytest.mark.parametrize("name", ["content/a.md", "pelicanconf.py"])
def test_a_change_is_told(watched, name):
    """At once, from the moment the watch has begun; nothing needs to be saved twice."""
    folder, take = watched
    save(folder / name)

    assert {Path(path) for path in take(PATIENCE)} == {folder / name}


def test_what_changes_meanwhile_is_kept(watched):
    """A change that comes while nobody asks is told when somebody does."""
    folder, take = watched
    save(folder / "content/a.md")
    first = take(PATIENCE)
    save(folder / "content/b.md")
    save(folder / "content/c.md")

    assert {Path(path) for path in first} == {folder / "content/a.md"}
    assert until(take, folder / "content/c.md") <= {
        str(folder / "content/b.md"), str(folder / "content/c.md")
    }  # fmt: skip


def is_watched(folder, take):
    """Say whether a file that is saved there is told; before the watch begins the folder is."""
    for _ in range(20):
        save(folder / "b.md")
        if str(folder / "b.md") in take(PATIENCE):
            return True
    return False


def test_a_folder_that_is_exchanged(watched):
    """A synchronised folder may come and go; the new one is watched as the old one was."""
    folder, take = watched
    shutil.rmtree(folder / "content")
    until(take, folder / "content")
    write(folder / "next", {"a.md": "A"})
    (folder / "next").rename(folder / "content")
    until(take, folder / "content")

    assert is_watched(folder / "content", take)


def test_a_folder_in_place_of_one_that_went(watched, monkeypatch):
    """The system may give a new folder the number of the old; it is another all the same."""
    folder, take = watched
    monkeypatch.setattr(
        "tools.desk.watch._places",
        lambda folders: {f: (1, 1) if f.exists() else None for f in folders},
    )
    save(folder / "content/a.md")
    until(take, folder / "content/a.md")  # so that the number is known
    write(folder / "next", {"a.md": "A"})
    shutil.rmtree(folder / "content")
    (folder / "next").rename(folder / "content")
    until(take, folder / "content")

    assert is_watched(folder / "content", take)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems let no such name be")
def test_a_name_that_is_no_text(watched):
    """It is a change like any other, and the watch goes on."""
    folder, take = watched
    Path(os.fsdecode(os.fsencode(folder / "content") + b"/b\xe5d.md")).write_text("x", "utf-8")
    until(take, folder / "content")
    save(folder / "content/b.md")

    assert until(take, folder / "content/b.md")


def test_a_system_without_watches(tmp_path, monkeypatch):
    """The files are looked at now and then instead."""

    def watch(*folders, force_polling, **options):
        if not force_polling:
            raise OSError("OS file watch limit reached")
        return watchfiles.watch(*folders, force_polling=True, poll_delay_ms=20, **options)

    monkeypatch.setattr("tools.desk.watch.watch", watch)
    watching = Watch([tmp_path], [], IGNORED)
    watching.start()
    save(tmp_path / "a.md")

    assert until(watching.take, tmp_path / "a.md")
    watching.stop()


def test_nothing_is_nothing(watched):
    """What editors leave behind is no change, and asking ends when it is time."""
    folder, take = watched
    (folder / "content/4913").write_text("", "utf-8")

    assert take(0.5) == set()


def test_someone_is_woken(watched):
    """Whoever waits goes on without a change, once, and changes are told as before."""
    folder, take = watched
    take.__self__.wake()
    assert take(PATIENCE) == set()

    save(folder / "content/a.md")
    assert take(PATIENCE) == {str(folder / "content/a.md")}


def test_a_watch_that_has_ended(tmp_path):
    """It says so: a preview that sees nothing must not look alive."""
    watch = Watch([tmp_path], [], IGNORED)
    watch.start()
    watch.stop()

    with pytest.raises(RuntimeError):
        watch.take(PATIENCE)
