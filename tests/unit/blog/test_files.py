"""Files are written whole, or not at all, and none is passed over in silence."""

import errno
import os
import subprocess
import sys

import pytest

from blog.files import digest, write_atomic, write_files, write_new
from tests.sites import ROOT, snapshot, write

# Each case: what fails, and the function of the system that does.
FAILURES = [
    pytest.param("fsync", OSError(errno.ENOSPC, "full"), id="the disk is full"),
    pytest.param("fsync", KeyboardInterrupt(), id="somebody presses Ctrl+C"),
    pytest.param("replace", PermissionError(errno.EACCES, "open in Word"), id="it is in use"),
    pytest.param("chmod", PermissionError(errno.EPERM, "not yours"), id="it is somebody else's"),
]


def failing(monkeypatch, name, error):
    """Let a function of the system fail from now on."""

    def fail(*_, **__):
        raise error

    monkeypatch.setattr(os, name, fail)


def test_a_digest_is_a_sha_256():
    """The published test vector of FIPS 180-2."""
    assert digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize("durable", [True, False])
@pytest.mark.parametrize("former", [None, b"", b"a longer text"])
def test_a_file_gets_new_content(tmp_path, former, durable):
    """Whether it was there or not, and nothing is left beside it."""
    path = tmp_path / "a.md"
    if former is not None:
        path.write_bytes(former)

    write_atomic(path, b"ny\r\n\xff", durable=durable)

    assert snapshot(tmp_path) == {"a.md": b"ny\r\n\xff"}


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o444])
def test_a_file_keeps_its_permissions(tmp_path, mode):
    """Whoever could read it still can, and nobody else."""
    path = write(tmp_path, {"a.md": "gammal"}) / "a.md"
    path.chmod(mode)

    write_atomic(path, b"ny")

    assert path.stat().st_mode & 0o777 == mode


def test_a_new_file_gets_the_permissions_of_any_other(tmp_path):
    """Those that the user's umask leaves, not a temporary file's."""
    former = os.umask(0o027)
    try:
        write_atomic(tmp_path / "a.md", b"ny")
    finally:
        os.umask(former)

    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("exists", [True, False])
def test_a_link_stays_a_link(tmp_path, exists):
    """The file that it leads to is the one that changes."""
    (tmp_path / "arkiv").mkdir()
    if exists:
        (tmp_path / "arkiv/a.md").write_bytes(b"gammal")
    (tmp_path / "a.md").symlink_to(tmp_path / "arkiv/a.md")

    write_atomic(tmp_path / "a.md", b"ny")

    assert (tmp_path / "a.md").is_symlink()
    assert snapshot(tmp_path / "arkiv") == {"a.md": b"ny"}


def test_the_longest_name_can_be_written(tmp_path):
    """The temporary file's name is no longer than the one it stands for."""
    name = "å" * 126 + ".md"

    write_atomic(tmp_path / name, b"ny")

    assert snapshot(tmp_path) == {name: b"ny"}


@pytest.mark.parametrize(("name", "error"), FAILURES)
def test_a_failure_leaves_the_former_file_alone(tmp_path, monkeypatch, name, error):
    """All of it, with nothing beside; the error names the file that could not be written."""
    path = write(tmp_path, {"a.md": "gammal"}) / "a.md"
    failing(monkeypatch, name, error)

    with pytest.raises(type(error)) as caught:
        write_atomic(path, b"ny")

    assert getattr(caught.value, "filename", str(path)) == str(path)
    assert snapshot(tmp_path) == {"a.md": b"gammal"}


def test_what_need_not_be_durable_does_not_wait_for_the_disk(tmp_path, monkeypatch):
    """The slow step is left out, and it is still written in one step."""
    failing(monkeypatch, "fsync", AssertionError("waited"))

    write_atomic(tmp_path / "a.md", b"ny", durable=False)

    assert snapshot(tmp_path) == {"a.md": b"ny"}


def test_whoever_reads_meets_the_old_or_the_new(tmp_path):
    """Never a part of either, though another process writes as fast as it can."""
    path, texts = tmp_path / "a.md", [b"a" * 100_000, b"b" * 100_000]
    path.write_bytes(texts[0])
    program = (
        "import itertools, sys; from pathlib import Path; from blog.files import write_atomic\n"
        "for n in itertools.count():\n"
        "    write_atomic(Path(sys.argv[1]), b'ab'[n % 2 : n % 2 + 1] * 100_000, durable=False)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(path)], cwd=ROOT) as writer:
        met = {path.read_bytes()}
        while len(met) < len(texts) and writer.poll() is None:  # however busy the machine is
            met.add(path.read_bytes())
        met.update(path.read_bytes() for _ in range(500))
        writer.kill()

    assert met <= set(texts)
    assert len(met) == 2


def test_new_files_are_written_with_their_folders(tmp_path):
    """Each at its path."""
    files = {"inlagg/2026/a.md": b"a", "bilder/2026/a-1.png": b"b"}
    write_new(tmp_path / "content", files)

    assert snapshot(tmp_path / "content") == dict(sorted(files.items()))


@pytest.mark.parametrize("names", [["a.md", "b.md"], ["b.md", "a.md"]], ids=["last", "first"])
def test_new_files_are_written_all_or_none(tmp_path, names):
    """A file that is there already stays, and none of the others is left behind."""
    write(tmp_path, {"b.md": "gammal"})

    with pytest.raises(FileExistsError):
        write_new(tmp_path, dict.fromkeys(names, b"ny"))
    assert snapshot(tmp_path) == {"b.md": b"gammal"}


@pytest.mark.parametrize(("name", "error"), FAILURES[:3])
def test_new_files_are_gone_when_one_fails(tmp_path, monkeypatch, name, error):
    """Also those that had been written."""
    failing(monkeypatch, name, error)

    with pytest.raises(type(error)):
        write_new(tmp_path, {"a.md": b"ny", "b.md": b"ny"})
    assert snapshot(tmp_path) == {}


def test_files_of_a_site_keep_every_byte(tmp_path):
    """No line end is changed on any system, folders are made, and a former file goes."""
    write(tmp_path, {"feed.xml": "ett gammalt flöde"})
    write_files(tmp_path, {"etikett/tillit/feed.xml": b"a\nb\r\n\xff", "feed.xml": b""})

    assert snapshot(tmp_path) == {"etikett/tillit/feed.xml": b"a\nb\r\n\xff", "feed.xml": b""}
