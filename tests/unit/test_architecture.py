"""The import rules of docs/architecture.md, enforced."""

import ast
from pathlib import Path

import pytest

from tests.sites import ROOT

SHARED = ("blog.errors", "blog.findings", "plugins.swedish.")
DISK = {
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "unlink",
    "mkdir",
    "rmtree",
}
IMPURE = {"print", "input", "now", "today", "strftime", "setlocale", "random", "token_hex"}
# Modules whose name says that they meet the disk.
DISK_MODULES = {"disk", "exchange", "ledger", "files"}

PLUGINS = sorted((ROOT / "plugins").rglob("*.py"))
TOOLS = sorted((ROOT / "tools").rglob("*.py"))
PURE = [path for path in PLUGINS if path.name != "__init__.py"]
DOORS = [path for path in PLUGINS if path.name == "__init__.py" and path.parent.name != "plugins"]


def name(path):
    return path.relative_to(ROOT).as_posix()


def nodes(path, *kinds):
    tree = ast.parse(path.read_text("utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def imports(path):
    """Give the modules that *path* imports, those for the type checker included."""
    plain = {alias.name for node in nodes(path, ast.Import) for alias in node.names}
    return plain | {str(node.module) for node in nodes(path, ast.ImportFrom)}


def calls(path):
    """Give the names of everything that *path* calls."""
    functions = [node.func for node in nodes(path, ast.Call)]
    return {getattr(f, "id", "") or getattr(f, "attr", "") for f in functions}


@pytest.mark.parametrize("path", PURE, ids=name)
def test_only_front_doors_know_pelican(path):
    """Pelican is met in __init__.py, and nowhere further in."""
    assert not {module for module in imports(path) if module.split(".")[0] == "pelican"}


@pytest.mark.parametrize("path", PLUGINS, ids=name)
def test_features_do_not_import_each_other(path):
    """Features meet in what they set on an article, and in the shared vocabulary."""
    own = ".".join(path.relative_to(ROOT).parts[:2]).removesuffix(".py")
    foreign = {module for module in imports(path) if module.startswith("plugins.")}

    assert not {m for m in foreign if not f"{m}.".startswith((f"{own}.", *SHARED))}


@pytest.mark.parametrize("path", PLUGINS, ids=name)
def test_plugins_never_import_tools(path):
    """The tools stand around the build; the build does not lean on them."""
    assert not {module for module in imports(path) if module.split(".")[0] == "tools"}


@pytest.mark.parametrize("path", PURE, ids=name)
def test_pure_modules_only_compute(path):
    """No terminal, no clock, no locale, no chance: the same input, the same output."""
    assert not IMPURE & calls(path)


@pytest.mark.parametrize("path", [p for p in PURE if p.stem not in DISK_MODULES], ids=name)
def test_the_disk_has_homes(path):
    """Files are read and written in doors, and in modules whose name says so."""
    built_in = {node.func.id for node in nodes(path, ast.Call) if isinstance(node.func, ast.Name)}

    assert not DISK & calls(path)
    assert "open" not in built_in


@pytest.mark.parametrize("path", [p for p in TOOLS if p.name != "__main__.py"], ids=name)
def test_only_the_command_line_prints(path):
    """All but __main__.py return values; bootstrap runs before there is anything else."""
    assert path.stem == "bootstrap" or "print" not in calls(path)


@pytest.mark.parametrize("path", DOORS, ids=name)
def test_doors_hold_short_handlers(path):
    """A handler is ten statements or fewer, and register() comes last."""
    functions = [n for n in ast.parse(path.read_text("utf-8")).body if type(n) is ast.FunctionDef]
    counts = {f.name: sum(isinstance(n, ast.stmt) for n in ast.walk(f)) - 2 for f in functions}

    assert {name: count for name, count in counts.items() if count > 10} == {}
    assert functions[-1].name == "register"


@pytest.mark.parametrize("path", DOORS, ids=name)
def test_handlers_are_functions_of_the_module(path):
    """Pelican holds handlers weakly: a lambda or a closure would never run."""
    [register] = [f for f in nodes(path, ast.FunctionDef) if f.name == "register"]
    known = {f.name for f in ast.parse(path.read_text("utf-8")).body
             if isinstance(f, ast.FunctionDef)}  # fmt: skip
    connected = [call.args[0] for call in ast.walk(register) if isinstance(call, ast.Call)]

    assert connected
    assert {getattr(argument, "id", "?") for argument in connected} <= known


def test_feedgen_has_one_home():
    """Its surprises are met in one package."""
    homes = {name(path) for path in PLUGINS if any(m.startswith("feedgen") for m in imports(path))}

    assert homes
    assert all(home.startswith("plugins/feeds/") for home in homes)


def test_settings_hold_values_only():
    """pelicanconf.py reads like a form: no functions, no environment, none of our code."""
    path = Path(ROOT / "pelicanconf.py")

    assert not nodes(path, ast.FunctionDef, ast.Lambda, ast.If, ast.For)
    assert imports(path) == {"jinja2"}
