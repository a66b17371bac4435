"""A file is named by its bytes, and not read again while it is untouched."""

import hashlib
import os
from pathlib import Path

import pytest

from blog.cache import Cache
from blog.file_digests import FileDigest, file_digest

MINUTE = 60 * 10**9


def found(data):
    return FileDigest(len(data), hashlib.sha256(data).hexdigest())


@pytest.fixture
def file(tmp_path):
    """Write a file."""
    path = tmp_path / "bild.jpg"
    path.write_bytes(b"one")
    return path


@pytest.fixture
def cache(tmp_path):
    """Give a cache whose disk has a clock an hour from now: what was just written is settled."""
    folder = tmp_path / "cache"
    folder.mkdir()
    made = Cache(folder, version="1")
    vars(made)["moment"] = made.moment + 60 * MINUTE
    return made


def readings(monkeypatch):
    """Count the files that are opened to be read, but for those of the cache."""
    opened, read = [], Path.open

    def count(path, *arguments, **more):
        if "cache" not in path.parts:
            opened.append(path.name)
        return read(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", count)
    return opened


def test_the_digest_is_that_of_the_bytes(file, cache):
    """The first time and the next."""
    assert file_digest(file, cache) == file_digest(file, cache) == found(b"one")


def test_an_untouched_file_is_read_once(file, cache, monkeypatch):
    """However often it is asked for."""
    opened = readings(monkeypatch)

    assert {file_digest(file, cache) for _ in "123"} == {found(b"one")}
    assert opened == ["bild.jpg"]


def rewritten(file):
    """Write other bytes, as many, as soon as the disk's clock has gone on."""
    before = file.stat().st_ctime_ns
    while file.stat().st_ctime_ns == before:
        file.write_bytes(b"two")


def set_back(file):
    """And set the time of modification back."""
    known = file.stat()
    rewritten(file)
    os.utime(file, ns=(known.st_atime_ns, known.st_mtime_ns))


def replaced(file):
    """Put another file in its place, with its size and its time of modification."""
    other = file.with_name("other")
    other.write_bytes(b"two")
    os.utime(other, ns=(file.stat().st_mtime_ns,) * 2)
    other.replace(file)


@pytest.mark.parametrize("change", [rewritten, set_back, replaced])
def test_a_changed_file_is_read_again(file, cache, change):
    """Also when its size and the time of its modification are as before."""
    file_digest(file, cache)
    change(file)

    assert file_digest(file, cache) == found(b"two")


def test_a_file_that_has_just_been_written_is_not_trusted(file, tmp_path, monkeypatch):
    """On some disks it could change once more with the same times."""
    (tmp_path / "cache").mkdir()
    cache = Cache(tmp_path / "cache", version="1")
    opened = readings(monkeypatch)
    for _ in "123":
        file_digest(file, cache)

    assert opened == ["bild.jpg"] * 3


def test_a_cache_that_cannot_tell_the_time_remembers_nothing(file, cache, monkeypatch):
    """As when it keeps nothing at all."""
    vars(cache)["moment"] = 0
    opened = readings(monkeypatch)
    for asked in (cache, cache, Cache(None, version="1")):
        assert file_digest(file, asked) == found(b"one")

    assert len(opened) == 3


def test_a_file_that_has_gone_has_nothing_in_it(file, cache):
    """Nobody is told: whoever listed the folder has."""
    file_digest(file, cache)
    file.unlink()

    assert file_digest(file, cache) == found(b"")


def test_a_file_and_a_link_to_it(file, cache):
    """Both have the file's bytes; a link that is turned elsewhere has others."""
    link = file.with_name("link.jpg")
    link.symlink_to(file)
    first = file_digest(link, cache)
    other = file.with_name("other.jpg")
    other.write_bytes(b"other")
    link.unlink()
    link.symlink_to(other)

    assert (first, file_digest(link, cache)) == (found(b"one"), found(b"other"))
