"""tools/README.md tells of every command, and of no other."""

import re

from tests.sites import ROOT

ROWS = re.findall(
    r"^\| `(tools\.\w+)` \| (.*) \|$", (ROOT / "tools/README.md").read_text("utf-8"), re.MULTILINE
)


def test_every_command_has_a_row():
    """Each package with a command line, once."""
    packages = [f"tools.{path.parent.name}" for path in (ROOT / "tools").glob("*/__main__.py")]

    assert sorted(command for command, _ in ROWS) == sorted(packages)


STARTS = r"def (\w+)\(c: Context\) -> None:\n    \"\"\".*\"\"\"\n    start\(c, \"(tools\.\w+)\"\)"


def test_every_task_that_starts_a_command_is_named():
    """The last column is what tasks.py does."""
    starts = re.findall(STARTS, (ROOT / "tasks.py").read_text("utf-8"))
    named = dict(ROWS)

    assert len(starts) > 5
    assert [task for task, command in starts if f"`inv {task}`" not in named[command]] == []
