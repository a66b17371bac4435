"""tools/README.md tells of every command, and of no other."""

import re

from tests.sites import ROOT
from tools.launch import COMMANDS

ROWS = re.findall(
    r"^\| `(tools\.\w+)` \| (.*) \|$", (ROOT / "tools/README.md").read_text("utf-8"), re.MULTILINE
)


def test_every_command_has_a_row():
    """Each package with a command line, once."""
    packages = [f"tools.{path.parent.name}" for path in (ROOT / "tools").glob("*/__main__.py")]

    assert sorted(command for command, _ in ROWS) == sorted(packages)


def test_every_task_that_starts_a_command_is_named():
    """The last column is what a task does."""
    named = dict(ROWS)

    assert len(COMMANDS) > 5
    assert [t for t, command in COMMANDS.items() if f"`inv {t}`" not in named[command]] == []
