"""The same at Debian's own sshd, as it stands on most servers.  Skipped where there is none."""

import os
import subprocess
from contextlib import ExitStack, contextmanager

import pytest

from tests.openssh import SSHD, NotHere, sshd
from tests.places import URL, YES, Place, release
from tools.publish.api import Options, Reason, Stopped, deploy, releases, undo

pytestmark = pytest.mark.skipif(SSHD is None, reason="no sshd on this computer")

FIRST = {"index.html": "lista", **{f"2026/{n}/index.html": str(n) for n in range(40)}}
SECOND = {**FIRST, "index.html": "längre lista", "2026/ny/index.html": "ny"}


@contextmanager
def showing(folder, web, **settings):
    """Give the place that this computer's sshd shows, or skip the test."""
    project = folder / "project"
    project.mkdir()
    with ExitStack() as running:
        try:
            target = running.enter_context(sshd(folder, web, URL, **settings))
        except NotHere as why:
            pytest.skip(str(why))
        yield Place(project, target, web)


@pytest.fixture
def web(tmp_path):
    """Give an empty folder for the site."""
    folder = tmp_path / "web"
    folder.mkdir()
    return folder


def publish(target, minute, files):
    """Publish files, knowing what is there."""
    return deploy(target, release(minute, files), Options(base=target.current()))


def test_it_is_switched_by_a_link(tmp_path, web):
    """What has not changed stays the same file, so that its time and ETag stay too."""
    with showing(tmp_path, web) as place:
        target = place.open(YES)
        publish(target, 0, FIRST)
        before = (web / "live/2026/1/index.html").stat()
        done = publish(target, 1, SECOND)
        after = (web / "live/2026/1/index.html").stat()

        assert (web / "live").readlink().as_posix() == f"releases/{done.id}"
        assert place.live() == SECOND
        assert set(done.done.sent) == {"index.html", "2026/ny/index.html"}
        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
        assert [path.stat().st_mode & 0o777 for path in (web / "live").rglob("*.html")] == (
            [0o644] * len(SECOND)
        )

        undo(target)
        assert place.live() == FIRST
        target.close()


def test_file_by_file(tmp_path, web):
    """The same site, where only files may be replaced."""
    with showing(tmp_path, web, switch="files", store=f"{tmp_path}/store") as place:
        target = place.open(YES)
        publish(target, 0, FIRST)
        before = (web / "2026/1/index.html").stat()
        publish(target, 1, SECOND)
        after = (web / "2026/1/index.html").stat()

        assert place.live() == SECOND
        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
        undo(target)
        assert place.live() == FIRST
        assert len(releases(target)) == 2
        target.close()


@pytest.mark.parametrize("switch", ["link", "files"])
def test_a_full_disk(tmp_path, web, switch):
    """Nothing has changed, and she is told what is wrong, though sshd only says "Failure"."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", web], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root can make a small disk")
    try:
        with showing(tmp_path, web, switch=switch) as place:
            target = place.open(YES)
            publish(target, 0, FIRST)
            with pytest.raises(Stopped) as stopped:
                publish(target, 1, {**SECOND, "bilder/stor.png": os.urandom(700_000)})

            assert stopped.value.reason is Reason.FULL
            assert "är full" in stopped.value.message
            assert place.live() == FIRST
            assert not list(web.rglob("building"))
            assert [list(folder.iterdir()) for folder in web.rglob("incoming")] == [[]]
            publish(target, 2, SECOND)
            assert place.live() == SECOND
            target.close()
    finally:
        subprocess.run(["umount", web], check=True)
