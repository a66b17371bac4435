"""Run git, in a repository of ours that only passes things on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.publish.errors import Reason, Stopped
from tools.publish.explain import CUT_OFF
from tools.publish.git.answers import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# Git leaves these when it is killed; nobody else works in our repository.
_LEFT_LOCK = re.compile(r"Unable to create '[^']*\.lock'")
_DEPTH = 50
"""Commits that are fetched: releases that are kept, and what others have put in between."""


@dataclass(frozen=True, slots=True)
class Commit:
    """
    A commit on the branch.

    Attributes:
        sha: Its own.
        release: The release that it published; empty if somebody else made it.
    """

    sha: str
    release: str


class Repository:
    """A bare repository on this computer, and the one elsewhere that it talks to."""

    def __init__(self, folder: Path, remote: str) -> None:
        """Use *folder*, which is made when it is needed and can be deleted at any time."""
        self._folder, self._remote = folder, remote

    def fetch(self, refs: Sequence[str], *, whole: bool = False) -> dict[str, str]:
        """
        Bring what lies at these refs elsewhere.

        Args:
            refs: Such as ``refs/heads/gh-pages``; those that are not there are fine.
            whole: With all of its history.

        Returns:
            The commit at each ref that is there.
        """
        listed = self.run("ls-remote", self._remote, *refs).decode("utf-8").splitlines()
        lines = (line.split("\t") for line in listed)
        found = {ref: commit for commit, ref in lines if ref in refs}
        if found:
            depth = "--depth=2147483647" if whole else f"--depth={_DEPTH}"
            specs = [f"+{ref}:refs/fetched/{ref}" for ref in found]
            self.run("fetch", "--quiet", "--no-tags", depth, self._remote, *specs)
        return found

    def push(self, updates: Sequence[str], *, instead_of: Sequence[str] = ()) -> None:
        """
        Send commits: all of *updates*, or none.

        Args:
            updates: Such as ``refs/new/site:refs/heads/gh-pages``.
            instead_of: For a rewritten history, ``ref:commit`` for each ref that may be replaced.
        """
        leases = [f"--force-with-lease={each}" for each in instead_of]
        try:
            self.run("push", "--quiet", "--atomic", *leases, self._remote, *updates)
        except Stopped as stopped:
            if stopped.reason in (Reason.LINE, Reason.OTHER):  # it may have been taken
                raise Stopped(stopped.reason, f"{CUT_OFF}.") from stopped
            raise

    def log(self, commit: str) -> list[Commit]:
        """List the commits that lead to *commit*, newest first."""
        form = "--format=%H %(trailers:key=Release,valueonly,separator=%x2C)"
        lines = self.run("log", "--first-parent", form, commit).decode("utf-8").splitlines()
        return [Commit(*line.split(" ", 1)) for line in lines]

    def tree(self, commit: str) -> dict[str, str]:
        """Give the object of every file in *commit*, by path."""
        listed = self.run("ls-tree", "-r", "-z", commit).decode("utf-8", "surrogateescape")
        found: dict[str, str] = {}
        for line in filter(None, listed.split("\0")):
            about, path = line.split("\t", 1)
            found[path] = about.split(" ")[2]
        return found

    def read(self, commit: str, path: str) -> bytes | None:
        """Give a file in *commit*; None if it has none by that name."""
        names = self.run("ls-tree", "--name-only", commit, "--", path)
        return self.run("cat-file", "blob", f"{commit}:{path}") if names else None

    def forget(self) -> None:
        """Delete the repository on this computer, with all that it remembers."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def run(self, *arguments: str, stream: bytes | None = None) -> bytes:
        """
        Run git and give what it prints.

        Raises:
            Stopped: It said no.
        """
        if not (self._folder / "HEAD").exists():
            self._git("init", "--quiet", "--bare", str(self._folder))
        done = self._git("-C", str(self._folder), *arguments, stream=stream)
        if done.returncode and _LEFT_LOCK.search(_text(done.stderr)):
            for lock in self._folder.rglob("*.lock"):
                lock.unlink(missing_ok=True)
            done = self._git("-C", str(self._folder), *arguments, stream=stream)
        if done.returncode:
            raise refusal(_text(done.stderr), self._remote)
        return done.stdout

    def _git(
        self, *arguments: str, stream: bytes | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-c", "gc.auto=0", "-c", "core.quotePath=false", *arguments]
        try:
            return subprocess.run(
                command, input=stream or b"", capture_output=True, check=False, env=_environment()
            )
        except FileNotFoundError:
            raise Stopped(
                Reason.INCAPABLE,
                "Inget har ändrats: programmet git finns inte på den här datorn. Installera det, "
                "eller välj ett annat mål i publish.toml.",
            ) from None


def _environment() -> dict[str, str]:
    """Let git ask nobody, speak English to us, and know nothing of a hook that it may run in."""
    kept = {name: value for name, value in os.environ.items() if name not in _HOOKS}
    quiet = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "GIT_ASKPASS": ""}
    ssh = {} if "GIT_SSH_COMMAND" in kept else {"GIT_SSH_COMMAND": "ssh -o BatchMode=yes"}
    return {**kept, **quiet, **ssh}


_HOOKS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"})


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
