"""What the forges and pre-commit run is what one runs by hand: .ci/run and the style task."""

import re

import pytest
import yaml

from tests.sites import ROOT
from tools.bootstrap import PYTHON_NEEDED

GITHUB, FORGEJO, GITLAB = (
    ".github/workflows/ci.yml",
    ".forgejo/workflows/ci.yml",
    ".gitlab-ci.yml",
)
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def read(path):
    return yaml.safe_load((ROOT / path).read_text("utf-8"))


def job(path):
    """Give the one job of a workflow."""
    [only] = read(path)["jobs"].values()
    return only


def matrix(path):
    """Give what a forge runs the job for: lists by name."""
    if path != GITLAB:
        return job(path)["strategy"]["matrix"]
    [rows] = read(path)["run"]["parallel"]["matrix"]
    return {name.lower(): values for name, values in rows.items()}


def commands(path):
    """Give the commands that a forge runs, in order."""
    if path == GITLAB:
        return read(path)["run"]["script"]
    return [step["run"] for step in job(path)["steps"] if "run" in step]


@pytest.mark.parametrize("path", [GITHUB, FORGEJO, GITLAB])
def test_each_forge_runs_what_one_runs_by_hand(path):
    """The last thing done is .ci/run, and it is there."""
    assert commands(path)[-1] == "bash .ci/run"
    assert (ROOT / ".ci/run").is_file()


@pytest.mark.parametrize("path", [GITHUB, FORGEJO, GITLAB])
def test_each_forge_tries_every_python(path):
    """From the oldest that bootstrap and README promise to the newest we know."""
    oldest = ".".join(map(str, PYTHON_NEEDED))

    assert matrix(path)["python"] == PYTHONS
    assert PYTHONS[0] == oldest
    assert f"Python {oldest} or later" in (ROOT / "README.md").read_text("utf-8")


def test_github_tries_every_system():
    """Only macOS and Windows can tell what goes wrong on macOS and Windows."""
    assert matrix(GITHUB)["system"] == ["ubuntu-latest", "macos-latest", "windows-latest"]
    assert job(GITHUB)["runs-on"] == "${{ matrix.system }}"
    assert job(GITHUB)["strategy"]["fail-fast"] is False


def test_the_matrix_is_used():
    """A list of Pythons is of no use unless each job takes its own."""
    [setup] = [s for s in job(GITHUB)["steps"] if "setup-python" in s.get("uses", "")]

    assert setup["with"] == {"python-version": "${{ matrix.python }}"}
    assert job(FORGEJO)["container"]["image"].endswith("/python:${{ matrix.python }}")
    assert read(GITLAB)["run"]["image"].endswith("/python:$PYTHON")


def test_a_workflow_may_only_read():
    """It has no secrets, may write nothing, and leaves no key in the clone."""
    texts = [(ROOT / path).read_text("utf-8") for path in (GITHUB, FORGEJO, GITLAB)]
    [checkout] = [s for s in job(GITHUB)["steps"] if "checkout" in s.get("uses", "")]

    assert read(GITHUB)["permissions"] == {"contents": "read"}
    assert "permissions" not in job(GITHUB)
    assert checkout["with"] == {"persist-credentials": False}
    assert not [text for text in texts if re.search("secrets|token|pull_request_target", text)]


@pytest.mark.parametrize("path", [GITHUB, FORGEJO])
def test_actions_are_pinned(path):
    """A tag can be moved to other code; a commit cannot.  The version stands beside it."""
    used = re.findall(r"uses: (.*)", (ROOT / path).read_text("utf-8"))

    assert [u for u in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v[\d.]+", u)] == []


def test_pre_commit_asks_the_style_task():
    """The hook is the project's own task, and brings no versions of its own."""
    [repository] = read(".pre-commit-config.yaml")["repos"]
    [hook] = repository["hooks"]

    assert repository["repo"] == "local"
    assert hook["entry"] == "python3 tasks.py style"
    assert hook["pass_filenames"] is False
    assert "def style(" in (ROOT / "tasks.py").read_text("utf-8")
