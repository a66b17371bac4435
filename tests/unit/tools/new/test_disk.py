"""The files of a new post: all or none, and never over another."""

import pytest

from tests.sites import snapshot, write
from tools.new.disk import free_names, write_new


def test_names_that_are_free(tmp_path):
    """Numbers go on after those that are taken, whatever their ending."""
    write(tmp_path, {"bilder/2026/brev-1.jpg": "", "bilder/2026/brev-3.png": ""})

    assert free_names(tmp_path, "bilder/2026", "brev", ["png", "jpg"]) == [
        "bilder/2026/brev-2.png",
        "bilder/2026/brev-4.jpg",
    ]


def test_writes_what_is_new(tmp_path):
    """Folders are made on the way."""
    write_new(tmp_path, {"inlagg/2026/a.md": b"a", "bilder/2026/a-1.png": b"b"})

    assert snapshot(tmp_path) == {"inlagg/2026/a.md": b"a", "bilder/2026/a-1.png": b"b"}


def test_all_or_none(tmp_path):
    """A file that is there already stays, and none of the others is left behind."""
    write(tmp_path, {"b.md": "gammal"})

    with pytest.raises(FileExistsError):
        write_new(tmp_path, {"a.md": b"ny", "b.md": b"ny"})
    assert snapshot(tmp_path) == {"b.md": b"gammal"}
