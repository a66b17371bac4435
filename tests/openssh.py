"""OpenSSH's server on this computer, for as long as a test or a measurement needs it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncssh

from tools.publish.settings import SftpSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

SSHD = shutil.which("sshd", path=f"{os.defpath}:/usr/sbin:/usr/local/sbin")
_CONFIG = """
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


class NotHere(Exception):
    """Nobody can start sshd here, and why."""


@contextmanager
def sshd(folder: Path, web: Path, url: str, **settings: Any) -> Iterator[SftpSettings]:
    """
    Run sshd on a port of its own; give the settings of a target that it shows.

    Args:
        folder: For keys and the like.
        web: The target's folder.
        url: The site's address.
        settings: More of the target.

    Raises:
        NotHere: It cannot be started.
    """
    for name in ("host", "ours"):
        key = asyncssh.generate_private_key("ssh-ed25519")
        key.write_private_key(folder / name)
        key.write_public_key(folder / f"{name}.pub")
        (folder / name).chmod(0o600)
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    with _started(folder, port):
        user = subprocess.run(["id", "-un"], capture_output=True, check=True, text=True)
        yield SftpSettings(
            name="prov", url=url, host="127.0.0.1", port=port, user=user.stdout.strip(),
            key=str(folder / "ours"), path=web.as_posix(), **settings,
        )  # fmt: skip


@contextmanager
def _started(folder: Path, port: int) -> Iterator[None]:
    config = folder / "sshd_config"
    config.write_text(_CONFIG.format(port=port, folder=folder))
    if not Path("/run/sshd").exists():
        if os.geteuid():
            raise NotHere("sshd needs /run/sshd, which only root can make")
        Path("/run/sshd").mkdir()
    process = subprocess.Popen(
        [str(SSHD), "-D", "-e", "-f", config], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    )
    assert process.stderr
    try:
        if not any(b"Server listening" in line for line in process.stderr):
            raise NotHere("sshd does not start here")
        yield
    finally:
        process.terminate()
        process.stderr.close()
        process.wait()
