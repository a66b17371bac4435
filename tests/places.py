"""
Places to publish to, on this computer alone: folders, servers in a thread, a Git repository.

A place is asked for its target, and for what its readers see.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from tools.publish.api import Ask, Options, Release, ReleaseFile, deploy, open_target, release_id
from tools.publish.settings import FolderSettings, FtpsSettings, GitSettings, SftpSettings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The passwords of whoever runs the tests are nobody's business.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

MORNING = datetime(2026, 11, 22, 7, tzinfo=UTC)
URL = "https://blogg.example"
USER, PASSWORD = "anna", "ett lösenord"
YES = Ask(approve=lambda _key: True, password=lambda _question: PASSWORD)


def release(minute: int, files: dict[str, str | bytes], note: str = "") -> Release:
    """Give a release of some minute past seven, with its files' text."""
    made = {
        path: ReleaseFile.of(text if isinstance(text, bytes) else text.encode())
        for path, text in files.items()
    }
    return Release(release_id(MORNING + timedelta(minutes=minute), made), made, note)


@dataclass
class Place:
    """
    Somewhere to publish to.

    Attributes:
        project: The folder of the project that publishes.
        settings: What publish.toml would say.
        folder: Where the site's folder really is; a bare repository for Git.
        server: The server, if there is one, for those who want to disturb it.
    """

    project: Path
    settings: Any
    folder: Path
    server: Any = None

    def open(self, ask: Ask = YES, project: Path | None = None) -> Any:
        """Reach the target."""
        return open_target(self.settings, project or self.project, ask)

    def live(self) -> dict[str, str]:
        """Give what readers see: each file's path and text."""
        if isinstance(self.settings, GitSettings):
            return _on_branch(self.folder, self.settings.branch)
        link = self.folder / "live"
        root = link if link.is_symlink() else self.folder
        return {
            path.relative_to(root).as_posix(): path.read_text("utf-8")
            for path in root.rglob("*")
            if path.is_file() and ".publicering" not in path.parts
        }


def _on_branch(repository: Path, branch: str) -> dict[str, str]:
    def git(*arguments: str) -> str:
        command = ["git", "-C", str(repository), *arguments]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout

    names = git("ls-tree", "-r", "-z", "--name-only", branch).split("\0")[:-1]
    return {name: git("cat-file", "blob", f"{branch}:{name}") for name in names}


def folder_place(here: Path, **settings: Any) -> Place:
    """Give a folder of this computer."""
    web = here / "web"
    web.mkdir(parents=True)
    return Place(_project(here), FolderSettings(name="prov", url=URL, path=web.as_posix(),
        **settings), web)  # fmt: skip


def git_place(here: Path, **settings: Any) -> Place:
    """Give a branch of an empty repository."""
    bare = here / "bare.git"
    subprocess.run(["git", "init", "--quiet", "--bare", bare], check=True)
    return Place(_project(here), GitSettings(name="prov", url=URL, repository=str(bare),
        **settings), bare)  # fmt: skip


@contextmanager
def sftp_place(here: Path, without: tuple[str, ...] = (), **settings: Any) -> Iterator[Place]:
    """Give a folder on an SFTP server that cannot do the calls in *without*."""
    web = here / "server/www"
    web.mkdir(parents=True)
    from tests.servers import sftp_server  # late: a program that only publishes starts sooner

    with sftp_server(here / "server", without) as server:
        chosen = SftpSettings(
            name="prov", url=URL, host="127.0.0.1", port=server.port, user=USER, path="/www",
            **settings,
        )  # fmt: skip
        yield Place(_project(here), chosen, web, server)


@contextmanager
def ftps_place(here: Path, **settings: Any) -> Iterator[Place]:
    """Give a folder on an FTPS server."""
    web = here / "server/www"
    web.mkdir(parents=True)
    from tests.servers import ftps_server

    with ftps_server(here / "server", here / "certificate.pem") as server:
        chosen = FtpsSettings(
            name="prov", url=URL, host="127.0.0.1", port=server.port, user=USER, path="/www",
            **settings,
        )  # fmt: skip
        yield Place(_project(here), chosen, web, server)


def _project(here: Path) -> Path:
    project = here / "project"
    project.mkdir(exist_ok=True)
    return project


def publish(place: Place, minute: int, files: dict[str, str], carry: tuple[str, ...] = ()) -> Any:
    """Publish files at a place, as a program that knows what is there."""
    target = place.open()
    try:
        options = Options(base=target.current(), carry=carry)
        return deploy(target, release(minute, files), options)
    finally:
        target.close()


def die_at_change(step: int, *arguments: Any) -> int:
    """
    Publish, and die at the *step*-th change to this computer's disk, as by a power cut.

    For a program of its own (tests/program.py).  Returns how many changes there were, if that
    is fewer.
    """
    changes = []

    def count(event: str, details: tuple[Any, ...]) -> None:
        if event in _CHANGES or (event == "open" and details[2] & (os.O_WRONLY | os.O_RDWR)):
            changes.append(event)
            if len(changes) == step:
                os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    sys.addaudithook(count)
    publish(*arguments)
    return len(changes)


_CHANGES = {"os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink"}


def publish_under_name(place: Place, *arguments: Any) -> None:
    """Publish, after writing down which process does it."""
    (place.project / "pid").write_text(str(os.getpid()))
    publish(place, *arguments)


def holds(folder: Path, text: bytes) -> bool:
    """Say whether any file below *folder* holds *text*, also where Git has packed it."""
    return any(_holds(path, text) for path in folder.rglob("*") if path.is_file())


def _holds(path: Path, text: bytes) -> bool:
    data = path.read_bytes()
    if path.parent.parent.name != "objects" or path.parent.name == "pack":
        return text in data
    # What no branch leads to any longer is for Git to clear away in its own time.
    command = ["git", "-C", path.parents[2], "rev-list", "--objects", "--all"]
    reachable = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return path.parent.name + path.name in reachable and text in zlib.decompress(data)
