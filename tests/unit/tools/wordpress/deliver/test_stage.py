"""Files that are put in place together."""

import errno
from pathlib import Path

import pytest

from tests.sites import snapshot, write
from tools.wordpress.deliver.stage import Stage

FILES = {"a.md": b"1", "ny/b.md": b"2", "ny/djup/c.md": b"3"}


def staged(folder, files):
    stage = Stage(folder)
    for path, data in files.items():
        stage.add(path, data)
    return stage


def test_nothing_before_the_end(tmp_path):
    """What is staged is nowhere to be seen, and leaves nothing behind."""
    stage = staged(tmp_path, FILES)

    assert all(path.startswith(".") for path in snapshot(tmp_path))
    stage.close()
    assert snapshot(tmp_path) == {}


def test_all_at_the_end(tmp_path):
    """New files in new folders, and what was there is exchanged."""
    write(tmp_path, {"a.md": b"0", "kvar.md": b"k"})
    stage = staged(tmp_path, FILES)
    stage.commit()
    stage.close()

    assert snapshot(tmp_path) == {**FILES, "kvar.md": b"k"}


@pytest.mark.parametrize("fails", range(4))
def test_none_if_one_fails(tmp_path, monkeypatch, fails):
    """Whichever renaming fails, everything is as it was."""
    write(tmp_path, {"a.md": b"0", "kvar.md": b"k"})
    before, steps, real = snapshot(tmp_path), iter(range(99)), Path.rename
    stage = staged(tmp_path, FILES)

    def rename(self, target):
        if next(steps) == fails:
            raise OSError(errno.ENOSPC, "full")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="full"):
        stage.commit()
    stage.close()

    assert snapshot(tmp_path) == before
    assert not (tmp_path / "ny").exists()
