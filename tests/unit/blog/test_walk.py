"""What lies in a folder, listed."""

import errno
import os
from pathlib import Path

import pytest

from blog.walk import walk_content
from tests.sites import write


def test_every_file_is_listed_in_order(tmp_path):
    """By its whole path, hidden or not, but for the names that are ignored."""
    write(tmp_path, dict.fromkeys(["b/a.md", "b.md", "a/ö.md", "a/.dold", "a/x.tmp", "c.tmp/a"],
                                  ""))  # fmt: skip

    assert walk_content(tmp_path, ("*.tmp",)) == ["a/.dold", "a/ö.md", "b.md", "b/a.md"]


def test_a_loop_of_links_ends(tmp_path):
    """A folder that is linked into itself is listed once, and a linked one where the link is."""
    write(tmp_path / "content", {"inlagg/a.md": ""})
    write(tmp_path / "annan", {"b.md": ""})
    (tmp_path / "content/inlagg/igen").symlink_to(tmp_path / "content", target_is_directory=True)
    (tmp_path / "content/lan").symlink_to(tmp_path / "annan", target_is_directory=True)

    assert walk_content(tmp_path / "content", ()) == ["inlagg/a.md", "lan/b.md"]


def test_a_folder_that_cannot_be_listed_is_told(tmp_path, monkeypatch):
    """What lies in it is not passed over in silence; the others are listed."""
    write(tmp_path, {"a/b/c.md": "", "d.md": ""})
    scandir = os.scandir

    def closed(path):
        if Path(path).name == "b":
            raise PermissionError(errno.EACCES, "closed", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    told = []

    assert walk_content(tmp_path, (), unreadable=told.append) == ["d.md"]
    assert told == ["a/b"]
    with pytest.raises(PermissionError):
        walk_content(tmp_path, ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has none")
def test_what_is_no_file_is_told(tmp_path):
    """Who opens a named pipe may wait for ever, whatever its name; links are followed."""
    write(tmp_path, {"a.md": ""})
    os.mkfifo(tmp_path / "b.md")
    (tmp_path / "c.jpg").symlink_to(os.devnull)
    (tmp_path / "d.md").symlink_to("a.md")
    (tmp_path / "e.md").symlink_to("borta.md")
    os.mkfifo(tmp_path / "f.tmp")
    told = []

    assert walk_content(tmp_path, ("*.tmp",), unreadable=told.append) == ["a.md", "d.md", "e.md"]
    assert sorted(told) == ["b.md", "c.jpg"]
