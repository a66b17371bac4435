"""A site that must be delivered file by file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from blog.delivery import Delivery, FormerSite
from blog.delivery.former import LOST_AND_FOUND
from blog.manifest import read_manifest
from plugins.staging import transfer as module
from plugins.staging.exchange import put_in_place, recover
from plugins.staging.transfer import INCOMING, transfer
from tests.sites import ROOT, snapshot, write

OLD = {"index.html": "a", "om/index.html": "b", "tema/a.css": "c", "borta/index.html": "d",
       "same.html": "e", "blir/mapp": "f", "CNAME": "g"}  # fmt: skip
NEW = {"index.html": "A", "om/index.html": "B", "tema/b.css": "C", "ny/index.html": "D",
       "same.html": "e", "blir": "F", "CNAME": "g"}  # fmt: skip


@pytest.fixture
def final(tmp_path):
    """Give the folder of a site, with what is not ours in it."""
    return write(tmp_path / "output", OLD)


@pytest.fixture
def staged(tmp_path):
    return write(tmp_path / ".output.staging", NEW)


COMING = ["index.html", "om/index.html", "tema/b.css", "ny/index.html", "blir"]
GONE = ["tema/a.css", "borta/index.html", "blir/mapp"]
FOLDERS = {"ny": 0o755, "om": 0o755, "tema": 0o755}


def deliver(staged, final):
    """Transfer what is new in NEW."""
    transfer(staged, final, COMING, GONE, FOLDERS)


def as_bytes(files):
    return {path: text.encode() for path, text in files.items()}


def fail_at(step, error):
    """Raise *error* the *step*-th time that a file is moved, and only then."""
    moved, move = [], module._move

    def move_or_fail(*arguments):
        moved.append(arguments)
        if len(moved) == step:
            raise error
        move(*arguments)

    return move_or_fail


def test_all_files_are_the_new_ones(staged, final):
    """Nothing is left of what was, nor of how it was done."""
    deliver(staged, final)

    assert snapshot(final) == as_bytes(NEW)
    assert sorted(path.name for path in final.iterdir() if path.is_dir()) == ["ny", "om", "tema"]


def test_unchanged_files_are_not_touched(staged, final):
    """What is the same is the same file on the disk."""
    before = (final / "same.html").stat()
    deliver(staged, final)

    assert (final / "same.html").stat().st_ino == before.st_ino


@pytest.mark.parametrize("step", range(1, 6))
def test_an_error_on_the_way_takes_all_back(staged, final, monkeypatch, step):
    """Whichever file it is: the former site, whole."""
    monkeypatch.setattr(module, "_move", fail_at(step, OSError("bortkopplad")))

    with pytest.raises(OSError, match="bortkopplad"):
        deliver(staged, final)

    assert snapshot(final) == as_bytes(OLD)


@pytest.mark.parametrize("step", range(1, 6))
def test_a_death_on_the_way_is_completed_by_the_next_build(staged, final, monkeypatch, step):
    """Whichever file it was: the new site, whole."""
    monkeypatch.setattr(module, "_move", fail_at(step, KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        deliver(staged, final)
    monkeypatch.undo()
    recover(final)

    assert snapshot(final) == as_bytes(NEW)


def test_a_death_while_copying_changes_nothing(staged, final, monkeypatch):
    """What had come so far is cleared away."""

    def die(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "_keep", die)
    with pytest.raises(KeyboardInterrupt):
        deliver(staged, final)
    assert (final / INCOMING).is_dir()
    recover(final)

    assert snapshot(final) == as_bytes(OLD)


def test_a_disk_without_second_names(staged, final, monkeypatch):
    """There a file that is replaced is kept as a copy."""

    def refuse(*_, **__):
        raise PermissionError

    monkeypatch.setattr(module.os, "link", refuse)
    monkeypatch.setattr(module, "_move", fail_at(3, OSError("bortkopplad")))
    with pytest.raises(OSError, match="bortkopplad"):
        deliver(staged, final)

    assert snapshot(final) == as_bytes(OLD)


def test_the_disks_own_folder_stays(staged, final):
    """At the root of a disk lies a folder of the system's."""
    (final / LOST_AND_FOUND).mkdir()
    deliver(staged, final)

    assert (final / LOST_AND_FOUND).is_dir()


def test_a_folder_that_cannot_be_renamed(staged, final, monkeypatch):
    """It is delivered to, file by file, when neither exchange is possible."""
    rename = Path.rename

    def refuse(path, target):
        if path == final:
            raise OSError(16, "Device or resource busy", str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr("plugins.staging.swap._exchange_at_once", lambda *_: False)
    put_in_place(Delivery(staged, FormerSite.read(final)))

    assert (final / "index.html").read_text("utf-8") == "A"
    assert "index.html" in read_manifest(final)
    assert not staged.exists()


ON_A_DISK_OF_ITS_OWN = """
import sys
from pathlib import Path
from blog.delivery import Delivery, FormerSite
from plugins.staging.exchange import put_in_place
put_in_place(Delivery(Path(sys.argv[1]), FormerSite.read(Path(sys.argv[2]))))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="mounts are made in Linux's way")
def test_a_disk_that_is_mounted_there(staged, final, tmp_path):
    """A real one, where the system lets us mount it; its files are looked at before it goes."""
    script = (
        'mount -t tmpfs tmpfs "$2" || exit 77; echo egen > "$2/CNAME"; echo a > "$2/index.html"; '
        '"$3" -c "$4" "$1" "$2" || exit 1; cp -a "$2" "$5"'
    )
    words = [str(staged), str(final), sys.executable, ON_A_DISK_OF_ITS_OWN, str(tmp_path / "seen")]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", *words],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
    )  # fmt: skip
    if done.returncode == 77 or b"unshare" in done.stderr:
        pytest.skip("the system lets nobody mount a disk here")

    assert done.returncode == 0, done.stderr
    assert snapshot(tmp_path / "seen") == as_bytes(NEW)
