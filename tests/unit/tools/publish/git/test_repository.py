"""A repository of ours that only passes things on."""

import pytest

from tools.publish.api import Reason, Stopped
from tools.publish.git.repository import Repository


def test_no_git(tmp_path, monkeypatch):
    """A computer without git is told to get it."""
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Stopped) as stopped:
        Repository(tmp_path / "r.git", "x").run("log")

    assert stopped.value.reason is Reason.INCAPABLE
    assert "programmet git finns inte" in stopped.value.message


def test_a_lock_that_a_killed_git_left(tmp_path):
    """Nobody else works in the repository: the lock goes, and the work goes on."""
    repository = Repository(tmp_path / "r.git", "x")
    repository.run("config", "a.b", "1")
    (tmp_path / "r.git/config.lock").touch()
    (tmp_path / "r.git/HEAD.lock").touch()
    repository.run("symbolic-ref", "HEAD", "refs/heads/x")

    assert repository.run("symbolic-ref", "HEAD") == b"refs/heads/x\n"
