"""What the teaser stands on: nothing of ours, and Pelican only while it builds."""

import ast
import subprocess
import sys

import pytest

from tests.sites import ROOT

FOLDER = ROOT / "plugins/teaser"
MODULES = sorted(FOLDER.rglob("*.py"))
LIBRARIES = {"lxml"}


def imports(path):
    """Give what a module imports: the number of leading dots, and the first name after them."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.level, (node.module or "").split(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_it_is_complete_in_itself(path):
    """Copied as a folder it works: relative imports, the standard library, lxml and Pelican."""
    allowed = LIBRARIES | sys.stdlib_module_names | {"__future__"}
    if path == FOLDER / "__init__.py":
        allowed |= {"pelican", "blinker"}  # whose signals Pelican's are

    assert {name for level, name in imports(path) if not level} <= allowed


@pytest.mark.parametrize("module", ["sentences", "abbreviations", "extract", "settings"])
def test_modules_can_be_used_without_pelican(module):
    """The check splits sentences, and needs no site generator for it."""
    code = f"import sys, plugins.teaser.{module}; print('pelican' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "False"
