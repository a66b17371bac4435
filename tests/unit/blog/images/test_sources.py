"""Digests of files that need not be read."""

import os
from hashlib import sha256

import pytest

from blog.cache import Cache
from blog.images.sources import Sources

HOUR = 3600 * 10**9


def sources(folder):
    """Give the digests as the next build finds them."""
    return Sources(folder / "content", Cache(folder / "cache", version=""))


def named(folder, *paths):
    """Give the digests of files, and let the next build have them."""
    known = sources(folder)
    names = [known.digest(path) for path in paths]
    known.save()
    return names


def name_of(text):
    return sha256(text).hexdigest()


@pytest.fixture
def photo(tmp_path):
    """Write a photo; its last change of any kind is just now, and Python cannot say otherwise."""
    (tmp_path / "content").mkdir()
    (tmp_path / "cache").mkdir()
    path = tmp_path / "content/a.jpg"
    path.write_bytes(b"foto")
    return path


def in_an_hour(folder, monkeypatch):
    """Let the next programs begin an hour later."""
    moment = (folder / "cache").stat().st_mtime_ns + HOUR
    monkeypatch.setattr(Cache, "moment", moment)


def test_a_file_that_nobody_touched_is_not_read(tmp_path, photo, monkeypatch):
    """What was told of it is told again, though the file cannot be read."""
    in_an_hour(tmp_path, monkeypatch)
    assert named(tmp_path, "a.jpg") == [name_of(b"foto")]
    monkeypatch.setattr(type(photo), "read_bytes", None)

    assert named(tmp_path, "a.jpg") == named(tmp_path, "a.jpg") == [name_of(b"foto")]


def test_a_file_that_was_touched_is_read(tmp_path, photo, monkeypatch):
    """Also when it is as large as before, and says that it is as old."""
    in_an_hour(tmp_path, monkeypatch)
    named(tmp_path, "a.jpg")
    before = photo.stat()
    photo.unlink()
    photo.write_bytes(b"bild")
    os.utime(photo, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert named(tmp_path, "a.jpg") == [name_of(b"bild")]


def test_a_file_that_was_changed_just_now_is_read_again(tmp_path, photo, monkeypatch):
    """It may be changed once more within one step of the disk's clock."""
    real = photo.stat()
    monkeypatch.setattr(Cache, "moment", max(real.st_mtime_ns, real.st_ctime_ns) + 1)
    named(tmp_path, "a.jpg")
    read = []
    monkeypatch.setattr(type(photo), "read_bytes", lambda path: read.append(path.name) or b"foto")

    assert named(tmp_path, "a.jpg") == [name_of(b"foto")]
    assert read == ["a.jpg"]


def test_a_file_that_is_gone(tmp_path, photo, monkeypatch):
    """It is an error of the disk, whatever is known."""
    in_an_hour(tmp_path, monkeypatch)
    named(tmp_path, "a.jpg")
    photo.unlink()

    with pytest.raises(FileNotFoundError):
        named(tmp_path, "a.jpg")


def test_only_what_is_asked_for_is_kept(tmp_path, photo, monkeypatch):
    """A folder of former years does not make the list longer and longer."""
    in_an_hour(tmp_path, monkeypatch)
    (tmp_path / "content/b.jpg").write_bytes(b"b")
    named(tmp_path, "a.jpg", "b.jpg")
    named(tmp_path, "a.jpg")
    kept = Cache(tmp_path / "cache", version="").get("picture sources", str(tmp_path / "content"))

    assert b"a.jpg" in kept
    assert b"b.jpg" not in kept
