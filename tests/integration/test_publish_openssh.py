"""The same at Debian's own sshd, as it stands on most servers.  Skipped where there is none."""

import os
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

import asyncssh
import pytest

from tests.places import URL, YES, Place, release
from tools.publish.api import Options, Reason, Stopped, deploy, releases, undo
from tools.publish.settings import SftpSettings

SSHD = shutil.which("sshd", path=f"{os.defpath}:/usr/sbin:/usr/local/sbin")
pytestmark = pytest.mark.skipif(SSHD is None, reason="no sshd on this computer")

CONFIG = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/ours.pub
PidFile none
PermitRootLogin yes
StrictModes no
UsePAM no
Subsystem sftp internal-sftp
ForceCommand internal-sftp -u 0077
"""
FIRST = {"index.html": "lista", **{f"2026/{n}/index.html": str(n) for n in range(40)}}
SECOND = {**FIRST, "index.html": "längre lista", "2026/ny/index.html": "ny"}


@contextmanager
def sshd(folder, web, **settings):
    """Run sshd on a port of its own; give the place that it shows."""
    for name in ("host", "ours"):
        key = asyncssh.generate_private_key("ssh-ed25519")
        key.write_private_key(folder / name)
        key.write_public_key(folder / f"{name}.pub")
        (folder / name).chmod(0o600)
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    config = folder / "sshd_config"
    config.write_text(CONFIG.format(port=port, folder=folder))
    if not Path("/run/sshd").exists():
        if os.geteuid():
            pytest.skip("sshd needs /run/sshd, which only root can make")
        Path("/run/sshd").mkdir()
    process = subprocess.Popen(
        [SSHD, "-D", "-e", "-f", config], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    )
    try:
        for line in process.stderr:
            if b"Server listening" in line:
                break
        else:
            pytest.skip("sshd does not start here")
        project = folder / "project"
        project.mkdir()
        user = subprocess.run(["id", "-un"], capture_output=True, check=True, text=True)
        yield Place(project, SftpSettings(
            name="prov", url=URL, host="127.0.0.1", port=port, user=user.stdout.strip(),
            key=str(folder / "ours"), path=web.as_posix(), **settings), web)  # fmt: skip
    finally:
        process.terminate()
        process.stderr.close()
        process.wait()


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
    with sshd(tmp_path, web) as place:
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
    with sshd(tmp_path, web, switch="files", store=f"{tmp_path}/store") as place:
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
        with sshd(tmp_path, web, switch=switch) as place:
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
